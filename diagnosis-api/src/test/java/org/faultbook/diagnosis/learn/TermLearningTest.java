package org.faultbook.diagnosis.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.statistics.StatisticsVersion;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class TermLearningTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T10:00:00Z"), ZoneOffset.UTC);
    private static final TextAnalyzer ANALYZER = new ServiceTextAnalyzer(List.of("阀门", "水泵", "漏水", "卡死", "过热"));
    private static final String[] ZH = {"阀门漏水", "阀门卡死", "水泵漏水", "水泵过热", "水泵卡死"};
    private static final String[] EN = {
        "The valve leaks", "The valve is stuck", "The pump leaks", "Overheated pump", "The pump is stuck"
    };

    private final Store store = new MemoryStore(new byte[32], CLOCK);
    private final TermLearning learning = new TermLearning(store, Lexicon.empty(), ANALYZER, CLOCK);

    private void put(String id, Language language, String[] lines, String batch) {
        store.imports().begin(batch, CLOCK.instant(), List.of(id + ".pdf"));
        Manual manual = new Manual(id, 1, id + ".pdf", "Manual", null, language, EquipmentScope.ANY, 2, "hash " + id);
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(
                id + "#1", id, 1, PassageKind.TEXT, 1, 1, List.of("1"), null, language, String.join("\n", lines), 1));
        ManualStore.Original.Content file = () -> new ByteArrayInputStream(id.getBytes(StandardCharsets.UTF_8));
        store.manuals()
                .put(manual, passages, List.of(), file, batch, new Change(Actor.INDEXER, CLOCK.instant(), "import"));
    }

    private List<StatisticsVersion> versions() {
        return store.statistics().latestOf(List.of(ProductLine.DEFAULT), "term-pairs");
    }

    @Test
    void learn_baseWithoutBilingualManuals_getsNoVersion() {
        learning.learn("r1", store.revision());
        put("tl-1-zh", Language.ZH, ZH, "b-1");
        learning.learn("r2", store.revision());
        assertThat(versions()).isEmpty();
        assertThat(learning.latest()).isSameAs(TermPairs.NONE);
    }

    @Test
    void learn_manualInBothLanguages_wordsOfBoth() {
        put("tl-1-zh", Language.ZH, ZH, "b-1");
        put("tl-1-en", Language.EN, EN, "b-2");
        learning.learn("r1", store.revision());
        assertThat(learning.latest().of(Language.ZH, "阀门").getFirst().word()).isEqualTo("valv");
        assertThat(learning.latest().of(Language.EN, "pump").getFirst().word()).isEqualTo("水泵");
        assertThat(versions()).extracting(StatisticsVersion::fromRevision).containsExactly(store.revision());
    }

    @Test
    void learn_nothingChangedSince_noNewVersion() {
        put("tl-1-zh", Language.ZH, ZH, "b-1");
        put("tl-1-en", Language.EN, EN, "b-2");
        learning.learn("r1", store.revision());
        learning.learn("r2", store.revision());
        assertThat(versions()).extracting(StatisticsVersion::id).containsExactly("r1");
    }

    @Test
    void learn_manualTakenBack_itsPairsAreGone() {
        put("tl-1-zh", Language.ZH, ZH, "b-1");
        put("tl-1-en", Language.EN, EN, "b-2");
        learning.learn("r1", store.revision());
        store.imports().undo("b-2", CLOCK.instant(), tickets -> List.of(), n -> {});
        learning.learn("r2", store.revision());
        assertThat(learning.latest().size()).isZero();
        assertThat(versions()).extracting(StatisticsVersion::id).containsExactly("r2");
    }

    @Test
    void decode_payload_asItWasAndOnlyForTheAnalyzerThatMadeIt() {
        TermPairs before = TermPairs.of(Map.of("阀门", Map.of("valv", 0.9, "gate", 0.25), "水泵", Map.of("pump", 1.0)));
        byte[] payload = TermPairsCodec.encode(before, "one");
        TermPairs after = TermPairsCodec.decode(payload, "one");
        assertThat(after.words(Language.ZH)).containsExactlyElementsOf(before.words(Language.ZH));
        assertThat(after.of(Language.ZH, "阀门")).isEqualTo(before.of(Language.ZH, "阀门"));
        assertThat(after.of(Language.EN, "pump")).isEqualTo(before.of(Language.EN, "pump"));
        assertThat(TermPairsCodec.decode(payload, "other")).isSameAs(TermPairs.NONE);
        assertThat(TermPairsCodec.encode(before, "one")).isEqualTo(payload);
    }
}
