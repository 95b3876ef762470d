package org.faultbook.kb;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.port.ManualStore.Original;
import org.faultbook.kb.port.ManualStore.Put;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/** An edition of a small manual of the pump of {@link SampleTickets}; each {@code with} makes another. */
public record SampleManual(
        String id, @Nullable String edition, String content, List<Passage> passages, List<ManualEntry> entries) {
    public SampleManual {
        passages = List.copyOf(passages);
        entries = List.copyOf(entries);
    }

    public static SampleManual of(String id, @Nullable String edition) {
        return new SampleManual(id, edition, id + " " + edition, List.of(), List.of());
    }

    /** A troubleshooting row on its own page, in a passage of its own. */
    public SampleManual withRow(String symptom, String cause, String remedy, String... codes) {
        String number = Integer.toString(entries.size() + 1);
        String text = symptom + "。" + cause + "。" + remedy;
        String passageId = id + "#" + content + "#row" + number;
        List<Passage> more = new ArrayList<>(passages);
        more.add(passage(passageId, PassageKind.TROUBLESHOOTING, number, text));
        List<ManualEntry> told = new ArrayList<>(entries);
        told.add(new ManualEntry(
                id,
                1,
                number,
                passageId,
                new CaseKey(ProductLine.DEFAULT, SampleTickets.SCOPE, cause, List.of()),
                Language.ZH,
                List.of(new Symptom(symptom, Language.ZH, 0, quote(passageId, text, symptom))),
                new Cause(cause, CauseBasis.STATED, quote(passageId, text, cause)),
                List.of(new FixAct(
                        remedy, FixKind.LASTING, remedy, ActOutcome.NOT_TRIED, quote(passageId, text, remedy))),
                List.of(new Check("check-" + cause, "检查" + cause, null, null, List.of())),
                List.of(codes),
                1));
        return new SampleManual(id, edition, content, more, told);
    }

    /** Running text on the next page, with an id that other editions may share. */
    public SampleManual withText(String passageId, String text) {
        List<Passage> more = new ArrayList<>(passages);
        more.add(passage(passageId, PassageKind.TEXT, null, text));
        return new SampleManual(id, edition, content, more, entries);
    }

    private Passage passage(String passageId, PassageKind kind, @Nullable String row, String text) {
        int page = passages.size() + 11;
        return new Passage(passageId, id, 1, kind, page, page, List.of("7 故障排除"), row, Language.ZH, text, 1);
    }

    private List<Evidence> quote(String passageId, String text, String quoted) {
        int start = text.indexOf(quoted);
        Span span = new Span(start, start + quoted.length());
        return List.of(new Evidence(SourceType.PASSAGE, passageId, 1, "text", span, quoted, passages.size() + 11));
    }

    public Manual manual() {
        return new Manual(
                id,
                1,
                id + ".pdf",
                "HLS循环泵使用说明书",
                edition,
                Language.ZH,
                SampleTickets.SCOPE,
                20,
                Integer.toHexString(content.hashCode()));
    }

    public byte[] bytes() {
        return ("%PDF-1.7 " + content).getBytes(StandardCharsets.UTF_8);
    }

    public Put putInto(Store store, String batch) {
        return putInto(store, batch, SampleTickets.CHANGE);
    }

    public Put putInto(Store store, String batch, org.faultbook.kb.faultcase.Change change) {
        Original.Content file = () -> new ByteArrayInputStream(bytes());
        return store.manuals().put(manual(), passages, entries, file, batch, change);
    }
}
