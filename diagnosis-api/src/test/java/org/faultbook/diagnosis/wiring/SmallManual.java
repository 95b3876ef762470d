package org.faultbook.diagnosis.wiring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** A manual put together by hand: a page for each passage, from page 1. */
final class SmallManual {
    private static final Change CHANGE = new Change(Actor.INDEXER, Instant.parse("2026-04-01T08:00:00Z"), "manual");

    private final String id;
    private final String title;
    private final String edition;
    private final Language language;
    private final EquipmentScope scope;
    private final List<Passage> passages = new ArrayList<>();
    private final List<ManualEntry> entries = new ArrayList<>();

    SmallManual(String id, String title, String edition, Language language, EquipmentScope scope) {
        this.id = id;
        this.title = title;
        this.edition = edition;
        this.language = language;
        this.scope = scope;
    }

    SmallManual text(PassageKind kind, String section, String text) {
        add(kind, section, null, text);
        return this;
    }

    SmallManual row(String cause, String symptom, String told, String... remedies) {
        String number = Integer.toString(entries.size() + 1);
        String text = symptom + "\n" + told + "\n" + String.join("\n", remedies);
        Passage passage = add(PassageKind.TROUBLESHOOTING, "Troubleshooting", number, text);
        List<FixAct> acts = new ArrayList<>();
        for (String remedy : remedies) {
            acts.add(new FixAct(remedy, FixKind.LASTING, remedy, ActOutcome.NOT_TRIED, quote(passage, remedy)));
        }
        entries.add(new ManualEntry(
                id,
                1,
                number,
                passage.id(),
                new CaseKey(ProductLine.DEFAULT, scope, cause, List.of()),
                language,
                List.of(new Symptom(symptom, language, 0, quote(passage, symptom))),
                new Cause(told, CauseBasis.STATED, quote(passage, told)),
                acts,
                List.of(),
                List.of(),
                1));
        return this;
    }

    /** A row of a fault-code list that names no cause. */
    SmallManual code(String code, String meaning, String remedy) {
        String number = Integer.toString(entries.size() + 1);
        Passage passage = add(PassageKind.TROUBLESHOOTING, "Fault codes", number, code + " " + meaning + " " + remedy);
        entries.add(new ManualEntry(
                id,
                1,
                number,
                passage.id(),
                new CaseKey(ProductLine.DEFAULT, scope, "unknown:" + meaning, List.of(code)),
                language,
                List.of(new Symptom(meaning, language, 0, quote(passage, meaning))),
                new Cause(meaning, CauseBasis.INFERRED, quote(passage, meaning)),
                List.of(new FixAct(remedy, FixKind.LASTING, remedy, ActOutcome.NOT_TRIED, quote(passage, remedy))),
                List.of(),
                List.of(code),
                1));
        return this;
    }

    private Passage add(PassageKind kind, String section, @Nullable String row, String text) {
        int page = passages.size() + 1;
        String passageId = id + "/" + edition + "/p" + page;
        Passage passage =
                new Passage(passageId, id, 1, kind, page, page, List.of(title, section), row, language, text, 1);
        passages.add(passage);
        return passage;
    }

    private static List<Evidence> quote(Passage passage, String quote) {
        int start = passage.text().indexOf(quote);
        Span span = new Span(start, start + quote.length());
        return List.of(new Evidence(SourceType.PASSAGE, passage.id(), 1, "text", span, quote, passage.page()));
    }

    byte[] bytes() {
        return ("%PDF-1.7 " + id + " " + edition).getBytes(StandardCharsets.UTF_8);
    }

    ManualStore.Put putInto(Store store, String batch) {
        Manual manual =
                new Manual(id, 1, title + ".pdf", title, edition, language, scope, passages.size(), id + edition);
        return store.manuals().put(manual, passages, entries, () -> new ByteArrayInputStream(bytes()), batch, CHANGE);
    }
}
