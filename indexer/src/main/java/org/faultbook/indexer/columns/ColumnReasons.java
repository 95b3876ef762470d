package org.faultbook.indexer.columns;

import org.faultbook.indexer.columns.HeaderReader.Reading;
import org.faultbook.kb.text.LocalizedText;

/** Why a column is read as it is, in words. */
final class ColumnReasons {
    static final LocalizedText BY_MAPPING = new LocalizedText("映射文件指定", "named by the mapping file");
    static final LocalizedText IGNORED = new LocalizedText("映射文件要求忽略", "left out by the mapping file");
    static final LocalizedText UNKNOWN = new LocalizedText("不认识的列，保留为属性", "not a known header, kept as an attribute");
    static final LocalizedText MAPPED_ELSEWHERE =
            new LocalizedText("映射文件为这一含义指定了别的列", "the mapping file names another column for this meaning");
    static final LocalizedText SECOND =
            new LocalizedText("同一含义已有更合适的列", "another column stands for this meaning already");

    private ColumnReasons() {}

    static LocalizedText of(Reading reading) {
        if (reading.several()) {
            return new LocalizedText(
                    "列名包含多项内容，按“" + reading.by() + "”读",
                    "the header names several things; read by \"" + reading.by() + "\"");
        }
        if (!reading.exact()) {
            return new LocalizedText("列名近似已知列名（" + reading.by() + "）", "like a known header (" + reading.by() + ")");
        }
        return reading.meaning().system() == TicketSystem.SHEET
                ? new LocalizedText("已知列名", "a known header")
                : new LocalizedText(
                        reading.meaning().system().display() + " 的列名",
                        "a header of " + reading.meaning().system().display());
    }

    static LocalizedText contradicted(Reading reading) {
        LocalizedText why = of(reading);
        return new LocalizedText(why.zh() + "，但内容不像", why.en() + ", but its content does not look like it");
    }

    static LocalizedText onlyLooks(ContentView.Hint hint) {
        return new LocalizedText(
                "保留为属性；" + hint.why().zh() + "，请在映射文件里确认",
                "kept as an attribute; " + hint.why().en() + ", confirm it in a mapping file");
    }
}
