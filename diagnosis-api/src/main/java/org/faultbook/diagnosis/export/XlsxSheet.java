package org.faultbook.diagnosis.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet. Texts are inline strings: never formulas, and not held in memory until the end. */
public final class XlsxSheet implements CaseSheet {
    /** Excel takes no longer text in a cell. */
    private static final int LONGEST = 32_767;

    private static final int ROWS_HELD = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public XlsxSheet(OutputStream out, String name) {
        workbook = new Workbook(out, "Faultbook", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(rows, column, number);
            } else {
                sheet.inlineString(rows, column, fitting(cells.get(column).toString()));
            }
        }
        rows++;
        if (rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
