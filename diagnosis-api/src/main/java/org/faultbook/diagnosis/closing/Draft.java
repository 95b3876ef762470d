package org.faultbook.diagnosis.closing;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.PartUse;

/** The lines of a closing text before they are joined; each entry is a statement of its own. */
record Draft(
        Language language,
        List<String> symptom,
        List<String> checks,
        List<String> cause,
        List<String> actions,
        List<PartUse> parts,
        List<String> open) {
    Draft {
        symptom = List.copyOf(symptom);
        checks = List.copyOf(checks);
        cause = List.copyOf(cause);
        actions = List.copyOf(actions);
        parts = List.copyOf(parts);
        open = List.copyOf(open);
    }

    String joint() {
        return language == Language.ZH ? "；" : "; ";
    }

    /** The text, a line for each heading with something under it. */
    String text() {
        boolean zh = language == Language.ZH;
        List<String> lines = new ArrayList<>();
        List<String> observed = new ArrayList<>(symptom);
        if (!checks.isEmpty()) {
            observed.add((zh ? "检查：" : "Findings: ") + String.join(joint(), checks));
        }
        line(lines, zh ? "现象：" : "Phenomenon: ", observed);
        line(lines, zh ? "原因：" : "Cause: ", cause);
        line(lines, zh ? "处理：" : "Action: ", actions);
        line(lines, zh ? "备件：" : "Parts: ", parts.stream().map(Draft::part).toList());
        line(lines, zh ? "遗留：" : "Open points: ", open);
        return String.join("\n", lines);
    }

    private void line(List<String> lines, String heading, List<String> statements) {
        if (!statements.isEmpty()) {
            lines.add(heading + String.join(joint(), statements));
        }
    }

    private static String part(PartUse part) {
        String coded = part.code() == null ? part.name() : part.name() + " " + part.code();
        return part.quantity() == null
                ? coded
                : coded + " ×" + part.quantity().stripTrailingZeros().toPlainString();
    }

    /** Without the clauses that say any of these words. */
    Draft without(List<String> words) {
        return new Draft(
                language,
                kept(symptom, words),
                kept(checks, words),
                kept(cause, words),
                kept(actions, words),
                parts,
                kept(open, words));
    }

    private List<String> kept(List<String> statements, List<String> words) {
        List<String> kept = new ArrayList<>();
        for (String statement : statements) {
            if (words.stream().noneMatch(statement::contains)) {
                kept.add(statement);
                continue;
            }
            List<String> clauses = Pieces.of(statement).stream()
                    .map(Pieces.Piece::text)
                    .filter(clause -> words.stream().noneMatch(clause::contains))
                    .toList();
            if (!clauses.isEmpty()) {
                kept.add(String.join(language == Language.ZH ? "，" : ", ", clauses));
            }
        }
        return kept;
    }
}
