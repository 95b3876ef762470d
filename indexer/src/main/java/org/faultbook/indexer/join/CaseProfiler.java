package org.faultbook.indexer.join;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.jspecify.annotations.Nullable;

/**
 * Profiles cases for comparison. Beside its own words a case has the usual causes of its equipment class that it reads
 * most like: two tellings of one cause in different words, or languages, meet there.
 */
final class CaseProfiler {
    private static final int USUAL_CAUSES = 4;
    private static final double ITEM = 1.5;
    private static final double FAILURE = 1;
    private static final double CAUSE_WORD = 1;
    private static final double FIX_WORD = 0.7;
    private static final double SYMPTOM_WORD = 0.7;
    private static final double USUAL = 4;

    private final Vocabulary vocabulary;
    private final Map<String, List<CaseProfile>> usual = new HashMap<>();

    CaseProfiler(Vocabulary vocabulary, Taxonomy taxonomy) {
        this.vocabulary = vocabulary;
        for (EquipmentClass equipmentClass : taxonomy.classes()) {
            usual.put(
                    equipmentClass.id(),
                    equipmentClass.causes().stream()
                            .map(cause -> usual(equipmentClass.id(), cause))
                            .toList());
        }
    }

    CaseProfile of(CaseSummary summary) {
        String equipmentClass = summary.scope().equipmentClass();
        CaseProfile.Builder profile = new CaseProfile.Builder();
        String key = summary.causeKey();
        if (!CaseKeys.isUnknown(key) && !CauseNormaliser.itemOf(key).isEmpty()) {
            profile.item(CauseNormaliser.itemOf(key), ITEM);
        }
        if (summary.cause() != null) {
            add(profile, summary.cause(), equipmentClass, CAUSE_WORD);
        }
        summary.fixes().forEach(fix -> add(profile, fix, equipmentClass, FIX_WORD));
        summary.symptoms().forEach(symptom -> addWords(profile, symptom, SYMPTOM_WORD));
        CaseProfile own = profile.build(summary);
        List<CaseProfile> known = usual.getOrDefault(equipmentClass == null ? "" : equipmentClass, List.of());
        CaseLikeness likeness = new CaseLikeness(known);
        List<String> nearest = known.stream()
                .map(cause -> Map.entry(cause.summary().id(), likeness.of(own, cause)))
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(USUAL_CAUSES)
                .toList();
        for (int rank = 0; rank < nearest.size(); rank++) {
            profile.term("~" + nearest.get(rank), USUAL / (rank + 1));
        }
        return profile.build(summary);
    }

    private CaseProfile usual(String equipmentClass, UsualCause cause) {
        CaseProfile.Builder profile = new CaseProfile.Builder();
        add(profile, cause.name().zh(), equipmentClass, CAUSE_WORD);
        add(profile, cause.name().en(), equipmentClass, CAUSE_WORD);
        add(profile, cause.item().name().zh(), equipmentClass, CAUSE_WORD);
        add(profile, cause.item().name().en(), equipmentClass, CAUSE_WORD);
        cause.item().aliases().forEach(alias -> addWords(profile, alias, FIX_WORD));
        profile.term("!" + cause.mechanism(), FAILURE);
        cause.checks().forEach(check -> {
            addWords(profile, check.favouredBy().zh(), SYMPTOM_WORD);
            addWords(profile, check.favouredBy().en(), SYMPTOM_WORD);
        });
        return profile.build(new CaseSummary(
                cause.id(), org.faultbook.kb.equipment.EquipmentScope.ANY, cause.id(), null, List.of(), List.of()));
    }

    private void add(CaseProfile.Builder profile, String text, @Nullable String equipmentClass, double weight) {
        for (CueHit hit : vocabulary.scan(text)) {
            if (hit.is(CueKind.ITEM)) {
                String written = text.substring(hit.start(), hit.end());
                profile.item(vocabulary.conceptOf(equipmentClass, written), ITEM * weight);
            }
            String failure = hit.group(CueKind.FAILURE);
            if (failure != null) {
                profile.term("!" + failure, FAILURE * weight);
            }
        }
        addWords(profile, text, weight);
    }

    /** Words, and pairs of Han characters. */
    private static void addWords(CaseProfile.Builder profile, String text, double weight) {
        for (String word : TextFold.key(text).split(" ")) {
            if (word.length() > 2 && !TextFold.isHan(word.charAt(0))) {
                profile.term(word, weight);
            }
            for (int i = 0; i + 2 <= word.length(); i++) {
                if (TextFold.isHan(word.charAt(i)) && TextFold.isHan(word.charAt(i + 1))) {
                    profile.term(word.substring(i, i + 2), weight);
                }
            }
        }
    }
}
