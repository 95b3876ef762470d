package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A row in its own words, line by line, and where in that text each of its statements stands. Remedies that go with all
 * causes stand once behind them, others each behind its cause.
 *
 * @param causes one per cause of the row, null where it names none
 * @param remedies those of each cause
 */
record RowText(
        String text,
        @Nullable Span code,
        List<Span> symptoms,
        List<@Nullable Span> causes,
        List<List<Span>> remedies,
        List<Span> checks) {

    static RowText of(FaultRow row) {
        Lines lines = new Lines();
        Span code = row.codes().isEmpty() ? null : lines.add(row.codes());
        List<Span> symptoms = row.symptoms().stream().map(lines::add).toList();
        List<@Nullable Span> causes = new ArrayList<>();
        List<List<Span>> remedies = new ArrayList<>();
        List<String> first = row.causes().getFirst().remedies();
        boolean shared = row.causes().stream().allMatch(c -> c.remedies().equals(first));
        for (NamedCause cause : row.causes()) {
            causes.add(cause.text().isEmpty() ? null : lines.add(cause.text()));
            if (!shared) {
                remedies.add(cause.remedies().stream().map(lines::add).toList());
            }
        }
        if (shared) {
            List<Span> all = first.stream().map(lines::add).toList();
            row.causes().forEach(cause -> remedies.add(all));
        }
        List<Span> checks = new ArrayList<>();
        for (String check : row.checks()) {
            int at = first.contains(check) ? lines.text.indexOf(check) : -1;
            checks.add(at >= 0 ? new Span(at, at + check.length()) : lines.add(check));
        }
        row.notes().forEach(lines::add);
        return new RowText(lines.text.toString(), code, symptoms, causes, remedies, checks);
    }

    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        Span add(String line) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            text.append(line);
            return new Span(start, text.length());
        }
    }
}
