package org.faultbook.diagnosis.cli;

import java.util.List;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.Paper.Ink;
import org.faultbook.diagnosis.render.Wording;

/**
 * The columns of a file as they are read: name, meaning, why, first values. Those a person should look at are marked;
 * columns that are merely kept and hold nothing to see are counted at the end.
 */
final class ColumnsText {
    private static final int WIDEST = 24;
    private static final int SAMPLE = 24;
    /** A wide sheet shows so many of the columns that are merely kept. */
    private static final int KEPT = 40;

    private final Wording wording;

    ColumnsText(Wording wording) {
        this.wording = wording;
    }

    void put(Paper paper, List<ImportPreview.Column> columns) {
        int header = Math.min(
                WIDEST,
                columns.stream().mapToInt(c -> Paper.columns(c.header())).max().orElse(0));
        int kept = 0;
        String sheet = "";
        for (ImportPreview.Column column : columns) {
            if (!column.sheet().equals(sheet)) {
                sheet = column.sheet();
                paper.put(" ", Ink.STRONG, wording.say("preview.sheet", sheet));
            }
            boolean known = column.canonical() != null;
            if (!known && !column.unsure() && ++kept > KEPT) {
                continue;
            }
            put(paper, column, header);
        }
        if (kept > KEPT) {
            paper.put("  ", wording.say("preview.more", kept - KEPT));
        }
        if (columns.stream().anyMatch(ImportPreview.Column::unsure)) {
            paper.put("  ", wording.say("preview.unsure"));
        }
    }

    private void put(Paper paper, ImportPreview.Column column, int header) {
        String read = column.canonical() != null ? column.canonical() : wording.say("preview.attribute");
        Ink ink = column.unsure() ? Ink.STRONG : column.canonical() != null ? Ink.GOOD : Ink.FAINT;
        String samples = String.join(
                " | ", column.samples().stream().map(ColumnsText::shortened).toList());
        paper.put(
                (column.unsure() ? "? " : "  ") + Paper.padded(shortened(column.header(), WIDEST), header) + "  ",
                ink,
                Paper.padded(read, 14) + "  " + column.why() + (samples.isEmpty() ? "" : "  [" + samples + "]"));
    }

    private static String shortened(String text) {
        return shortened(text, SAMPLE);
    }

    private static String shortened(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= length ? line : line.substring(0, length - 1) + "…";
    }
}
