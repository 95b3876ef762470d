package org.faultbook.indexer.manual;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The id of a manual: the same for all editions of one document in one language. It is made of the document number without
 * the parts that name an edition, a date or a language (TL-SM-0231-V2.1 and TL-SM-0231-V3.0 are one document); without a
 * number, of maker and title; without a title of its own, of the file's name without marks of version, date and copy. The
 * language closes it, that which marks the file's name before that of the text, since editions in two languages are revised
 * apart from each other.
 */
final class ManualIds {
    private static final Pattern EDITION = Pattern.compile(
            "(?:[-_/. (（]+(?:(?:v|ver|version|rev|revision|ed|edition|issue|r)[-_. ]{0,2}\\d+(?:[._]\\d+)*|(?:rev|revision|ed|edition|issue)[-_. ]{0,2}[a-z0-9]{1,3}"
                    + "|(?:199\\d|20[0-3]\\d)(?:[-._/]?(?:0[1-9]|1[0-2])(?:[-._/]?(?:0[1-9]|[12]\\d|3[01]))?)?|(?:0[1-9]|1[0-2])[-._/](?:199\\d|20[0-3]\\d)|copy|final|draft)"
                    + "|[-_/. (（]*(?:(?:199\\d|20[0-3]\\d)年(?:\\d{1,2}月)?版?|第?[一二三四五六七八九十\\d]+版|修订版?|最新版?|终稿|副本))[)）]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COPY = Pattern.compile("[-_/. (（]*\\(?\\d{1,2}\\)$");
    private static final Pattern LANGUAGE = Pattern.compile(
            "[-_/. (（]+(?:zh[-_]?cn|zh[-_]?hans|zh|cn|chs|chinese|en|eng|gb|us|en[-_]?us|english|中文版?|英文版?)[)）]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHINESE = Pattern.compile("(?i)zh|cn|chs|chinese|中文");

    private ManualIds() {}

    /** {@code printedTitle} is null where only the file's name tells what it is. */
    static String of(ManualHead head, @Nullable String printedTitle, String fileName) {
        String of;
        if (head.documentNumber() != null) {
            of = withoutEdition(head.documentNumber(), head.edition(), false);
        } else if (printedTitle != null) {
            String maker = head.manufacturer() == null ? "" : head.manufacturer() + " ";
            of = maker + withoutEdition(printedTitle, head.edition(), true);
        } else {
            of = withoutEdition(fileName.replaceFirst("\\.[A-Za-z0-9]{1,8}$", ""), head.edition(), true);
        }
        String folded = folded(of);
        return (folded.isEmpty() ? folded(fileName) : folded) + "-"
                + language(head, fileName).code();
    }

    /** As the file is marked: a translation that has hardly begun is not an edition of the original. */
    private static Language language(ManualHead head, String fileName) {
        Matcher mark = LANGUAGE.matcher(fileName.replaceFirst("\\.[A-Za-z0-9]{1,8}$", ""));
        if (!mark.find()) {
            return head.language();
        }
        return CHINESE.matcher(mark.group()).find() ? Language.ZH : Language.EN;
    }

    /** Only the end is looked at; {@code name} is true for what may have a mark of a copy, as in manual(2). */
    static String withoutEdition(String written, @Nullable String edition, boolean name) {
        String rest = HalfWidth.fold(written).strip();
        String mark = edition == null ? "" : lastWord(edition);
        for (int round = 0; round < 6; round++) {
            String before = rest;
            rest = LANGUAGE.matcher(rest).replaceFirst("");
            Matcher match = EDITION.matcher(rest);
            rest = match.replaceFirst("");
            rest = name ? COPY.matcher(rest).replaceFirst("") : rest;
            if (!mark.isEmpty() && rest.length() > mark.length() + 3) {
                rest = rest.replaceFirst("(?i)[-_/. ]" + Pattern.quote(mark) + "$", "");
            }
            if (rest.isBlank()) {
                return before;
            }
            if (rest.equals(before)) {
                break;
            }
        }
        return rest;
    }

    /** B of "Rev. B", 2.1 of V2.1. */
    private static String lastWord(String edition) {
        Matcher word = Pattern.compile("([A-Za-z]|\\d+(?:\\.\\d+)*)\\s*版?$").matcher(edition.strip());
        return word.find() ? word.group(1) : "";
    }

    private static String folded(String text) {
        String lower = HalfWidth.fold(text).toLowerCase(Locale.ROOT);
        return lower.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
    }
}
