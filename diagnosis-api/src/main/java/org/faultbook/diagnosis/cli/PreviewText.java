package org.faultbook.diagnosis.cli;

import java.util.stream.Collectors;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.Paper.Ink;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.ticket.SolverQuestion;

/** What a dry run shows: columns, 20 rows as understood, five cases, what would be masked. */
final class PreviewText {
    private static final int ROWS = 20;
    private static final int CASES = 5;
    private static final int MASKED = 10;

    private final Wording wording;

    PreviewText(Wording wording) {
        this.wording = wording;
    }

    String of(ImportPreview preview, Console console) {
        Paper paper = new Paper(console.columns(), console.coloured());
        heading(paper, "preview.columns");
        new ColumnsText(wording).put(paper, preview.columns());
        paper.gap();
        heading(paper, "preview.rows");
        preview.tickets().stream().limit(ROWS).forEach(ticket -> ticket(paper, ticket));
        paper.gap();
        heading(paper, "preview.cases");
        preview.cases().stream()
                .limit(CASES)
                .forEach(c -> paper.put("  ", wording.say("preview.case", c.equipment(), c.cause(), c.tickets())));
        paper.gap();
        heading(paper, preview.masked().isEmpty() ? "preview.masked.none" : "preview.masked");
        preview.masked().stream().limit(MASKED).forEach(m -> paper.put("  ", m.before() + "  →  " + m.after()));
        paper.gap();
        return paper + new ImportText(wording).of(preview.summary()) + wording.say("preview.nothing") + "\n";
    }

    private void heading(Paper paper, String key) {
        paper.put("", Ink.HEADING, wording.say(key));
    }

    private void ticket(Paper paper, ImportPreview.PreviewTicket t) {
        paper.put(
                "  " + Paper.padded(String.valueOf(t.line()), 5),
                Ink.STRONG,
                t.number() + "  "
                        + wording.say("kind", t.judgement().kind()) + " "
                        + t.judgement().grade());
        paper.put("       " + wording.say("preview.reason"), t.judgement().reason());
        if (t.symptom() != null) {
            paper.put("       " + wording.say("preview.symptom"), t.symptom());
        }
        String basis = wording.say("basis", t.causeBasis());
        paper.put("       " + wording.say("preview.cause"), (t.cause() == null ? "" : t.cause() + "  ") + basis);
        for (ImportPreview.PreviewFix fix : t.fixes()) {
            String kind = fix.kind() == FixKind.LASTING ? "" : "  [" + wording.say("fix", fix.kind()) + "]";
            String end = "  " + wording.say("act", fix.outcome());
            paper.put("       " + wording.say("preview.fix"), fix.summary() + kind + end);
        }
        if (!t.parts().isEmpty()) {
            paper.put(
                    "       " + wording.say("preview.parts"),
                    t.parts().stream()
                            .map(p -> p.name()
                                    + (p.quantity() == null
                                            ? ""
                                            : " ×" + p.quantity().toPlainString()))
                            .collect(Collectors.joining(", ")));
        }
        for (ImportPreview.PreviewMark mark : t.marks()) {
            String said = mark.said() == null ? "" : "  " + mark.said();
            paper.put(
                    "       " + wording.say("preview.mark"),
                    Wording.ofAnswers(wording.language()).say("health.mark", mark.kind()) + said);
        }
        SolverQuestion question = t.judgement().question();
        if (question != null) {
            paper.put(
                    "       " + wording.say("preview.question"),
                    question.text().in(wording.language())
                            + "  "
                            + question.options().stream()
                                    .map(option -> option.in(wording.language()))
                                    .collect(Collectors.joining(" / ")));
        }
    }
}
