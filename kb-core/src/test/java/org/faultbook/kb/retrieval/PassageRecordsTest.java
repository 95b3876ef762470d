package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.HashEmbedder;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.indexing.IndexFollower;
import org.faultbook.kb.kept.KeepingEmbedder;
import org.faultbook.kb.kept.KeptEmbeddings;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PassageRecordsTest {
    private static final IndexStamp STAMP = new IndexStamp(Map.of("records", "1"));
    private final HashEmbedder model = new HashEmbedder("zh-model", 16);
    private final Store store = new MemoryStore(SampleTickets.KEY, Clock.systemUTC());

    @TempDir
    Path home = Path.of("");

    private static PassageRecords records(Embedder embedder) {
        return new PassageRecords(
                new SpacedWords(), new EnumMap<>(Map.of(Language.ZH, embedder)), EmbeddingMeans.NONE, scope -> scope);
    }

    private List<IndexRecord> made() {
        return records(model)
                .make(List.copyOf(store.manuals()
                        .findPassages(store.manuals().listPassages(null, 99))
                        .values()));
    }

    @Test
    void make_textAndTroubleshootingRow_onlyTheTextHasARecordWithItsHeadings() {
        SampleManual.of("hls", "1")
                .withRow("漏水", "磨损", "更换")
                .withText("p", "每季度 检查 联轴器")
                .putInto(store, "b");
        List<IndexRecord> records = made();
        assertThat(records).hasSize(1);
        IndexRecord only = records.getFirst();
        assertThat(only.kind()).isEqualTo(RecordKind.PASSAGE);
        assertThat(only.owner()).isEqualTo("p");
        assertThat(only.facets().scope()).isEqualTo(SampleTickets.SCOPE);
        assertThat(only.tokens().get(new TokenField(Zone.PASSAGE, TokenKind.WORD)))
                .containsExactly("每季度", "检查", "联轴器");
        assertThat(only.tokens()).containsKey(new TokenField(Zone.SECTION, TokenKind.WORD));
        assertThat(only.tokens().keySet()).extracting(TokenField::zone).containsOnly(Zone.PASSAGE, Zone.SECTION);
        assertThat(only.vectors()).containsKey("zh-model");
    }

    @Test
    void make_longText_isCutAtSentencesAndNothingIsLost() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("第 ").append(i).append(" 步 检查 轴承 温度 和 振动 。\n");
        }
        SampleManual.of("hls", "1").withText("p", text.toString()).putInto(store, "b");
        List<IndexRecord> records = made();
        assertThat(records.size()).isGreaterThan(1);
        var passage = store.manuals().passage("p", 1).orElseThrow();
        StringBuilder all = new StringBuilder();
        for (IndexRecord record : records) {
            Span window = PassageRecords.window(passage, record.id());
            assertThat(window.length()).isLessThanOrEqualTo(450);
            assertThat(window.of(passage.text())).startsWith("第").endsWith("。");
            all.append(window.of(passage.text())).append('\n');
        }
        assertThat(all.toString()).isEqualTo(text.toString());
    }

    @Test
    void follow_newEditionAndUndo_indexHoldsWhatAnswersAndARebuildEmbedsNothing() {
        try (SearchIndex index = LuceneSearchIndex.openForWriting(home.resolve("index"));
                KeptEmbeddings kept = KeptEmbeddings.open(home.resolve("kept"), SampleTickets.KEY)) {
            PassageRecords records = records(new KeepingEmbedder(model, kept));
            IndexFollower follower = new IndexFollower(store, index, cases -> List.of(), records::make);
            SampleManual.of("hls", "1")
                    .withText("a", "夏 天")
                    .withText("b", "冬 天")
                    .putInto(store, "b1");
            follower.follow(STAMP);
            assertThat(owners(index)).containsExactly("a", "b");
            SampleManual.of("hls", "2")
                    .withText("b", "冬 季")
                    .withText("c", "春 季")
                    .putInto(store, "b2");
            follower.follow(STAMP);
            assertThat(owners(index)).containsExactly("b", "c");
            assertThat(follower.verify()).isEmpty();
            store.imports().undo("b2", SampleTickets.START, tickets -> List.of(), done -> {});
            follower.follow(STAMP);
            assertThat(owners(index)).containsExactly("a", "b");
            assertThat(follower.verify()).isEmpty();
            long embedded = model.embedded();
            follower.rebuild(STAMP);
            assertThat(model.embedded()).isEqualTo(embedded);
            assertThat(owners(index)).containsExactly("a", "b");
            store.imports().undo("b1", SampleTickets.START, tickets -> List.of(), done -> {});
            assertThat(follower.verify()).isEmpty();
            follower.follow(STAMP);
            assertThat(owners(index)).isEmpty();
        }
    }

    private static List<String> owners(SearchIndex index) {
        try (SearchIndex.View view = index.view()) {
            assertThat(view.count(SearchFilter.NONE.ofKind(RecordKind.CASE))).isZero();
            return view.owners();
        }
    }
}
