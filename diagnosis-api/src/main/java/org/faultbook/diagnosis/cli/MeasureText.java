package org.faultbook.diagnosis.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.render.FigureWords;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.Wording;

/** Measures as a table, then the further figures and what a reader must know. */
final class MeasureText {
    private static final int CELL = 11;

    private final Wording wording;

    MeasureText(Wording wording) {
        this.wording = wording;
    }

    String of(MeasureReport report) {
        Set<String> measures = new LinkedHashSet<>();
        report.rows().forEach(row -> measures.addAll(row.measures().keySet()));
        int name = report.rows().stream()
                .mapToInt(row -> Paper.columns(row.row()))
                .max()
                .orElse(0);
        StringBuilder out = new StringBuilder(Paper.padded("", name)).append(right(wording.say("measure.queries")));
        measures.forEach(measure -> out.append(right(measure)));
        out.append('\n');
        for (MetricsRow row : report.rows()) {
            out.append(Paper.padded(row.row(), name)).append(right(Integer.toString(row.queries())));
            measures.forEach(measure -> out.append(right(number(row.get(measure)))));
            out.append('\n');
        }
        if (!report.figures().isEmpty()) {
            out.append('\n');
        }
        FigureWords named = new FigureWords(wording.language());
        report.figures()
                .forEach((figure, value) -> out.append(named.name(figure))
                        .append("  ")
                        .append(FigureWords.value(figure, value, "-"))
                        .append('\n'));
        report.notes().forEach(note -> out.append('\n').append(note.in(wording.language())));
        out.append(report.notes().isEmpty() ? "" : "\n");
        report.written()
                .forEach(
                        file -> out.append(wording.say("measure.written", file)).append('\n'));
        return out.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, CELL - Paper.columns(text))) + text;
    }
}
