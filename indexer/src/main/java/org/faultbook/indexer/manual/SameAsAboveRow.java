package org.faultbook.indexer.manual;

import java.util.regex.Pattern;

/** Cells that say no more than that it is as in the row above. */
final class SameAsAboveRow {
    private static final Pattern SAME = Pattern.compile(
            "(?:处理|方法|措施|原因)?[同如](?:上|前)(?:面|述|行|一行|一条|项|一项|例)?(?:所述|处理|方法|措施|原因)?"
                    + "|(?:the )?(?:same |do )?(?:as|see) (?:the )?(?:above|before|previous(?: row| item| line)?)|same(?: as above)?|ditto|idem|[〃″\"“”]+|do\\.",
            Pattern.CASE_INSENSITIVE);

    private SameAsAboveRow() {}

    static boolean says(String cell) {
        String bare =
                CellItem.bare(cell).replaceAll("[。.,，;；（）()]+$|^[（(]+", "").strip();
        return bare.length() <= 30 && SAME.matcher(bare).matches()
                || cell.strip().equals("\"");
    }
}
