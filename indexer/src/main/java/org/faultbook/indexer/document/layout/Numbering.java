package org.faultbook.indexer.document.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of headings and how deep they are. */
final class Numbering {
    private static final String HAN = "[一二三四五六七八九十百零\\d]{1,4}";
    private static final Pattern CHAPTER = Pattern.compile(
            "第\\s?" + HAN
                    + "\\s?[章篇部](?!分)|附\\s?[录件]\\s?[A-Z一二三四五六七八九十\\d]|(?:Chapter|CHAPTER|Part|PART)\\s+(?:\\d+|[IVX]+)\\b|(?:Appendix|APPENDIX|Annex|ANNEX)\\s+[A-Z\\d]\\b");
    private static final Pattern SECTION = Pattern.compile("第\\s?" + HAN + "\\s?节|(?:Section|SECTION)\\s+\\d+\\b");
    private static final Pattern DOTTED =
            Pattern.compile("(?:\\d{1,2}|[A-Z])((?:\\s?[.．]\\s?\\d{1,2}){1,5})[.、．]?(?![\\d.])(\\s*)(\\S)");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,2}(?:\\s*[.、．]\\s*|\\s+)(?=[\\p{Lu}\\p{IsHan}])");
    private static final Pattern HAN_PLAIN = Pattern.compile("[一二三四五六七八九十]{1,3}\\s?[、.．]");
    private static final Pattern HAN_INNER = Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）]");

    private Numbering() {}

    enum Kind {
        CHAPTER,
        SECTION,
        DOTTED,
        PLAIN,
        HAN,
        HAN_INNER,
        NONE
    }

    /** {@code depth} from 1 within numbers of the kind. */
    record Numbered(Kind kind, int depth) {
        boolean strong() {
            return kind == Kind.CHAPTER || kind == Kind.SECTION || kind == Kind.DOTTED;
        }
    }

    static Numbered of(String text) {
        if (CHAPTER.matcher(text).lookingAt()) {
            return new Numbered(Kind.CHAPTER, 1);
        }
        if (SECTION.matcher(text).lookingAt()) {
            return new Numbered(Kind.SECTION, 2);
        }
        Matcher dotted = DOTTED.matcher(text);
        if (dotted.lookingAt() && named(dotted)) {
            return new Numbered(
                    Kind.DOTTED,
                    1
                            + (int) dotted.group(1)
                                    .chars()
                                    .filter(c -> c == '.' || c == '．')
                                    .count());
        }
        if (PLAIN.matcher(text).lookingAt()) {
            return new Numbered(Kind.PLAIN, 1);
        }
        if (HAN_PLAIN.matcher(text).lookingAt()) {
            return new Numbered(Kind.HAN, 1);
        }
        return HAN_INNER.matcher(text).lookingAt() ? new Numbered(Kind.HAN_INNER, 2) : new Numbered(Kind.NONE, 0);
    }

    /** A name begins with a Chinese character or, after a space, with a letter; a unit follows without one: 2.5mm. */
    private static boolean named(Matcher dotted) {
        int first = dotted.group(3).codePointAt(0);
        return Character.isIdeographic(first)
                || "“\"「《【（(".indexOf(first) >= 0
                || (Character.isLetter(first) && !dotted.group(2).isEmpty());
    }
}
