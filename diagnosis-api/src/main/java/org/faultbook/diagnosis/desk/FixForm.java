package org.faultbook.diagnosis.desk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * A fix as it is typed.
 *
 * @param id of the fix it was before; blank for a new one
 * @param steps one a line, as are parts ({@code name | code | quantity}), tools and safety
 */
public record FixForm(
        String id,
        FixKind kind,
        String summary,
        String steps,
        String parts,
        String tools,
        String minutes,
        String safety) {
    /** Those that may be chosen. */
    public static final List<FixKind> KINDS = List.of(FixKind.LASTING, FixKind.TEMPORARY);

    static final FixForm NEW = new FixForm("", FixKind.LASTING, "", "", "", "", "", "");

    /** A new one of which only this is known. */
    public static FixForm called(String summary) {
        return new FixForm("", FixKind.LASTING, summary, "", "", "", "", "");
    }

    static FixForm of(Fix f) {
        return new FixForm(
                f.id(),
                f.kind(),
                f.summary(),
                String.join("\n", f.steps()),
                f.parts().stream().map(FixForm::line).collect(Collectors.joining("\n")),
                String.join("\n", f.tools()),
                f.minutes() == null ? "" : String.valueOf(f.minutes()),
                String.join("\n", f.safety()));
    }

    FixForm saying(String other, FixKind otherKind) {
        return new FixForm(id, otherKind, other, steps, parts, tools, minutes, safety);
    }

    public boolean isBlank() {
        return summary.isBlank();
    }

    /** Whether a part has a code behind its name. */
    boolean hasPartCode() {
        return ArticleForm.lines(parts).stream().anyMatch(line -> line.matches("[^|｜]+[|｜]\\s*[^|｜\\s].*"));
    }

    /** A line each for what is there, the kind and the parts in words. */
    String shown(PageWords words) {
        String named = ArticleForm.lines(parts).stream()
                .map(line -> Stream.of(line.split("[|｜]"))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(words.say("dot"))))
                .collect(Collectors.joining("\n"));
        return Stream.of(summary, words.say("fix.kind", kind), steps, named, tools, minutes, safety)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    String text() {
        return String.join("\n", summary, kind.name(), steps, parts, tools, minutes, safety)
                .strip();
    }

    /** @param before the fix it was; null for a new one */
    Fix toFix(@Nullable Fix before) {
        if (before != null && of(before).equals(this)) {
            return before;
        }
        return new Fix(
                before == null ? "person:" + Integer.toHexString(summary.hashCode()) : id,
                kind,
                summary,
                ArticleForm.lines(steps),
                ArticleForm.lines(parts).stream()
                        .map(line -> part(line, before))
                        .toList(),
                ArticleForm.lines(tools),
                minutes.isBlank() ? null : Integer.valueOf(minutes),
                ArticleForm.lines(safety),
                before == null ? FixTally.NONE : before.tally(),
                before == null ? List.of() : before.evidence(),
                before == null ? null : before.supersededBy());
    }

    private static PartUse part(String line, @Nullable Fix before) {
        if (before != null) {
            for (PartUse known : before.parts()) {
                if (line(known).equals(line)) {
                    return known;
                }
            }
        }
        String[] cells = line.split("[|｜]", 3);
        String code = cells.length > 1 ? cells[1].strip() : "";
        String quantity = cells.length > 2 ? cells[2].strip() : "";
        return new PartUse(
                cells[0].strip(),
                code.isEmpty() ? null : code,
                quantity.matches("\\d{1,6}(\\.\\d{1,3})?") ? new BigDecimal(quantity) : null);
    }

    private static String line(PartUse part) {
        BigDecimal quantity = part.quantity();
        String line = part.name();
        if (part.code() != null || quantity != null) {
            line += " | " + Objects.requireNonNullElse(part.code(), "");
        }
        return quantity == null ? line : line + " | " + quantity.toPlainString();
    }
}
