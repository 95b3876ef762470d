package org.faultbook.indexer.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.FailureMechanism;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What the taxonomy offers as answers: usual causes, items and mechanisms; nothing else. */
final class QuestionOptions {
    private static final int MOST = 5;
    /** Ways in which any part fails, for parts that the taxonomy does not know. */
    private static final List<String> ANY_PART =
            List.of("wear", "breakage", "burning", "looseness", "component-failure");

    private final Taxonomy taxonomy;
    private final Vocabulary vocabulary;
    private final UsualCauses usual;

    QuestionOptions(Taxonomy taxonomy, Vocabulary vocabulary) {
        this.taxonomy = taxonomy;
        this.vocabulary = vocabulary;
        this.usual = new UsualCauses(taxonomy);
    }

    /** How the item fails: on machines of its class, else on any, else as any part does. */
    List<LocalizedText> failuresOf(String concept, @Nullable String equipmentClass) {
        Set<LocalizedText> names = new LinkedHashSet<>();
        causes(equipmentClass).stream()
                .filter(c -> isOf(c, concept, equipmentClass))
                .forEach(c -> names.add(c.name()));
        Set<String> mechanisms = new LinkedHashSet<>();
        for (EquipmentClass other : taxonomy.classes()) {
            for (UsualCause cause : other.causes()) {
                if (isOf(cause, concept, other.id())) {
                    mechanisms.add(cause.mechanism());
                }
            }
        }
        if (names.size() < 2) {
            names.clear();
            (mechanisms.size() < 2 ? ANY_PART : mechanisms).forEach(id -> mechanism(id, names));
        }
        return first(names, MOST);
    }

    /** Where a medium gets lost on machines of the class; empty where the taxonomy knows of no place. */
    List<LocalizedText> leaks(@Nullable String equipmentClass) {
        Set<LocalizedText> names = new LinkedHashSet<>();
        causes(equipmentClass).stream()
                .filter(c -> c.mechanism().equals("leakage") || c.mechanism().equals("loss-of-medium"))
                .forEach(c -> names.add(c.name()));
        causes(equipmentClass).stream()
                .filter(c ->
                        c.item().name().en().contains("seal") && c.mechanism().equals("wear"))
                .forEach(c -> names.add(c.name()));
        return first(names, MOST);
    }

    /** The usual causes of the class that the text is likest to, the likeliest first. */
    List<LocalizedText> likeliest(String text, @Nullable String equipmentClass, int most) {
        List<LocalizedText> names = new ArrayList<>();
        for (UsualCauses.Likeness likeness : usual.rank(equipmentClass, text)) {
            causes(equipmentClass).stream()
                    .filter(c -> c.id().equals(likeness.cause()) && names.size() < most)
                    .forEach(c -> names.add(c.name()));
        }
        return names;
    }

    private boolean isOf(UsualCause cause, String concept, @Nullable String equipmentClass) {
        return vocabulary.conceptOf(equipmentClass, cause.item().name().zh()).equals(concept)
                || vocabulary
                        .conceptOf(equipmentClass, cause.item().name().en())
                        .equals(concept);
    }

    private List<UsualCause> causes(@Nullable String equipmentClass) {
        return taxonomy.find(equipmentClass).map(EquipmentClass::causes).orElse(List.of());
    }

    private void mechanism(String id, Set<LocalizedText> names) {
        for (FailureMechanism mechanism : taxonomy.mechanisms()) {
            if (mechanism.id().equals(id)) {
                names.add(mechanism.name());
            }
        }
    }

    private static List<LocalizedText> first(Set<LocalizedText> names, int most) {
        return names.stream().limit(most).toList();
    }
}
