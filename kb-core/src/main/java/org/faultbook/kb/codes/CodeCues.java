package org.faultbook.kb.codes;

import java.util.regex.Pattern;

/** The words around a number or a letter with a number that make it a code. Texts are half-width. */
final class CodeCues {
    private static final String FILL = "(?: |[:=#\"'“”‘’(\\[「【《]|是|为|了|出|过|号|no\\.?|number|of|is|was|了个|:){0,4}$";

    private static final Pattern NAMED = before("代码|故障码|错误码|报警码|告警码|报码|故障号|报警号|codes?");
    private static final Pattern RAISED =
            before("(?<![上填申汇通预日])报|报警|告警|报错|故障报警|报故障|errors?|alarms?|faults?|alm|trips? on|tripped on|tripped with");
    private static final Pattern SHOWN = before(
            "显示|屏显|屏幕|面板|故障|错误|闪烁?|跳出?|displays?|displayed|displaying|display|shows?|showing|showed|reads|flash(?:es|ing)?");
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "[\"'”’)\\]」】]?\\s*号?(?:报警|故障|告警|代码|错误|报错|(?i:alarm|fault|error|code)(?![a-z])).*", Pattern.DOTALL);

    private static final Pattern NEAR = Pattern.compile(
            "(?<![上填申汇通预日])报(?![修价告])|代码|故障码|错误|告警|显示|屏显|闪|(?i:\\b(?:codes?|err|errors?|alarms?|alarmed|faults?|faulted"
                    + "|displays?|displayed|displaying|shows?|showing|showed|flash(?:es|ing)?|tripp?(?:ed|s|ing)? (?:on|with)))");
    private static final Pattern QUANTITY_SHOWN = Pattern.compile(
            ".*(?:转速|电压|电流|压力|温度|频率|功率|流量|液位|容量|计数|里程|(?i:speed|voltage|pressure|temperature|current|frequency|reading|hours|counter))[^。；;!?\\n]{0,8}$",
            Pattern.DOTALL);
    private static final Pattern CLAUSE_END = Pattern.compile("[。;!?\\n]|\\. ");
    private static final int BEFORE = 14;
    private static final int AFTER = 12;

    private CodeCues() {}

    private static Pattern before(String words) {
        return Pattern.compile("(?:^|.*?[^A-Za-z])(?:" + words + ")" + FILL, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** "code 12", "故障代码：2310": whatever follows is a code. */
    static boolean named(String text, int start) {
        return NAMED.matcher(window(text, start, 24)).matches();
    }

    /** "报2310", "alarm 2310". */
    static boolean raised(String text, int start) {
        return RAISED.matcher(window(text, start, 24)).matches();
    }

    /** "显示2310", and no quantity that is shown. */
    static boolean shown(String text, int start) {
        String before = window(text, start, 24);
        return SHOWN.matcher(before).matches()
                && !QUANTITY_SHOWN.matcher(before).matches();
    }

    /** "2310报警". */
    static boolean calledAfter(String text, int end) {
        return CALLED_AFTER
                .matcher(text.substring(end, Math.min(text.length(), end + 12)))
                .matches();
    }

    /** A cue within a few characters, in the same sentence. */
    static boolean near(String text, int start, int end) {
        String before = window(text, start, BEFORE);
        var stops = CLAUSE_END.matcher(before);
        int from = 0;
        while (stops.find()) {
            from = stops.end();
        }
        if (NEAR.matcher(before.substring(from)).find()) {
            return true;
        }
        String after = text.substring(end, Math.min(text.length(), end + AFTER));
        var stop = CLAUSE_END.matcher(after);
        return NEAR.matcher(stop.find() ? after.substring(0, stop.start()) : after)
                .find();
    }

    private static String window(String text, int start, int length) {
        return text.substring(Math.max(0, start - length), start);
    }
}
