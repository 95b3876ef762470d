package org.faultbook.indexer.join;

import java.util.List;
import java.util.TreeSet;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.SymptomNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The key that decides which case a ticket joins, from the ticket alone.
 *
 * <p>A known cause is its item and failure. Codes are left out of its key: the same cause shows with a code on one unit
 * and is found without reading the display on another, and item and failure already tell causes apart. Where the key
 * says only that an item failed and the taxonomy knows several ways for it to fail (worn, run dry), the symptom joins
 * the key: two such tickets share a case only if they showed alike.
 *
 * <p>An unknown cause is kept narrow: normalised symptom, acts and codes, all of which must agree.
 */
public final class CaseKeys {
    private static final String UNKNOWN = "unknown:";

    private final Vocabulary vocabulary;
    private final CauseNormaliser causes;
    private final SymptomNormaliser symptoms;

    public CaseKeys(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.causes = new CauseNormaliser(vocabulary);
        this.symptoms = new SymptomNormaliser(vocabulary);
    }

    /** The key of the ticket's case at exactly {@code scope}. */
    public CaseKey of(Ticket ticket, Extraction extraction, EquipmentScope scope) {
        Cause cause = extraction.cause();
        if (!cause.isKnown()) {
            String key = UNKNOWN + symptomKey(extraction, scope.equipmentClass()) + "/" + fixKey(extraction);
            return new CaseKey(ticket.productLine(), scope, key, extraction.faultCodes());
        }
        return new CaseKey(ticket.productLine(), scope, causeKey(extraction, scope.equipmentClass()), List.of());
    }

    /** Whether the key is one of an unknown cause. */
    public static boolean isUnknown(String causeKey) {
        return causeKey.startsWith(UNKNOWN);
    }

    private String causeKey(Extraction extraction, @Nullable String equipmentClass) {
        Cause cause = extraction.cause();
        if (cause.basis() == CauseBasis.INFERRED && cause.evidence().size() > 1) {
            return String.valueOf(eachInferred(String.valueOf(cause.text()), equipmentClass));
        }
        String first = cause.basis() == CauseBasis.STATED
                ? told(cause, equipmentClass)
                : causes.key(String.valueOf(cause.text()), equipmentClass);
        boolean ambiguous = CauseNormaliser.isUnspecific(first)
                && vocabulary.hasSeveralCauses(equipmentClass, CauseNormaliser.itemOf(first));
        return ambiguous ? first + "/" + symptomKey(extraction, equipmentClass) : first;
    }

    /** Of a chain of stated causes the first that names an item and how it failed, else the first. */
    private String told(Cause cause, @Nullable String equipmentClass) {
        List<String> keys = cause.evidence().stream()
                .map(e -> causes.key(e.quote(), equipmentClass))
                .toList();
        return keys.stream()
                .filter(key -> !CauseNormaliser.isUnspecific(key)
                        && !CauseNormaliser.itemOf(key).isEmpty())
                .findFirst()
                .orElse(keys.getFirst());
    }

    private String eachInferred(String text, @Nullable String equipmentClass) {
        TreeSet<String> keys = new TreeSet<>();
        for (String part : text.split("，或|, or ")) {
            keys.add(causes.key(part, equipmentClass));
        }
        return String.join("+", keys);
    }

    private String symptomKey(Extraction extraction, @Nullable String equipmentClass) {
        TreeSet<String> keys = new TreeSet<>();
        for (Symptom symptom : extraction.symptoms()) {
            keys.add(symptoms.key(symptom.text(), equipmentClass));
        }
        return String.join(",", keys);
    }

    private static String fixKey(Extraction extraction) {
        TreeSet<String> keys = new TreeSet<>();
        for (FixAct act : extraction.fixes()) {
            if (act.outcome() == ActOutcome.SEEN) {
                keys.add(act.key());
            }
        }
        return String.join(",", keys);
    }
}
