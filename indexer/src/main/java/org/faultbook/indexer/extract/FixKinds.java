package org.faultbook.indexer.extract;

import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.FixKind;

/** What an act achieves by its verb and by words for a stop-gap; {@link UnsafeActs} then judges whole statements. */
final class FixKinds {
    private static final Pattern TRIED = Pattern.compile(
            "短接(?:测试|试(?!机|车|运|梯|跑)|判断|检查|排查|确认|验证|测量)|(?:测试|试验|排查|判断).{0,3}短接"
                    + "|fault (?:followed|moved|went)\\b|故障(?:跟着|转移|跟到)"
                    + "|肥皂水|皂液|检漏液|\\bsoap(?:y|suds)?\\b.{0,12}\\b(?:test|water|solution)"
                    + "|(?:to|for) (?:test|prove|check|diagnos|verif|troubleshoot|confirm)|test bridge|temporarily bridged to",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STOPGAP = Pattern.compile(
            "临时|暂时|应急|先用|先生产|先维持|凑合|\\b(?:temporar\\w+|for now|in the meantime|stopgap|until|till)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEFT_IN =
            Pattern.compile("等配件|等备件|先用|先短接|长期|一直短接|left in|left on", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    FixKinds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@code told} is the act's whole clause, {@code key} its normalised act. */
    FixKind of(String key, String told) {
        FixKind usual = vocabulary.usualKind(FixNormaliser.actOf(key));
        return usual == FixKind.LASTING && STOPGAP.matcher(told).find() ? FixKind.TEMPORARY : usual;
    }

    /** Whether it was done only to find the fault: a bridge laid, soap water put on. */
    static boolean isTest(String told) {
        return TRIED.matcher(told).find() && !LEFT_IN.matcher(told).find();
    }
}
