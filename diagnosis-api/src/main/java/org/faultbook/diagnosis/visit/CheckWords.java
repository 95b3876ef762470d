package org.faultbook.diagnosis.visit;

import java.util.List;
import java.util.Optional;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;

/** What was asked at a check and found, in words: addresses hold ids, so that a link is good in both languages. */
public final class CheckWords {
    /** What stands for the options of a check in links, in their order. */
    public static final List<String> RESULTS = List.of("yes", "no", "cannot");

    private final List<EquipmentClass> families;
    private final Language language;

    public CheckWords(List<EquipmentClass> families, Language language) {
        this.families = families;
        this.language = language;
    }

    /** A check's question; its id where it is not known. */
    public String question(String checkId) {
        return check(checkId).map(check -> check.question().in(language)).orElse(checkId);
    }

    public String found(Observation answer) {
        Wording wording = Wording.of(Visit.class, language);
        return switch (RESULTS.indexOf(answer.result())) {
            case 0 ->
                check(answer.checkId()).map(c -> c.favouredBy().in(language)).orElse(answer.result());
            case 1 -> wording.say("check.no");
            case 2 -> wording.say("check.cannot");
            default -> answer.result();
        };
    }

    /** Question and result as one line. */
    public String line(Observation answer) {
        return question(answer.checkId()) + " " + found(answer);
    }

    private Optional<UsualCheck> check(String checkId) {
        return families.stream()
                .flatMap(family -> family.causes().stream())
                .flatMap(cause -> cause.checks().stream())
                .filter(check -> check.id().equals(checkId))
                .findFirst();
    }
}
