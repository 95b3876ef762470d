package org.faultbook.diagnosis.render;

import java.util.List;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.PartsToBring;
import org.faultbook.diagnosis.render.Paper.Ink;

/** What is done before a visit, on a terminal: what to ask the caller and what to bring. */
final class PreparationText {
    private final Phrases phrases;
    private final PreparationPhrases said;
    private final Paper paper;

    PreparationText(Phrases phrases, Paper paper) {
        this.phrases = phrases;
        this.said = new PreparationPhrases(phrases);
        this.paper = paper;
    }

    /** Nothing where there is nothing to ask. */
    void callerChecks(List<CallerCheck> checks) {
        if (checks.isEmpty()) {
            return;
        }
        paper.gap().put("", Ink.HEADING, phrases.say("caller.title"));
        paper.put("  ", Ink.FAINT, phrases.say("caller.rule"));
        for (CallerCheck check : checks) {
            paper.put("  " + paper.ink(Ink.GOOD, "? "), check.question());
            paper.put("    ", Ink.FAINT, String.join(" / ", check.options()));
        }
    }

    /** Nothing where nothing is to be brought. */
    void bring(Diagnosis d) {
        PartsToBring bring = d.bring();
        if (bring == null) {
            return;
        }
        paper.gap().put("", Ink.HEADING, phrases.say("bring.title"));
        for (PartsToBring.Part part : bring.parts()) {
            paper.put("  " + paper.ink(Ink.GOOD, "+ "), said.part(part));
            paper.put("    ", Ink.FAINT, said.facts(part));
        }
        String chance = said.chance(d);
        if (!chance.isEmpty()) {
            paper.put("  ", Ink.FAINT, chance);
        }
    }
}
