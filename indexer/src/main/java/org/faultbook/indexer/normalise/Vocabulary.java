package org.faultbook.indexer.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.lexicon.Concept;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentType;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** All words the rules know: the lists shipped with them, the items and types of the taxonomy, the lexicon. */
public final class Vocabulary {
    private static final Cue ITEM = new Cue(CueKind.ITEM, "");
    private static final Cue OBSERVED = new Cue(CueKind.OBSERVATION, "2");
    private static final Cue MACHINE = new Cue(CueKind.MACHINE, "");

    private final CueTrie trie = new CueTrie();
    private final ItemNames items = new ItemNames();
    private final Map<String, FixKind> usualKinds = new HashMap<>();

    private Vocabulary(Taxonomy taxonomy, Lexicon lexicon) {
        addWordLists();
        taxonomy.classes().forEach(this::addClass);
        lexicon.concepts().forEach(this::add);
        lexicon.colloquialisms()
                .forEach(c -> c.phrases().stream().filter(p -> p.length() > 1).forEach(this::addObservation));
    }

    public static Vocabulary of(Taxonomy taxonomy, Lexicon lexicon) {
        return new Vocabulary(taxonomy, lexicon);
    }

    /** Known words in the order of the text, none overlapping another; offsets count in {@code text}. */
    public List<CueHit> scan(String text) {
        return trie.scan(TextFold.sameLength(text));
    }

    /** The concept id of an item as written, on machines of that class; null where nobody knows the word. */
    public @Nullable String itemId(@Nullable String equipmentClass, String written) {
        return items.id(equipmentClass, written);
    }

    /** The concept id of an item, or its own folded words where nobody knows it. */
    public String conceptOf(@Nullable String equipmentClass, String written) {
        String id = items.id(equipmentClass, written);
        return id != null ? id : TextFold.key(written);
    }

    /** Whether that is the concept of an item. */
    public boolean isItem(String concept) {
        return items.knows(concept);
    }

    /** Whether one concept's word ends a name of the other, as fan does in cooling fan. */
    boolean isWiderThan(@Nullable String equipmentClass, String wide, String narrow) {
        return !wide.equals(narrow) && items.isWiderThan(equipmentClass, wide, narrow);
    }

    /** Whether the taxonomy knows that item to fail on machines of the class. */
    public boolean isUsualItem(@Nullable String equipmentClass, String itemId) {
        return items.causes(equipmentClass, itemId) > 0;
    }

    /** Whether the taxonomy knows exactly one way for that item to fail on machines of the class. */
    public boolean hasOneCause(@Nullable String equipmentClass, String itemId) {
        return items.causes(equipmentClass, itemId) == 1;
    }

    /** The name of an item in both languages; null where only one wording is known. */
    public @Nullable LocalizedText itemName(String itemId) {
        return items.name(itemId);
    }

    /** What an act achieves when nothing else is told of it. */
    public FixKind usualKind(String act) {
        return usualKinds.getOrDefault(act, FixKind.LASTING);
    }

    /** A failure of the lexicon is the group that any of its words already has. */
    private void add(Concept concept) {
        List<String> words = new ArrayList<>(concept.zh());
        words.addAll(concept.en());
        switch (concept.kind()) {
            case ITEM -> {
                items.add(concept);
                words.forEach(word -> trie.add(word, ITEM));
            }
            case OBSERVATION -> words.forEach(this::addObservation);
            case FAILURE -> addAlike(words, CueKind.FAILURE);
            // words of action in the lexicon are nouns as well (setting, oil, seal): the list of acts tells them apart
            case ACTION, OTHER -> {}
        }
    }

    /** 皮带断 tells which part failed and how: its words stay apart. */
    private void addObservation(String phrase) {
        List<CueHit> words = trie.scan(TextFold.sameLength(phrase));
        boolean tellsCause = words.stream().anyMatch(w -> w.is(CueKind.ITEM))
                && words.stream().anyMatch(w -> w.is(CueKind.FAILURE));
        if (!tellsCause) {
            trie.add(phrase, OBSERVED);
        }
    }

    private void addAlike(List<String> words, CueKind kind) {
        words.stream()
                .map(word -> trie.exact(word, kind))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(cue -> words.stream()
                        .filter(word -> trie.exact(word, kind) == null)
                        .forEach(word -> trie.add(word, cue)));
    }

    private void addWordLists() {
        add("failures.tsv", CueKind.FAILURE);
        add("observations.tsv", CueKind.OBSERVATION);
        for (List<String> row : WordFile.rows("discourse.tsv")) {
            Cue cue = new Cue(CueKind.valueOf(row.get(0)), "");
            WordFile.terms(row.get(1)).forEach(term -> trie.add(term, cue));
        }
        for (List<String> row : WordFile.rows("acts.tsv")) {
            usualKinds.put(row.get(0), kind(row.get(1)));
            WordFile.terms(row.get(2)).forEach(term -> trie.add(term, new Cue(CueKind.ACT, row.get(0))));
            WordFile.terms(row.get(3)).forEach(term -> trie.add(term, new Cue(CueKind.ACT_AT_HEAD, row.get(0))));
        }
        for (List<String> row : WordFile.rows("items.tsv")) {
            items.add(row.get(0), WordFile.terms(row.get(1)));
            WordFile.terms(row.get(1)).forEach(term -> trie.add(term, ITEM));
        }
        for (List<String> row : WordFile.rows("machines.tsv")) {
            WordFile.terms(row.get(1)).forEach(term -> trie.add(term, MACHINE));
        }
    }

    private void add(String file, CueKind kind) {
        for (List<String> row : WordFile.rows(file)) {
            WordFile.terms(row.get(1)).forEach(term -> trie.add(term, new Cue(kind, row.get(0))));
        }
    }

    private void addClass(EquipmentClass equipmentClass) {
        items.addClass(equipmentClass);
        for (UsualCause cause : equipmentClass.causes()) {
            trie.add(cause.item().name().zh(), ITEM);
            trie.add(cause.item().name().en(), ITEM);
            cause.item().aliases().forEach(alias -> trie.add(alias, ITEM));
        }
        addMachine(equipmentClass.name());
        for (EquipmentType type : equipmentClass.types()) {
            addMachine(type.name());
            type.aliases().forEach(alias -> trie.add(alias, MACHINE));
        }
    }

    private void addMachine(LocalizedText name) {
        trie.add(name.zh(), MACHINE);
        trie.add(name.en(), MACHINE);
    }

    private static FixKind kind(String letter) {
        return switch (letter) {
            case "L" -> FixKind.LASTING;
            case "T" -> FixKind.TEMPORARY;
            case "P" -> FixKind.PROHIBITED;
            default -> throw new IllegalStateException("acts.tsv: kind must be L, T or P, not " + letter);
        };
    }
}
