package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of a cell's list, without its number or bullet.
 *
 * @param number as printed, 0 where it has none
 */
record CellItem(int number, String text) {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:[（(]\\s?(\\d{1,2})\\s?[)）]|(\\d{1,2})\\s?(?:[)）、．]|[.:：](?!\\d))|([" + CIRCLED
                    + "])|[（(]?([a-z])[)）]|([a-z])\\.(?=\\s)|([•·●○■□◆◇▪▫►▶➢➤✓✔◦‣⁃*]|[-–—](?=\\s|\\p{IsHan})))\\s*");
    private static final Pattern WRAPS_BEFORE = Pattern.compile(
            "(?:[,，、(（~～-]|[为至和与的或及约于按在]|\\b(?:and|or|the|of|to|a|an|in|with|for|by|is|are|at|on|from|than))$");
    private static final Pattern WRAPS_AFTER = Pattern.compile("^(?:[a-z]{2,}|[a-z] |[)）,，。；;、于的℃%])");

    /** The items of a cell by its lines. */
    static List<CellItem> of(List<String> lines) {
        List<CellItem> items = new ArrayList<>();
        boolean marked = false;
        for (String line : lines) {
            List<CellItem> inLine = inLine(line);
            CellItem first = inLine.getFirst();
            boolean hasMark = first.number != 0 || !first.text.equals(line.strip());
            if (!items.isEmpty() && !hasMark && (marked || wraps(items.getLast().text, first.text))) {
                CellItem last = items.removeLast();
                items.add(new CellItem(last.number, joined(last.text, first.text)));
            } else {
                items.addAll(inLine);
                marked |= hasMark;
            }
        }
        items.removeIf(item -> item.text.isBlank());
        return items;
    }

    /** Whether a line without a number goes on the line before. */
    private static boolean wraps(String before, String line) {
        boolean ended = before.matches(".*[.。;；:：!！]$");
        return !ended
                && (WRAPS_BEFORE.matcher(before).find()
                        || WRAPS_AFTER.matcher(line).find());
    }

    /** Lines joined as they read: no space beside Chinese characters. */
    static String joined(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before + after;
        }
        boolean tight = isWide(before.charAt(before.length() - 1)) || isWide(after.charAt(0));
        return before + (tight ? "" : " ") + after;
    }

    private static boolean isWide(char c) {
        return c >= '\u2e80' && c <= '\u9fff' || c >= '\uff00' && c <= '\uffef';
    }

    private static List<CellItem> inLine(String line) {
        String rest = line.strip();
        Matcher mark = MARK.matcher(rest);
        List<CellItem> items = new ArrayList<>();
        if (!mark.find()) {
            items.add(new CellItem(0, rest));
            return items;
        }
        int number = number(mark);
        rest = rest.substring(mark.end()).strip();
        for (int next = number + 1; number > 0; next++) {
            int @Nullable [] at = find(rest, next, line.strip().charAt(0));
            if (at == null) {
                break;
            }
            items.add(new CellItem(next - 1, withoutSeparator(rest.substring(0, at[0]))));
            rest = rest.substring(at[1]).strip();
            number = next;
        }
        items.add(new CellItem(Math.max(number, 0), rest));
        return items;
    }

    /** Where the next number of the same kind stands in a line: 1）… 2）…; null where it does not. */
    private static int @Nullable [] find(String text, int number, char opening) {
        String digits = String.valueOf(number);
        boolean circled = CIRCLED.indexOf(opening) >= 0;
        String pattern = circled
                ? number <= CIRCLED.length() ? String.valueOf(CIRCLED.charAt(number - 1)) : "(?!)"
                : opening == '(' || opening == '（'
                        ? "[（(]\\s?" + digits + "\\s?[)）]"
                        : "(?<![0-9A-Za-z.\\-])" + digits + "(?:[)）、．]|[.](?![0-9]))";
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() && matcher.start() > 0 ? new int[] {matcher.start(), matcher.end()} : null;
    }

    /** What parts items within a line is of the list. */
    private static String withoutSeparator(String text) {
        return text.strip().replaceAll("[;；,，]$", "").strip();
    }

    private static int number(Matcher mark) {
        for (int group = 1; group <= 2; group++) {
            if (mark.group(group) != null) {
                return Integer.parseInt(mark.group(group));
            }
        }
        if (mark.group(3) != null) {
            return CIRCLED.indexOf(mark.group(3)) + 1;
        }
        String letter = mark.group(4) != null ? mark.group(4) : mark.group(5);
        return letter != null ? letter.charAt(0) - 'a' + 1 : 0;
    }

    /** A text without the number or bullet before it. */
    static String bare(String text) {
        return MARK.matcher(text).replaceFirst("").strip();
    }
}
