package org.faultbook.diagnosis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.diagnosis.answer.PartsToBring;

/** The sentences that every face says of what is brought to a visit. */
public final class PreparationPhrases {
    private final Phrases phrases;

    public PreparationPhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A part by name, code and quantity. */
    public String part(PartsToBring.Part part) {
        return Phrases.part(part.use());
    }

    /** Which causes a part is for, and what was taken in its place elsewhere. */
    public String facts(PartsToBring.Part part) {
        List<String> facts = new ArrayList<>();
        facts.add(phrases.say(
                "bring.causes",
                joined(part.causes().stream().map(String::valueOf).toList())));
        if (!part.substitutes().isEmpty()) {
            facts.add(phrases.say(
                    "bring.substitutes",
                    joined(part.substitutes().stream().map(Phrases::part).toList())));
        }
        return String.join(phrases.say("dot"), facts);
    }

    /**
     * How likely the first visit ends the fault, with and without the parts: in percent where the likeliest cause may be said
     * so, else in words. Empty where the base has learned no probabilities, or nothing is to be brought.
     */
    public String chance(Diagnosis d) {
        PartsToBring bring = d.bring();
        Double with = bring == null ? null : bring.chance();
        Double without = bring == null ? null : bring.chanceWithout();
        if (with == null || without == null) {
            return "";
        }
        boolean inPercent = d.results().stream()
                .limit(1)
                .map(DiagnosedCause::likelihood)
                .anyMatch(l -> l instanceof Likelihood known && known.inPercent());
        return inPercent
                ? phrases.say("bring.chance", Phrases.percent(with), Phrases.percent(without))
                : phrases.say("bring.chance", word(with), word(without));
    }

    private String word(double chance) {
        return phrases.say("chance." + Chance.of(chance).name());
    }

    private String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining(phrases.say("comma")));
    }
}
