package org.faultbook.indexer.join;

import java.util.List;
import java.util.TreeSet;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.SymptomNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The key that decides which case a ticket joins, from the ticket alone.
 *
 * <p>A known cause is the usual cause of the taxonomy that symptom, cause and fix clearly tell of, whatever their words;
 * where none stands out it is its item and failure. Codes are left out of its key: the same cause shows with a code on one unit
 * and is found without reading the display on another, and item and failure already tell causes apart. Where the key
 * says only that an item failed, and the taxonomy does not know exactly one way for it to fail on that class of machine
 * (a seal is worn or ran dry; a contact may be any contact), the symptom joins the key: two such tickets share a case
 * only if they showed alike.
 *
 * <p>An unknown cause is kept narrow: normalised symptom, acts and codes, all of which must agree.
 */
public final class CaseKeys {
    private static final String UNKNOWN = "unknown:";

    private final Vocabulary vocabulary;
    private final CauseNormaliser causes;
    private final SymptomNormaliser symptoms;
    private final UsualCauses usual;

    public CaseKeys(Vocabulary vocabulary, UsualCauses usual) {
        this.usual = usual;
        this.vocabulary = vocabulary;
        this.causes = new CauseNormaliser(vocabulary);
        this.symptoms = new SymptomNormaliser(vocabulary);
    }

    /** The key of the ticket's case at exactly {@code scope}. */
    public CaseKey of(Ticket ticket, Extraction extraction, EquipmentScope scope) {
        return of(ticket.productLine(), extraction, scope, extraction.symptoms());
    }

    /**
     * The same for one cause of a manual's row; its acts count as done. The causes of a row share its symptom, so that it
     * tells none of them apart: the cause and what is done about it say which it is. Manuals name the part that fails, so
     * a usual cause of another part is not what the row means. What a code means is the key of no cause unless it and the
     * remedies clearly tell of a usual one.
     */
    public CaseKey of(ProductLine productLine, Extraction extraction, EquipmentScope scope) {
        CaseKey key = of(productLine, extraction, scope, List.of());
        if (!extraction.cause().isKnown()) {
            return key;
        }
        String own = causeKey(extraction, scope.equipmentClass());
        String item = CauseNormaliser.itemOf(own);
        boolean isUsual = usual.item(scope.equipmentClass(), key.cause()) != null;
        boolean another = vocabulary.isItem(item) && !item.equals(itemOf(key));
        if (isUsual && !another) {
            return key;
        }
        return extraction.cause().basis() == CauseBasis.INFERRED
                ? unknown(productLine, extraction, scope)
                : new CaseKey(productLine, scope, own, List.of());
    }

    private CaseKey of(
            ProductLine productLine, Extraction extraction, EquipmentScope scope, List<Symptom> distinguishing) {
        Cause cause = extraction.cause();
        if (!cause.isKnown()) {
            return unknown(productLine, extraction, scope);
        }
        String own = causeKey(extraction, scope.equipmentClass());
        String certain = usual.certain(
                scope.equipmentClass(),
                String.valueOf(cause.text()),
                CauseNormaliser.wayOf(own),
                told(extraction, distinguishing));
        String key = certain != null ? certain : own;
        return new CaseKey(productLine, scope, key, List.of());
    }

    private CaseKey unknown(ProductLine productLine, Extraction extraction, EquipmentScope scope) {
        String key = UNKNOWN + symptomKey(extraction, scope.equipmentClass()) + "/" + fixKey(extraction);
        return new CaseKey(productLine, scope, key, extraction.faultCodes());
    }

    /** The concept of the item that the cause of a key is told of; empty where it has none or the cause is unknown. */
    public String itemOf(CaseKey key) {
        String item = usual.item(key.scope().equipmentClass(), key.cause());
        if (item != null) {
            return vocabulary.conceptOf(key.scope().equipmentClass(), item);
        }
        String known = isUnknown(key.cause()) ? "" : CauseNormaliser.itemOf(key.cause());
        return vocabulary.isItem(known) ? known : "";
    }

    /** Whether the key is one of an unknown cause. */
    public static boolean isUnknown(String causeKey) {
        return causeKey.startsWith(UNKNOWN);
    }

    private static String told(Extraction extraction, List<Symptom> symptoms) {
        StringBuilder told = new StringBuilder(String.valueOf(extraction.cause().text()));
        symptoms.forEach(symptom -> told.append('\n').append(symptom.text()));
        for (FixAct act : extraction.fixes()) {
            if (act.outcome() == ActOutcome.SEEN) {
                told.append('\n').append(act.summary());
            }
        }
        return told.toString();
    }

    private String causeKey(Extraction extraction, @Nullable String equipmentClass) {
        Cause cause = extraction.cause();
        if (cause.basis() == CauseBasis.INFERRED && cause.evidence().size() > 1) {
            return String.valueOf(eachInferred(String.valueOf(cause.text()), equipmentClass));
        }
        String first = cause.basis() == CauseBasis.STATED
                ? told(cause, equipmentClass)
                : causes.key(String.valueOf(cause.text()), equipmentClass);
        String item = CauseNormaliser.itemOf(first);
        boolean ambiguous =
                item.isEmpty() || CauseNormaliser.isUnspecific(first) && !vocabulary.hasOneCause(equipmentClass, item);
        return ambiguous ? first + "/" + symptomKey(extraction, equipmentClass) : first;
    }

    /** Of a chain of stated causes the first that tells how an item of the taxonomy failed, else any item, else the first. */
    private String told(Cause cause, @Nullable String equipmentClass) {
        List<String> keys = cause.evidence().stream()
                .map(e -> causes.key(e.quote(), equipmentClass))
                .toList();
        List<String> telling = keys.stream()
                .filter(key -> !CauseNormaliser.isUnspecific(key)
                        && !CauseNormaliser.itemOf(key).isEmpty())
                .toList();
        return telling.stream()
                .filter(key -> vocabulary.isUsualItem(equipmentClass, CauseNormaliser.itemOf(key)))
                .findFirst()
                .orElse(telling.isEmpty() ? keys.getFirst() : telling.getFirst());
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
        List<Symptom> told =
                extraction.symptoms().stream().filter(s -> !isTitle(s)).toList();
        for (Symptom symptom : told.isEmpty() ? extraction.symptoms() : told) {
            keys.add(symptoms.key(symptom.text(), equipmentClass));
        }
        return String.join(",", keys);
    }

    /** What a title says beside the report does not tell two tickets apart. */
    private static boolean isTitle(Symptom symptom) {
        return symptom.evidence().stream().allMatch(e -> e.part().equals(TextPart.TITLE.column()));
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
