package org.faultbook.kb.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.faultbook.kb.HashEmbedder;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

final class CaseRecordsTest {
    private static final HashEmbedder ZH = new HashEmbedder("zh-model", 32);
    private static final HashEmbedder EN = new HashEmbedder("en-model", 32);
    private static final Cause WORN = new Cause("机械密封 磨损", CauseBasis.STATED, List.of());

    @Test
    void make_caseOfTwoWordings_oneRecordEachWithTheCause() {
        List<IndexRecord> records = records(EmbeddingMeans.NONE, faultCase(WORN, "机封处 漏水", "轴封 滴水"));
        assertThat(records).hasSize(2).extracting(IndexRecord::owner).containsOnly("case-1");
        assertThat(records).extracting(IndexRecord::id).doesNotHaveDuplicates();
        assertThat(words(records.get(0), Zone.SYMPTOM)).containsExactly("机封处", "漏水");
        assertThat(words(records.get(1), Zone.SYMPTOM)).containsExactly("轴封", "滴水");
        assertThat(records).allSatisfy(r -> assertThat(words(r, Zone.CAUSE)).containsExactly("机械密封", "磨损"));
    }

    @Test
    void make_caseWithoutSymptoms_oneRecordOfItsCause() {
        List<IndexRecord> records = records(EmbeddingMeans.NONE, faultCase(WORN));
        assertThat(records).hasSize(1);
        assertThat(words(records.getFirst(), Zone.SYMPTOM)).isEmpty();
        assertThat(words(records.getFirst(), Zone.CAUSE)).containsExactly("机械密封", "磨损");
        assertThat(records.getFirst().vectors()).containsKey("zh-model");
    }

    @Test
    void make_whoCalledIsMasked_neitherSearchedNorEmbedded() {
        Cause told = new Cause("机械密封 磨损⟦p:kfbdnrts⟧", CauseBasis.STATED, List.of());
        IndexRecord masked = records(EmbeddingMeans.NONE, faultCase(told, "漏水 联系⟦t:bcdfghjk⟧"))
                .getFirst();
        IndexRecord plain =
                records(EmbeddingMeans.NONE, faultCase(WORN, "漏水 联系")).getFirst();
        assertThat(words(masked, Zone.SYMPTOM)).containsExactly("漏水", "联系");
        assertThat(masked.tokens()).isEqualTo(plain.tokens());
        assertThat(masked.vectors().get("zh-model"))
                .containsExactly(plain.vectors().get("zh-model"));
    }

    @Test
    void make_prohibitedAct_neitherSearchedNorEmbedded() {
        List<Fix> fixes = List.of(fix("短接 压力开关", FixKind.PROHIBITED), fix("更换 机封", FixKind.LASTING));
        IndexRecord record =
                records(EmbeddingMeans.NONE, faultCase(WORN, fixes, "跳机")).getFirst();
        assertThat(words(record, Zone.FIX)).containsExactly("更换", "机封");
    }

    @Test
    void make_englishWording_byBothModels_chineseByItsOwnOnly() {
        List<IndexRecord> records = records(EmbeddingMeans.NONE, faultCase(WORN, "seal leaks water", "机封处 漏水"));
        assertThat(records.get(0).vectors()).containsOnlyKeys("zh-model", "en-model");
        assertThat(records.get(1).vectors()).containsOnlyKeys("zh-model");
    }

    @Test
    void make_passageMeans_vectorsCentredOnThem() {
        MeanVector mean = MeanVector.of(32, List.of(ZH.embedQuery("泵"), ZH.embedQuery("漏水")));
        EmbeddingMeans.Key key = new EmbeddingMeans.Key("zh-model", EmbeddingMeans.Side.PASSAGE, Language.ZH);
        FaultCase c = faultCase(WORN, "机封处 漏水");
        float[] raw = vector(EmbeddingMeans.NONE, c);
        float[] centred = vector(new EmbeddingMeans(Map.of(key, mean)), c);
        assertThat(centred).containsExactly(mean.centre(raw), within(1e-6f));
    }

    @Test
    void make_caseWithCodes_codesAreTokensOfTheSymptom() {
        IndexRecord record =
                records(EmbeddingMeans.NONE, faultCase(WORN, "报警 停机")).getFirst();
        assertThat(record.tokens().get(new TokenField(Zone.SYMPTOM, TokenKind.CODE)))
                .containsExactly("E-OC2");
    }

    @Test
    void symptomsByRecord_ofACase_nameTheRecordsTheyAreToldIn() {
        FaultCase c = faultCase(WORN, "机封处 漏水");
        assertThat(CaseRecords.symptomsByRecord(c))
                .containsExactly(
                        Map.entry(records(EmbeddingMeans.NONE, c).getFirst().id(), Set.copyOf(c.symptoms())));
    }

    @Test
    void make_noCases_empty() {
        assertThat(records(EmbeddingMeans.NONE)).isEmpty();
    }

    private static List<IndexRecord> records(EmbeddingMeans means, FaultCase... cases) {
        Map<Language, Embedder> embedders = new EnumMap<>(Map.of(Language.ZH, ZH, Language.EN, EN));
        return new CaseRecords(new SpacedWords(), embedders, means, scope -> scope).make(List.of(cases));
    }

    private static float[] vector(EmbeddingMeans means, FaultCase c) {
        return Objects.requireNonNull(records(means, c).getFirst().vectors().get("zh-model"));
    }

    private static List<String> words(IndexRecord record, Zone zone) {
        return record.tokens().getOrDefault(new TokenField(zone, TokenKind.WORD), List.of());
    }

    private static Fix fix(String summary, FixKind kind) {
        return new Fix(
                summary,
                kind,
                summary,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                FixTally.NONE,
                List.of(),
                null);
    }

    private static FaultCase faultCase(Cause cause, String... symptoms) {
        return faultCase(cause, List.of(), symptoms);
    }

    private static FaultCase faultCase(Cause cause, List<Fix> fixes, String... symptoms) {
        List<Symptom> wordings = new ArrayList<>();
        for (String symptom : symptoms) {
            wordings.add(new Symptom(symptom, Language.of(symptom), 1, List.of()));
        }
        return new FaultCase(
                "case-1",
                ProductLine.DEFAULT,
                1,
                null,
                ArticleState.USABLE,
                EquipmentScope.of("pump", null, null, null, null),
                "机械密封磨损",
                List.of("E-OC2"),
                wordings,
                cause,
                fixes,
                List.of(),
                null,
                null,
                1,
                1);
    }
}
