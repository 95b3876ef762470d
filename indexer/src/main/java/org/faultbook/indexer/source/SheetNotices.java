package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.faultbook.indexer.notice.Warning;

/** Which sheets of a workbook were read and which were not, told where there is more than one. */
final class SheetNotices {
    private SheetNotices() {}

    static List<Warning> of(List<ReadSheet.Placed> read, List<SheetChoice.Skipped> skipped) {
        List<Warning> warnings = new ArrayList<>();
        if (read.size() > 1) {
            String names = joined(read, s -> name(s.sheet()), "、");
            warnings.add(Warning.of(
                    "SHEETS_READ",
                    "读入 " + read.size() + " 张工作表：" + names + "。",
                    read.size() + " sheets are read: " + joined(read, s -> name(s.sheet()), ", ") + "."));
        }
        if (!skipped.isEmpty()) {
            warnings.add(Warning.of(
                    "SHEETS_SKIPPED",
                    "跳过 " + skipped.size() + " 张工作表："
                            + joined(
                                    skipped,
                                    s -> s.name().name() + "（" + s.why().zh() + "）",
                                    "、") + "；要读其中一张请用 --sheet。",
                    skipped.size() + " sheets are left out: "
                            + joined(
                                    skipped,
                                    s -> s.name().name() + " (" + s.why().en() + ")",
                                    ", ")
                            + "; --sheet reads one of them."));
        }
        return warnings;
    }

    private static String name(ReadSheet sheet) {
        return sheet.name().name();
    }

    private static <T> String joined(List<T> all, Function<T, String> text, String between) {
        return String.join(between, all.stream().map(text).toList());
    }
}
