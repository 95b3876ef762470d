package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What causes and remedies say to measure or look at, with the result that is expected: 测量绝缘电阻，低于1 MΩ时更换. The
 * words that say what to do with that result are no part of the check.
 */
final class RowChecks {
    private static final Pattern SEGMENT = Pattern.compile("(?:[^，；。：！,;:!.]|[.,:](?=\\d)|\\.(?=\\S))+");
    private static final Pattern PREPARES = Pattern.compile("^\\s*(?:[停断][电机]后|先|再|并|then |first )\\s*");
    private static final Pattern LOOKS = Pattern.compile(
            "^(?:[^，]{0,12}?)(?:测(?!速|温[元仪])|量(?!程)|用\\S{1,6}(?:查|检查|对比|测|量)|检测|检查|查看|查(?!明|出|清|找)|看|观察|核对|核算|摸|听|敲击|对比|比较|摇|盘车|记下|算)"
                    + "|^(?i:.{0,30}?\\b(?:and|then|to) )?(?i:measure|check|inspect|verify|look|test|compare|observe|read|feel|listen|watch|record|count|spray|disconnect|see)\\b");
    private static final Pattern SHOULD = Pattern.compile(
            "应(?!急|力|用|答|变)该?|不得|不应|不可|(?i:\\b(?:should|must|shall|may (?:not|fall|differ|be)|none may)\\b)|不大于|不小于|不低于|不高于|不超过|≥|≤");
    private static final Pattern RESULT = Pattern.compile(
            "是否|有无|能否|低于?(?:约|[0-9])|低约|低于|高于|大于|小于|超过|不足|相差|比.{1,10}[高低大小]|出现|[短断]路的|空响|变化"
                    + "|(?i:\\b(?:whether|below|above|less than|more than|greater than|at least|differs?|exceeds?|between|within|higher|lower|if it|one that|one \\d|a shorted|a dip)\\b)");
    /** The resistance is about 176 Ω; 电阻约176 Ω. */
    private static final Pattern STATES = Pattern.compile(
            "^(?!.*(?:更换|调整|设[定为]))(?:.{2,}(?:约为?|[应约]?为|大于|小于|高于|低于)\\s?[±-]?\\d.*)|^(?i:(?:the|its|an?|with|in|normal|their) .*(?: is| are|above|below|about|within) .*(?:\\d|normal).*)");

    private static final Pattern UNTIL = Pattern.compile("(?<=[\\d\\p{IsHan}℃%A-Za-zΩ ])(?:时|的|处|则|就)|(?<=[响动亮])处");
    private static final Pattern ACTS = Pattern.compile(
            "\\s+(?:(?:is|are) to be|replace|renew|fit|change|lay|tighten|remove|clean|call|repair|adjust|then)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("是否|有无|能否|\\bwhether\\b", Pattern.CASE_INSENSITIVE);

    private RowChecks() {}

    /**
     * @param span of what is printed, in the text that was read
     * @param favouredBy the result that speaks for the cause, null where the text does not tell it
     */
    record Told(Span span, String question, @Nullable String favouredBy) {}

    /** The checks with an expected result in a text. */
    static List<Told> in(String text) {
        List<Span> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(text);
        while (matcher.find()) {
            segments.add(stripped(text, matcher.start(), matcher.end()));
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Span segment = segments.get(i);
            String words = segment.of(text);
            boolean looks = LOOKS.matcher(words).find();
            Span next = looks && i + 1 < segments.size() ? segments.get(i + 1) : null;
            int within = resultAt(words);
            if (next != null && parted(text, segment, next) && standsAlone(next.of(text))) {
                next = null;
            }
            if (looks && within > 0
                    || standsAlone(words)
                    || i > 0
                            && parted(text, segments.get(i - 1), segment)
                            && STATES.matcher(words).find()) {
                int end = segment.start() + cut(words);
                told.add(question(text, segment.start(), segment.start() + Math.max(within, 0), end));
            } else if (next != null && resultAt(next.of(text)) >= 0) {
                told.add(question(text, segment.start(), next.start(), next.start() + cut(next.of(text))));
                i++;
            }
        }
        return told;
    }

    /** Whether a semicolon stands between two segments. */
    private static boolean parted(String text, Span first, Span second) {
        String between = text.substring(first.end(), second.start());
        return between.contains(";") || between.contains("；");
    }

    /** Whether a segment says by itself what should be how. */
    private static boolean standsAlone(String words) {
        Matcher should = SHOULD.matcher(words);
        return should.find() && should.start() > 1 && hasSubject(words, should.start());
    }

    /** Where the expected result stands in a segment; -1 where it tells none. */
    private static int resultAt(String words) {
        Matcher should = SHOULD.matcher(words);
        if (should.find()) {
            return should.start();
        }
        Matcher result = RESULT.matcher(words);
        return result.find() ? result.start() : -1;
    }

    /** Something that should be so, and not somebody who should do something. */
    private static boolean hasSubject(String words, int should) {
        String rest = words.substring(should);
        return rest.matches("(?s).*\\d.*")
                || rest.matches(
                        "(?is)(?:should|must|shall) (?:be|read|show|flash|light|hold|not).*|应(?:能|为|亮|无|与|随|在|烫|平|跟).*");
    }

    /** How much of a segment is the check: up to the words that say what to do with the result. */
    private static int cut(String words) {
        String kept = ACTS.matcher(words).replaceFirst("");
        if (!SHOULD.matcher(words).find()) {
            Matcher result = RESULT.matcher(words);
            Matcher until = UNTIL.matcher(words);
            if (result.find()
                    && until.find(result.end())
                    && !ASKS.matcher(words).find()) {
                return Math.min(kept.length(), until.end());
            }
        }
        return kept.length();
    }

    private static Span stripped(String text, int start, int end) {
        Matcher prepares = PREPARES.matcher(text.substring(start, end));
        int from = start + (prepares.find() ? prepares.end() : 0);
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** A whole cell of a column of checks. */
    static Told whole(String text) {
        List<Told> inside = in(text);
        Span all = new Span(0, text.length());
        return inside.size() == 1
                ? new Told(all, inside.getFirst().question(), inside.getFirst().favouredBy())
                : new Told(all, asked(text), null);
    }

    private static Told question(String text, int start, int result, int end) {
        Span span = new Span(start, Math.max(start + 1, end));
        String printed = span.of(text);
        String value = text.substring(Math.min(result, span.end()), span.end()).strip();
        String what = text.substring(start, Math.min(result, span.end())).replaceAll("[，,:：;；（(\\s]+$", "");
        if (ASKS.matcher(printed).find() || what.isBlank() || value.isBlank()) {
            return new Told(span, asked(printed), null);
        }
        boolean good =
                SHOULD.matcher(value).lookingAt() || SHOULD.matcher(value).find();
        boolean chinese = Language.of(printed) == Language.ZH;
        String found = value.replaceFirst("(?:时|的|则)$", "");
        String favouring = !good ? found : chinese ? "不符合“" + found + "”" : "not as stated: " + found;
        return new Told(span, asked(what), favouring);
    }

    /** A text that says what to look at, as a question in its language. */
    private static String asked(String text) {
        String bare = text.strip().replaceAll("[。.；;，,：:？?]+$", "");
        boolean chinese = Language.of(bare) == Language.ZH;
        if (ASKS.matcher(bare).find()) {
            return bare + (chinese ? "？" : "?");
        }
        return bare + (chinese ? "，结果如何？" : ": what is the result?");
    }
}
