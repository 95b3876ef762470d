package org.faultbook.kb.codes;

import java.util.regex.Pattern;

/** Tells quantities, ratings, standards and tags of installed things from codes. All texts are half-width. */
final class Measurement {
    private static final String UNIT =
            "(?:[kmgµu]?(?:v|a|w|va|var|pa|hz|f|h|s|m|l|g|n|j|b|wh|ah|vac|vdc|ohm|bar|cal|bps)"
                    + "|mm2?|cm2?|m[23]|km|dm|um|in|inch|ft|psi|bar|mbar|rpm|r|min|sec|hrs?|days?|kg|lbs?|oz|kn|nm|n\\.m|db|dba"
                    + "|deg|degc|[cfk]|pcs?|pc|ppm|kgf|mpag|rh|ph|kv|kva|kvar|hp|p|t|tr|rt|btu|times|x|st|nd|rd|th|d|y|nos?"
                    + "|way|axis|phase|pole|core|g|mb|gb|tb)";

    private static final Pattern QUANTITY = Pattern.compile(
            "[0-9]+(?:\\.[0-9]+)?" + UNIT + "?(?:[-x*/][0-9]+(?:\\.[0-9]+)?" + UNIT + "?)*", Pattern.CASE_INSENSITIVE);

    private static final Pattern RATING = Pattern.compile(
            "DN[0-9].*|M[0-9]{1,2}[X*][0-9]+|PN[0-9]{1,3}|IP[0-9]{2}[A-Z]?|G[0-9](?:/[0-9])?|RS-?(?:232|422|485)|(?:AC|DC)-?[0-9.]+(?:V|KV|A|MA|W)?"
                    + "|V(?:ER)?[0-9]+(?:\\.[0-9]+)*|CAT[0-9].*|PM[0-9.]+|CO2|H2O|H2S|[ONH]2|SF6|NO-?[0-9]+|PH[0-9.]+"
                    + "|Q[0-9]{3}[A-Z]?|USB[0-9.]*|MP[34]|X[0-9]+|COS[0-9.]+|IPV[46]|WIN[0-9]+"
                    + "|(?:GB|ISO|IEC|EN|DIN|JB|JIS|NB|DL|ANSI|ASTM)T?-?/?[0-9].*"
                    + "|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-?[0-9].*");

    /** What follows a number when it counts or measures. */
    private static final Pattern UNIT_FOLLOWS = Pattern.compile(
            "\\s*(?:[%‰℃°ΩμµΦ²³]|[.:][0-9]|[~×*][0-9]|#"
                    + "|[次台个天年月日点时分秒度层楼号米吨升倍根只条块片套件人名栋座级档遍名转瓦伏安兆欧公斤千毫厘斤元岁位]"
                    + "|小时|(?i:" + UNIT
                    + "|hours?|minutes?|seconds?|weeks?|months?|years?|degrees?|percent|volts?|amps?|units?)(?![A-Za-z0-9]|-[A-Za-z]))"
                    + ".*",
            Pattern.DOTALL);

    /** Nouns that make a letter with a number the tag of a thing: K1 contactor, J3 axis, B2 floor. */
    private static final Pattern THING_FOLLOWS = Pattern.compile(
            "\\s?(?:[号#层楼相泵阀柜梯点区栋座口轴纸级型车端]|电机|马达|风机|接触器|继电器|断路器|开关|端子|触点|螺栓|螺丝|接口|电容|线圈"
                    + "|(?i:pump|motor|fan|contactor|relay|breaker|valve|terminal|axis|axes|bolt|screw|phase|floor|fuse|joint|port|panel"
                    + "|cabinet|paper|gate|dock|line|coil)s?(?![a-z])).*",
            Pattern.DOTALL);

    private static final Pattern THING_BEFORE = Pattern.compile(
            ".*(?:接触器|继电器|熔断器|保险|断路器|端子|电机|(?<![A-Za-z])(?i:fuse|contactor|relay|breaker|motor|axis|phase|terminal"
                    + "|pin|pump|fan|valve|joint)) ?",
            Pattern.DOTALL);

    private Measurement() {}

    static boolean thingBefore(String before) {
        return THING_BEFORE.matcher(before).matches();
    }

    static boolean isQuantity(String piece) {
        return QUANTITY.matcher(piece).matches();
    }

    /** Ratings, interfaces, standards, versions, chemical formulas; the piece in upper case. */
    static boolean isRating(String upper) {
        return RATING.matcher(upper).matches();
    }

    static boolean unitFollows(String after) {
        return UNIT_FOLLOWS.matcher(after).matches();
    }

    static boolean thingFollows(String after) {
        return THING_FOLLOWS.matcher(after).matches();
    }
}
