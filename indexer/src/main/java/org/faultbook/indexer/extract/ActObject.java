package org.faultbook.indexer.extract;

import java.util.List;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How the object of an act is called: its name in the taxonomy, else as the act writes it. */
final class ActObject {
    private ActObject() {}

    static @Nullable String name(
            Vocabulary vocabulary, FixAct act, @Nullable String equipmentClass, Language language) {
        String object = FixNormaliser.objectOf(act.key());
        List<CueHit> hits = vocabulary.scan(act.summary());
        for (CueHit hit : hits) {
            String written = act.summary().substring(hit.start(), hit.end());
            if (hit.is(CueKind.ITEM)
                    && vocabulary.conceptOf(equipmentClass, written).equals(object)) {
                LocalizedText name = equipmentClass == null ? null : vocabulary.itemName(object);
                return name == null ? written : name.in(language);
            }
        }
        String rest = withoutActs(act.summary(), hits).strip();
        return rest.length() < 2 ? null : rest;
    }

    private static String withoutActs(String summary, List<CueHit> hits) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (CueHit hit : hits) {
            if (hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD)) {
                rest.append(summary, from, hit.start());
                from = hit.end();
            }
        }
        return rest.append(summary, from, summary.length()).toString();
    }
}
