package org.faultbook.diagnosis.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A home that {@link ManyTickets} made and questions for it: {@code -p home=DIR -p models=real}. With {@code models=hash}
 * the home was made with hashed vectors; the real models run on questions then, too, and only their result is exchanged.
 */
@State(Scope.Benchmark)
public class AskedHome {
    private static final int QUESTIONS = 2_000;
    private static final int VECTORS = 200;
    private static final long SEED = 11;

    @Param("/tmp/faultbook-bench")
    public String home = "";

    @Param("real")
    public String models = "";

    /** Whether questions are Chinese, English, or each in turn. */
    @Param("mixed")
    public String asked = "";

    private final List<DiagnosisRequest> questions = new ArrayList<>();
    private final Map<Language, Embedder> embedders = new EnumMap<>(Language.class);
    private final Map<Language, List<float[]>> vectors = new EnumMap<>(Language.class);
    private final Random random = new Random(SEED);
    private List<String> ids = List.of();
    private Services services;
    private int next;

    /** Loads models and home. */
    @Setup(Level.Trial)
    public void open() {
        boolean hashed = models.equals("hash");
        OnnxEmbedder zh = new OnnxEmbedder(OnnxModel.ZH_INT8);
        OnnxEmbedder en = new OnnxEmbedder(OnnxModel.EN_INT8);
        embedders.put(Language.ZH, hashed ? new HashAfterModel(new HashEmbedder("hash-zh", 512), zh) : zh);
        embedders.put(Language.EN, hashed ? new HashAfterModel(new HashEmbedder("hash-en", 384), en) : en);
        services = OtherModels.open(Path.of(home), embedders);
        Path samples = Path.of(System.getProperty("faultbook.root", ".")).resolve("data/tickets");
        RecombinedTickets tickets = new RecombinedTickets(samples, SEED, 1);
        for (int i = 0; i < QUESTIONS; i++) {
            boolean chinese = asked.equals("mixed") ? i % 2 == 0 : asked.equals("zh");
            questions.add(DiagnosisRequest.of(
                    chinese ? tickets.question(Language.ZH, zh::tokens) : tickets.question(Language.EN, en::tokens)));
        }
        ids = services.store().cases().list(null, Integer.MAX_VALUE);
        System.out.printf("%n%,d cases, %,d records%n", ids.size(), records());
    }

    private int records() {
        try (SearchIndex.View view = base().index().view()) {
            return view.count(SearchFilter.NONE);
        }
    }

    /** The next question; none comes twice before all have come. */
    DiagnosisRequest question() {
        next = (next + 1) % QUESTIONS;
        return questions.get(next);
    }

    Services services() {
        return services;
    }

    KnowledgeBase base() {
        return OtherModels.base(services);
    }

    Toolkit toolkit() {
        return OtherModels.toolkit(services);
    }

    /** Ids of cases from all over the store; others at each call. */
    List<String> caseIds(int count) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(ids.get(random.nextInt(ids.size())));
        }
        return some;
    }

    /** The vector of a question as the index is asked with it, made before; another at each call. */
    float[] vector(Language language) {
        List<float[]> made = vectors.computeIfAbsent(language, this::centred);
        return made.get(random.nextInt(made.size()));
    }

    private List<float[]> centred(Language language) {
        EmbeddingMeans means = base().learned().statistics().means();
        String model = model(language).model();
        return questions.stream()
                .map(DiagnosisRequest::text)
                .filter(text -> Language.of(text) == language)
                .limit(VECTORS)
                .map(text -> means.centre(
                        model,
                        EmbeddingMeans.Side.QUERY,
                        language,
                        model(language).embedQuery(text)))
                .toList();
    }

    Embedder model(Language language) {
        return Objects.requireNonNull(embedders.get(language));
    }

    @TearDown(Level.Trial)
    public void close() {
        services.close();
    }
}
