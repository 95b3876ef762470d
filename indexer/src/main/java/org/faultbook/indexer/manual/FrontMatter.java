package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.normalise.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * The cover and the first pages of a manual line by line, and the values behind labels there.
 *
 * @param lines in reading order; a row of two cells is one line, label and value parted by a colon
 * @param headings those among them that are headings
 */
record FrontMatter(List<String> lines, List<String> headings) {
    private static final int PAGES = 3;
    private static final int BLOCKS = 40;
    private static final Pattern KIND_OF_MANUAL = Pattern.compile(
            "(?:安装|使用|操作|维护|保养|维修|检修|调试|服务|用户|技术|产品|培训|故障|排除|运行|诊断|与|和|及|、|\\s)*(?:说明书|手册|指南|指引|说明)"
                    + "|(?:(?:installation|operation|operating|operator's|service|maintenance|troubleshooting|user|user's|owner's|instruction|commissioning|repair|and|safety|technical|&|,|/|the)[\\s,]*)*(?:manual|instructions|guide|handbook)",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, List<String>> TERMS = readTerms();

    static FrontMatter of(Document document) {
        List<String> lines = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < document.blocks().size() && i < BLOCKS; i++) {
            Block block = document.blocks().get(i);
            if (block.page() > PAGES) {
                break;
            }
            switch (block) {
                case Block.Heading heading -> {
                    headings.add(heading.text());
                    lines.add(heading.text());
                }
                case Block.Paragraph paragraph -> lines.add(paragraph.text());
                case Block.Listing listing -> listing.items().forEach(item -> lines.add(item.text()));
                case Block.Notice notice -> {}
                case Block.Table table -> rows(new Grid(table), lines);
            }
        }
        return new FrontMatter(List.copyOf(lines), List.copyOf(headings));
    }

    private static void rows(Grid grid, List<String> lines) {
        for (int r = 0; r < grid.rows() && r < BLOCKS; r++) {
            for (int c = 0; c + 1 < grid.columns(); c += 2) {
                lines.add(grid.text(r, c).replaceAll("[:：]\\s*$", "") + ": " + grid.text(r, c + 1));
            }
        }
    }

    /** Longest first. */
    static List<String> terms(String kind) {
        return TERMS.getOrDefault(kind, List.of());
    }

    private static Map<String, List<String>> readTerms() {
        Map<String, List<String>> terms = new HashMap<>();
        for (List<String> row : WordFile.rows("manual-head.tsv")) {
            terms.computeIfAbsent(row.get(0), kind -> new ArrayList<>()).addAll(WordFile.terms(row.get(1)));
        }
        terms.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
        return terms;
    }

    /**
     * What stands behind the first of these labels, up to the next label of a line or its end.
     *
     * @param colon whether the label must be followed by a colon
     */
    @Nullable
    String value(String kind, boolean colon) {
        List<String> values = values(kind, colon);
        return values.isEmpty() ? null : values.getFirst();
    }

    List<String> values(String kind, boolean colon) {
        List<String> values = new ArrayList<>();
        List<Pattern> labels = new ArrayList<>();
        for (String term : terms(kind)) {
            String open = term.charAt(0) < 128 ? "(?<![A-Za-z])" : "";
            String words = Pattern.quote(term) + (term.charAt(0) < 128 ? "\\.?(?![A-Za-z])" : "");
            boolean marked = colon || term.length() < 3;
            open = colon || !kind.equals("MODELS") ? open : "(?:^|[.。;；,，]\\s*)";
            labels.add(Pattern.compile(
                    open + words + (marked ? "\\s*(?:\\([^)]*\\))?\\s*[:：]\\s*" : "\\s*[:：]?\\s*") + "(.+)",
                    Pattern.CASE_INSENSITIVE));
        }
        for (String line : lines) {
            for (Pattern label : labels) {
                var match = label.matcher(line);
                if (match.find()) {
                    String value = upToNextLabel(match.group(1)).strip();
                    if (!value.isEmpty()) {
                        values.add(value);
                        break;
                    }
                }
            }
        }
        return values;
    }

    private static String upToNextLabel(String value) {
        var next = Pattern.compile("[\\s，,;；|/]+(?=[\\p{L}.]{1,12}(?: [\\p{L}.]{1,12}){0,2}\\s*[:：])")
                .matcher(value);
        return next.find() && next.start() > 0 ? value.substring(0, next.start()) : value;
    }

    /** All of it as one text. */
    String text() {
        return String.join("\n", lines);
    }

    static boolean endsWithTitleWord(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.。]+$", "");
        return terms("TITLE").stream().anyMatch(lower::endsWith);
    }

    /** Whether a line says only what kind of manual it is: 安装使用维护说明书, "Service and Troubleshooting Manual". */
    static boolean isTitleWord(String line) {
        return endsWithTitleWord(line) && KIND_OF_MANUAL.matcher(line.strip()).matches();
    }
}
