package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** What causes and remedies say to measure or look at, with the result that is expected: 测量绝缘电阻，低于1 MΩ时更换. */
final class RowChecks {
    private static final Pattern SENTENCE = Pattern.compile("[^。；;.\\n]+(?:\\.(?=\\d)[^。；;.\\n]*)*(?:[；;]\\s*(?=(?:below|above|less|more|if|低于|高于|小于|大于|若|如)))?[^。；;.\\n]*(?:\\.(?=\\d)[^。；;.\\n]*)*[。；;.]?");
    private static final Pattern LOOKS = Pattern.compile(
            "测量|测(?=[得量试]|三相|电)|用万用表|用兆欧表|用摇表|摇测|检测|检查|查看|观察|确认|核对|核实|听(?=是否|有无)|盘车|量(?=一下|电)"
                    + "|\\b(?:measure|check|inspect|verify|look|test|compare|observe|read|confirm|feel|listen|watch)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPECTED = Pattern.compile(
            "(?:是否|有无|能否|\\bwhether\\b|\\bif (?:the|it|there|they)\\b)"
                    + "|(?:应(?:该)?(?:为|在|有|不|大于|小于|高于|低于|能|无|达到|≥|≤|约)|(?:不得|不应|不能|不可)(?:低于|高于|小于|大于|超过)|低于|高于|小于|大于|超过|不足|正常(?:值|为|应)|≥|≤|<|>|＜|＞)"
                    + "|\\b(?:should (?:be|read|show|not)|must (?:be|read|show|not)|shall (?:be|not)|below|above|less than|more than|greater than|at least|at most|exceeds?|between|within|nominal|expected)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GOOD = Pattern.compile(
            "应|不得|不应|不能|不可|正常|\\b(?:should|must|shall|nominal|expected|at least|at most)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("是否|有无|能否|\\bwhether\\b|\\bif\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_RESULT = Pattern.compile("[，,:：;；（(\\s]+$");

    private RowChecks() {}

    /**
     * @param span of what is printed, in the text that was read
     * @param favouredBy the result that speaks for the cause, null where the text does not tell it
     */
    record Told(Span span, String question, @Nullable String favouredBy) {}

    /** The checks with an expected result in a text. */
    static List<Told> in(String text) {
        List<Told> told = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            String words = sentence.group();
            Matcher looks = LOOKS.matcher(words);
            if (!looks.find()) {
                continue;
            }
            Matcher expected = EXPECTED.matcher(words);
            if (expected.find(looks.end())) {
                int start = sentence.start() + leading(words);
                int end = sentence.start() + words.replaceAll("[。；;.\\s]+$", "").length();
                String printed = text.substring(start, end);
                told.add(question(new Span(start, end), printed, expected.start() - leading(words), expected.group()));
            }
        }
        return told;
    }

    /** A whole cell of a column of checks. */
    static Told whole(String text) {
        List<Told> inside = in(text);
        Span all = new Span(0, text.length());
        if (inside.size() == 1) {
            return new Told(all, inside.getFirst().question(), inside.getFirst().favouredBy());
        }
        return new Told(all, asked(text), null);
    }

    private static Told question(Span span, String printed, int result, String joint) {
        if (ASKS.matcher(joint).find() || result < 2) {
            return new Told(span, asked(printed), null);
        }
        String what = BEFORE_RESULT.matcher(printed.substring(0, result)).replaceAll("");
        String value = printed.substring(result).strip().replaceAll("[)）]$", "");
        Language language = Language.of(printed);
        String favouring = !GOOD.matcher(value).find()
                ? value
                : language == Language.ZH ? "不符合“" + value + "”" : "not as stated: " + value;
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

    private static int leading(String words) {
        return words.length() - words.stripLeading().length();
    }
}
