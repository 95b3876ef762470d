package org.faultbook.kb.faultcase;

import java.util.regex.Pattern;

/** Whether a fix raises or lowers what it is done to, as its words say; two that go opposite ways contradict each other. */
public enum FixDirection {
    RAISES("调[大高紧]|加[大长紧]|增[大加]|提高|上调|升高|放大|拧紧|收紧|张紧(?![力轮度装器辊])|延长|升级"
            + "|\\b(?:raise|increase|tighten|lengthen|extend|upgrade|turn(?:ed)? up)"
            + "|\\b(?:set|adjust(?:ed)?)\\b.*\\b(?:higher|larger|longer|tighter)\\b"),
    LOWERS("调[小低松]|减[小少低]|降低|下调|缩[小短]|放松|降级|回退"
            + "|\\b(?:lower|decrease|reduc|loosen|slacken|shorten|downgrad|roll(?:ed)? back|turn(?:ed)? down)"
            + "|\\b(?:set|adjust(?:ed)?)\\b.*\\b(?:lower|smaller|shorter|looser)\\b"),
    NEITHER("(?!)");

    private final Pattern words;

    FixDirection(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** NEITHER where the words say nothing of it, or both. */
    public static FixDirection of(String summary) {
        boolean raises = RAISES.words.matcher(summary).find();
        boolean lowers = LOWERS.words.matcher(summary).find();
        return raises == lowers ? NEITHER : raises ? RAISES : LOWERS;
    }

    /** Whether two fixes, by key ({@code act:object}) and summary, do opposite things to one object. */
    public static boolean opposed(String key, String summary, String otherKey, String otherSummary) {
        String object = object(key);
        FixDirection direction = of(summary);
        FixDirection other = of(otherSummary);
        return !object.isEmpty()
                && object.equals(object(otherKey))
                && direction != NEITHER
                && other != NEITHER
                && direction != other;
    }

    /** What a fix is done to, by its key ({@code act:object}); empty where the key names nothing. */
    public static String object(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
