package org.faultbook.kb.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxEmbedderTest {
    private static OnnxEmbedder zh;

    @BeforeAll
    static void load() {
        zh = new OnnxEmbedder(OnnxModel.ZH_INT8);
    }

    @AfterAll
    static void close() {
        zh.close();
    }

    static Stream<Arguments> modelsAndTexts() {
        return Stream.of(
                Arguments.of(OnnxModel.ZH_INT8, 200),
                Arguments.of(OnnxModel.EN_INT8, 200),
                Arguments.of(OnnxModel.ZH_FP32, 30),
                Arguments.of(OnnxModel.EN_FP32, 15));
    }

    static Stream<OnnxModel> models() {
        return Stream.of(OnnxModel.ZH_INT8, OnnxModel.EN_INT8, OnnxModel.ZH_FP32);
    }

    @ParameterizedTest
    @MethodSource("modelsAndTexts")
    void embed_variedTexts_asTheReference(OnnxModel model, int count) {
        List<String> texts = VariedTexts.of(count, 20261121);
        EmbeddingModel reference = ReferenceModels.of(model);
        try (OnnxEmbedder embedder = new OnnxEmbedder(model)) {
            List<float[]> vectors = embedder.embedPassages(texts);
            for (int i = 0; i < texts.size(); i++) {
                String lower = texts.get(i).toLowerCase(Locale.ROOT).replace("\u200B", "");
                float[] expected = reference.embed(lower).content().vector();
                assertThat(cosine(vectors.get(i), expected)).as(texts.get(i)).isGreaterThanOrEqualTo(0.9999);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void embedPassages_otherCompanions_sameVector(OnnxModel model) {
        List<String> texts = VariedTexts.of(16, 3);
        try (OnnxEmbedder embedder = new OnnxEmbedder(model)) {
            List<float[]> together = embedder.embedPassages(texts);
            List<String> shuffled = new ArrayList<>(texts.subList(0, 8));
            Collections.shuffle(shuffled, new Random(3));
            List<float[]> others = embedder.embedPassages(shuffled);
            for (int i = 0; i < texts.size(); i++) {
                float[] alone = embedder.embedPassages(List.of(texts.get(i))).getFirst();
                assertThat(cosine(together.get(i), alone)).isGreaterThan(0.999999);
                int at = shuffled.indexOf(texts.get(i));
                if (at >= 0) {
                    assertThat(cosine(others.get(at), alone)).isGreaterThan(0.999999);
                }
            }
        }
    }

    @Test
    void embed_codesInCapitals_areToldApart() {
        List<float[]> vectors = zh.embedPassages(List.of("变频器报E-OC2", "变频器报E-GF1", "变频器报e-oc2"));
        assertThat(cosine(vectors.get(0), vectors.get(1))).isLessThan(0.99);
        assertThat(cosine(vectors.get(0), vectors.get(2))).isGreaterThan(0.9999);
    }

    @Test
    void embed_anyText_vectorOfLengthOne() {
        List<float[]> vectors = zh.embedPassages(List.of("", " ", "水".repeat(3000), "x".repeat(500), "😀\uD83D"));
        assertThat(vectors).hasSize(5).allSatisfy(v -> {
            assertThat(v).hasSize(512);
            assertThat(cosine(v, v)).isCloseTo(1, within(1e-5));
        });
        assertThat(zh.embedPassages(List.of())).isEmpty();
        assertThat(zh.tokens("水".repeat(3000))).isEqualTo(512);
    }

    @Test
    void embedQuery_withInstruction_differsFromPassage() {
        EncoderSettings instructed = EncoderSettings.ofMachine().withInstruction(true);
        try (OnnxEmbedder embedder = new OnnxEmbedder(OnnxModel.ZH_INT8, instructed)) {
            float[] passage = embedder.embedPassages(List.of("水泵漏水")).getFirst();
            assertThat(cosine(embedder.embedQuery("水泵漏水"), passage)).isLessThan(0.99);
            assertThat(cosine(zh.embedQuery("水泵漏水"), passage)).isGreaterThan(0.999999);
        }
    }

    @Test
    void model_lowerCap_isPartOfTheKey() {
        try (OnnxEmbedder capped = new OnnxEmbedder(OnnxModel.ZH_INT8, new EncoderSettings(1, 1, 512, 64, false))) {
            assertThat(capped.model()).isNotEqualTo(zh.model());
            assertThat(cosine(
                            capped.embedPassages(List.of("水".repeat(62) + "轴承")).getFirst(),
                            zh.embedPassages(List.of("水".repeat(62))).getFirst()))
                    .isGreaterThan(0.9999);
        }
    }

    @Test
    void embed_manyVirtualThreads_asOne() throws Exception {
        List<String> texts = VariedTexts.of(40, 11);
        List<float[]> alone = zh.embedPassages(texts);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> together = texts.stream()
                    .map(text -> callers.submit(() -> zh.embedQuery(text)))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void load_nativeLibrary_leavesNothingBehindAndSendsNothing() throws Exception {
        File[] left = new File(System.getProperty("java.io.tmpdir"))
                .listFiles((dir, name) -> name.startsWith("faultbook-onnxruntime-")
                        && new File(dir, name).list() != null
                        && System.getProperty("os.name").equals("Linux"));
        assertThat(left).isEmpty();
        try (InputStream in = ai.onnxruntime.OrtEnvironment.class.getResourceAsStream(
                "/ai/onnxruntime/native/linux-x64/libonnxruntime.so")) {
            assertThat(in).isNotNull();
            String library = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(library.contains("events.data.microsoft.com")).isFalse();
        }
    }

    @Test
    void constructor_modelAbsent_saysWhichFile() {
        OnnxModel absent = new OnnxModel("none", "none.onnx", "none.json", 8, "", true);
        assertThatThrownBy(() -> new OnnxEmbedder(absent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.json");
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
