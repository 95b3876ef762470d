package org.faultbook.indexer.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** How the object of an act is called: its name in the taxonomy, else as the act writes it. */
final class ActObject {
    /** A word or two, not the rest of a sentence. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9]{2,7}|[A-Za-z][\\w/-]+(?: [A-Za-z][\\w/-]+){0,2}");

    private ActObject() {}

    static @Nullable String name(Vocabulary vocabulary, Act act, @Nullable String equipmentClass, Language language) {
        LocalizedText known = equipmentClass == null
                ? null
                : vocabulary.itemName(FixNormaliser.objectOf(act.fix().key()));
        if (known != null) {
            return known.in(language);
        }
        String words = act.words();
        String written = new FixNormaliser(vocabulary).objectWords(words);
        if (written != null) {
            return written;
        }
        String rest = withoutActs(words, vocabulary.scan(words)).strip();
        return NAME.matcher(rest).matches() ? rest : null;
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
