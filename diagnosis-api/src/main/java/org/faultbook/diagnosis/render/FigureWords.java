package org.faultbook.diagnosis.render;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.text.Language;

/** Figures of a measurement in the reader's words; their names in JSON never change. */
public final class FigureWords {
    private static final Pattern STRONGEST = Pattern.compile("hit@3 of the strongest (\\d+)%");
    private static final Set<String> COUNTS = Set.of(
            "tickets",
            "causes taken out",
            "questions of causes taken out",
            "not asked, empty",
            "asked with found in place of reported",
            "words with learned pairs",
            "questions, near-identical ones once");

    private final Wording wording;

    public FigureWords(Language language) {
        this.wording = Wording.ofAnswers(language);
    }

    /** The name in words; as it is where there are none. */
    public String name(String figure) {
        Matcher strongest = STRONGEST.matcher(figure);
        if (strongest.matches()) {
            return wording.say("figure.strongest", strongest.group(1));
        }
        String key =
                "figure." + figure.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '_');
        return wording.has(key) ? wording.say(key) : figure;
    }

    /** Counts whole, everything else with three digits after the point; {@code absent} where it is no number. */
    public static String value(String figure, double value, String absent) {
        if (!Double.isFinite(value)) {
            return absent;
        }
        return String.format(Locale.ROOT, COUNTS.contains(figure) ? "%.0f" : "%.3f", value);
    }
}
