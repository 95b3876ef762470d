package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.text.Language;

/** Manuals for tests, written passage by passage. */
final class WrittenManual {
    private final String id;
    private final Language language;
    private final EquipmentScope scope;
    private final List<Passage> passages = new ArrayList<>();
    private final List<ManualEntry> entries = new ArrayList<>();
    private int rows;

    private WrittenManual(String id, Language language, EquipmentScope scope) {
        this.id = id;
        this.language = language;
        this.scope = scope;
    }

    static WrittenManual zh(String id) {
        return new WrittenManual(id, Language.ZH, EquipmentScope.ANY);
    }

    static WrittenManual en(String id) {
        return new WrittenManual(id, Language.EN, EquipmentScope.ANY);
    }

    WrittenManual of(EquipmentScope equipment) {
        return new WrittenManual(id, language, equipment);
    }

    WrittenManual text(String heading, String... lines) {
        passages.add(passage(PassageKind.TEXT, heading, null, String.join("\n", lines)));
        return this;
    }

    WrittenManual row(String heading, String code, String symptom, String cause, String... remedies) {
        String number = String.valueOf(++rows);
        String text = String.join("\n", code, symptom, cause, String.join("\n", remedies));
        Passage passage = passage(PassageKind.TROUBLESHOOTING, heading, number, text);
        passages.add(passage);
        entries.add(new ManualEntry(
                id,
                1,
                number,
                passage.id(),
                new CaseKey(ProductLine.DEFAULT, scope, cause, List.of()),
                language,
                List.of(new Symptom(symptom, language, 0, List.of())),
                new Cause(cause, CauseBasis.STATED, List.of()),
                List.of(remedies).stream()
                        .map(r -> new FixAct(r, FixKind.LASTING, r, ActOutcome.NOT_TRIED, List.of()))
                        .toList(),
                List.of(),
                code.isEmpty() ? List.of() : List.of(code),
                1));
        return this;
    }

    private Passage passage(
            PassageKind kind, String heading, @org.jspecify.annotations.Nullable String row, String text) {
        int number = passages.size() + 1;
        return new Passage(id + "@1#" + number, id, 1, kind, number, number, List.of(heading), row, language, text, 1);
    }

    EditionContent content() {
        Manual manual = new Manual(id, 1, id + ".pdf", "Manual " + id, null, language, scope, 9, "hash of " + id);
        return new EditionContent(manual, passages, entries);
    }
}
