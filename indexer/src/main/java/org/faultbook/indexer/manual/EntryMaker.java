package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.extract.RemedyKinds;
import org.faultbook.indexer.join.CaseKeys;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.faultbook.indexer.normalise.CauseNormaliser;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry of each cause of a row. Its key is the one that a ticket of the same scope and cause would get whose acts
 * were the remedies, so that both join one case; no remedy is told as tried.
 */
final class EntryMaker {
    private final Vocabulary vocabulary;
    private final CaseKeys keys;
    private final FixNormaliser acts;
    private final CauseNormaliser causes;
    private final RemedyKinds kinds;

    EntryMaker(Vocabulary vocabulary, CaseKeys keys, RemedyKinds kinds) {
        this.vocabulary = vocabulary;
        this.keys = keys;
        this.acts = new FixNormaliser(vocabulary);
        this.causes = new CauseNormaliser(vocabulary);
        this.kinds = kinds;
    }

    /** Where a row stands: its number, its passage, the machines it is for. */
    record Place(
            int number, Passage passage, EquipmentScope scope, ProductLine productLine, SectionReferences references) {}

    List<ManualEntry> entries(FaultRow row, Place place) {
        RowText text = RowText.of(row);
        List<String> codes = CodeCells.codes(row.codes());
        List<Symptom> symptoms = new ArrayList<>();
        for (int i = 0; i < row.symptoms().size(); i++) {
            String words = row.symptoms().get(i);
            Evidence evidence = evidence(place.passage(), text.symptoms().get(i));
            symptoms.add(new Symptom(words, Language.of(words), 0, List.of(evidence)));
        }
        List<ManualEntry> entries = new ArrayList<>();
        int count = row.causes().size();
        for (int k = 0; k < count; k++) {
            NamedCause named = row.causes().get(k);
            Span span = text.causes().get(k);
            Cause cause = span != null
                    ? new Cause(named.text(), CauseBasis.STATED, List.of(evidence(place.passage(), span)))
                    : codes.isEmpty() ? Cause.UNKNOWN : meaning(symptoms);
            List<FixAct> fixes = fixes(named, text.remedies().get(k), place);
            CaseKey key = keys.of(
                    place.productLine(),
                    new Extraction(symptoms, cause, fixes, List.of(), codes, List.of()),
                    place.scope());
            String number = count == 1 ? String.valueOf(place.number()) : place.number() + "." + (k + 1);
            entries.add(new ManualEntry(
                    place.passage().manualId(),
                    place.passage().manualVersion(),
                    number,
                    place.passage().id(),
                    key,
                    Language.of(place.passage().text()),
                    symptoms,
                    cause,
                    ofCause(fixes, key),
                    checks(row, text, k, place.passage()),
                    codes,
                    k + 1));
        }
        return entries;
    }

    /** A list of codes that names no causes says at least what the machine means by a code. */
    private static Cause meaning(List<Symptom> symptoms) {
        return symptoms.isEmpty()
                ? Cause.UNKNOWN
                : new Cause(
                        symptoms.getFirst().text(),
                        CauseBasis.INFERRED,
                        symptoms.getFirst().evidence());
    }

    private List<FixAct> fixes(NamedCause named, List<Span> spans, Place place) {
        String equipmentClass = place.scope().equipmentClass();
        String item = causes.itemWords(named.text());
        String about = item == null ? null : vocabulary.conceptOf(equipmentClass, item);
        List<FixAct> fixes = new ArrayList<>();
        for (int i = 0; i < named.remedies().size(); i++) {
            String words = named.remedies().get(i);
            String key = acts.key(words, equipmentClass, about);
            List<Evidence> evidence = new ArrayList<>();
            evidence.add(evidence(place.passage(), spans.get(i)));
            Evidence referred = place.references().of(words);
            if (referred != null) {
                evidence.add(referred);
            }
            fixes.add(new FixAct(key, kinds.of(words, key), words, ActOutcome.SEEN, evidence));
        }
        return fixes;
    }

    /** The remedies as nobody has tried them, with the item of the case's cause where they name none. */
    private List<FixAct> ofCause(List<FixAct> fixes, CaseKey key) {
        String item = keys.itemOf(key);
        return fixes.stream()
                .map(fix -> new FixAct(
                        item.isEmpty()
                                ? fix.key()
                                : acts.refined(fix.key(), key.scope().equipmentClass(), item),
                        fix.kind(),
                        fix.summary(),
                        ActOutcome.NOT_TRIED,
                        fix.evidence()))
                .toList();
    }

    private static List<Check> checks(FaultRow row, RowText text, int k, Passage passage) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < row.checks().size(); i++) {
            add(
                    checks,
                    RowChecks.whole(row.checks().get(i)),
                    text.checks().get(i).start(),
                    passage);
        }
        Span cause = text.causes().get(k);
        if (cause != null) {
            for (RowChecks.Told told : RowChecks.in(row.causes().get(k).text())) {
                add(checks, told, cause.start(), passage);
            }
        }
        List<String> remedies = row.causes().get(k).remedies();
        for (int i = 0; i < remedies.size(); i++) {
            for (RowChecks.Told told : RowChecks.in(remedies.get(i))) {
                add(checks, told, text.remedies().get(k).get(i).start(), passage);
            }
        }
        return checks;
    }

    private static void add(List<Check> checks, RowChecks.Told told, int offset, Passage passage) {
        String id = "check:" + TextFold.key(told.question());
        if (checks.stream().noneMatch(check -> check.id().equals(id))) {
            Span span =
                    new Span(offset + told.span().start(), offset + told.span().end());
            checks.add(new Check(id, told.question(), told.favouredBy(), null, List.of(evidence(passage, span))));
        }
    }

    private static Evidence evidence(Passage passage, Span span) {
        @Nullable Integer page = passage.page();
        return new Evidence(
                SourceType.PASSAGE, passage.id(), passage.manualVersion(), "text", span, span.of(passage.text()), page);
    }
}
