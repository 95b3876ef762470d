package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.port.ManualStore;

/** All texts that manuals tell in both languages. */
public final class BilingualTexts {
    private BilingualTexts() {}

    /** Of the editions that answer. */
    public static List<AlignedText> of(ManualStore store, Lexicon lexicon) {
        List<Counterpart> pairs = Counterparts.among(store.all(), m -> store.passages(m.id(), m.version()));
        return aligned(
                pairs,
                m -> new EditionContent(m, store.passages(m.id(), m.version()), store.entries(m.id(), m.version())),
                lexicon);
    }

    /** The same texts for the manuals in any order; of editions of one manual the last one counts. */
    public static List<AlignedText> of(Collection<EditionContent> editions, Lexicon lexicon) {
        Map<String, EditionContent> byId = new HashMap<>();
        editions.forEach(e -> byId.merge(
                e.manual().id(), e, (a, b) -> a.manual().version() > b.manual().version() ? a : b));
        Function<Manual, EditionContent> content =
                m -> byId.getOrDefault(m.id(), new EditionContent(m, List.of(), List.of()));
        List<Manual> manuals =
                byId.values().stream().map(EditionContent::manual).toList();
        return aligned(Counterparts.among(manuals, m -> content.apply(m).passages()), content, lexicon);
    }

    private static List<AlignedText> aligned(
            List<Counterpart> pairs, Function<Manual, EditionContent> content, Lexicon lexicon) {
        ManualAligner aligner = new ManualAligner(lexicon);
        List<AlignedText> texts = new ArrayList<>();
        for (Counterpart pair : pairs) {
            texts.addAll(aligner.align(content.apply(pair.zh()), content.apply(pair.en())));
        }
        return texts;
    }

    /** What term pairs are learned from: each text once, since manuals repeat headers and headings. */
    public static Collection<ParallelText> distinct(Collection<AlignedText> texts) {
        LinkedHashSet<ParallelText> distinct = new LinkedHashSet<>();
        texts.forEach(t -> distinct.add(t.text()));
        return distinct;
    }
}
