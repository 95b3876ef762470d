package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.normalise.TextFold;

/** A stretch of a section between two marks of punctuation, or blanks between Chinese words; offsets count in its text. */
record Statement(Section section, String source, int start, int end) {
    /** As folded: full width and case do not matter. */
    String text() {
        return TextFold.sameLength(source.substring(start, end));
    }

    /** In the order of the text, none blank. */
    static List<Statement> of(Section section, String source) {
        List<Statement> statements = new ArrayList<>();
        int from = section.start();
        for (int i = section.start(); i < section.end(); i++) {
            if (parts(source, i, section.end())) {
                add(statements, section, source, from, i);
                from = i + 1;
            }
        }
        add(statements, section, source, from, section.end());
        return statements;
    }

    private static boolean parts(String source, int i, int end) {
        char c = source.charAt(i);
        char before = i > 0 ? source.charAt(i - 1) : ' ';
        char after = i + 1 < end ? source.charAt(i + 1) : ' ';
        return switch (c) {
            case '，', '。', '；', ';', '!', '！', '?', '？', '\n', '\r', '|', '(', ')', '（', '）' -> true;
            case ',' -> !(Character.isDigit(before) && Character.isDigit(after));
            case '.' -> !TextFold.isWord(after) && !(Character.isDigit(before) && Character.isDigit(after));
            case ' ' -> after == ' ' || TextFold.isHan(before) && TextFold.isHan(after);
            case '-' -> before == ' ' && after == ' ';
            default -> false;
        };
    }

    private static void add(List<Statement> statements, Section section, String source, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Extent.isContent(source.charAt(start))) {
            start++;
        }
        while (end > start && !Extent.isContent(source.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            statements.add(new Statement(section, source, start, end));
        }
    }
}
