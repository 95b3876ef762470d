package org.faultbook.indexer.source;

import org.faultbook.kb.text.LocalizedText;

/** What a filled row is that tells of no ticket; such rows are passed over and counted. */
enum PassedRow {
    TITLE("标题", "titles"),
    REPEATED_HEADER("重复的表头", "repeated headers"),
    TOTAL("合计", "totals"),
    REMARK("说明或分段标题", "remarks or section titles"),
    EMPTY("只有序号的空行", "empty rows with a running number");

    private final LocalizedText name;

    PassedRow(String zh, String en) {
        name = new LocalizedText(zh, en);
    }

    LocalizedText text() {
        return name;
    }
}
