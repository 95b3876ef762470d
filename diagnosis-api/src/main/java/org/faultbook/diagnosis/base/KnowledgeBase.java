package org.faultbook.diagnosis.base;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.engine.DiagnosisEngine;
import org.faultbook.diagnosis.engine.Surroundings;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.SerialBatches;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.indexing.IndexDifference;
import org.faultbook.kb.indexing.IndexFollower;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.listing.CaseLists;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.retrieval.CaseRecords;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.retrieval.HybridRetriever;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.PassageRecords;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Terminology;

/**
 * One store with the index that follows it and the engine that asks it. Statistics act at query time and may be exchanged
 * at any moment; only the passage means are fixed for an index generation.
 */
public final class KnowledgeBase {
    private final Store store;
    private final SearchIndex index;
    private final Toolkit toolkit;
    private final List<EquipmentScope> installed;
    private final SerialBatches batches;
    private final UnaryOperator<String> mask;
    private final Clock clock;
    private final IndexFollower follower;
    private volatile Worded worded;
    private volatile DiagnosisEngine.Learned learned =
            new DiagnosisEngine.Learned(LearnedStatistics.NONE, Calibration.NONE);
    private volatile TermPairs pairs = TermPairs.NONE;
    private volatile LearnedStatistics indexed = LearnedStatistics.NONE;

    public KnowledgeBase(Store store, SearchIndex index, Toolkit toolkit, UnaryOperator<String> mask, Clock clock) {
        this.store = store;
        this.index = index;
        this.toolkit = toolkit;
        List<Equipment> units = store.equipment().list();
        this.follower = new IndexFollower(store, index, this::records, this::passageRecords);
        this.installed = units.stream().map(Equipment::scope).toList();
        this.batches = SerialBatches.learn(units);
        this.mask = mask;
        this.clock = clock;
        this.worded = worded(toolkit.words());
    }

    /** An engine, the words it knows, and the machines it knows by them. */
    private record Worded(Terminology words, EquipmentResolver resolver, DiagnosisEngine engine) {}

    private Worded worded(Terminology words) {
        EquipmentResolver resolver = new EquipmentResolver(words.taxonomy(), installed);
        return new Worded(words, resolver, engine(words, resolver));
    }

    /**
     * An engine over this base that knows these words: it answers as the base's own after {@link #use(Terminology)}, once the
     * index has followed.
     */
    public DiagnosisEngine engineWith(Terminology words) {
        return worded(words).engine;
    }

    private DiagnosisEngine engine(Terminology words, EquipmentResolver resolver) {
        Lexicon lexicon = words.lexicon();
        HybridRetriever retriever =
                new HybridRetriever(toolkit.analyzer(), toolkit.embedders(), lexicon, () -> pairs, toolkit.weights());
        return new DiagnosisEngine(
                store,
                index,
                retriever,
                toolkit.analyzer(),
                () -> learned,
                new Surroundings(
                        words.taxonomy(),
                        lexicon,
                        resolver,
                        batches,
                        toolkit.usualChecks(),
                        toolkit.aggregation(),
                        mask,
                        toolkit.models(),
                        clock));
    }

    public DiagnosisEngine engine() {
        return worded.engine;
    }

    /** The words that questions are understood by. */
    public Terminology words() {
        return worded.words;
    }

    /**
     * Understands questions by these words from the next one on. Where other machines are called otherwise by them, the next
     * {@link #follow} rebuilds the index, in which cases stand by what their machines are called.
     */
    public void use(Terminology words) {
        worded = worded(words);
    }

    /** Cases as they are listed. */
    public CaseLists lists() {
        return new CaseLists(index, store.cases(), toolkit.analyzer());
    }

    public Store store() {
        return store;
    }

    public SearchIndex index() {
        return index;
    }

    public DiagnosisEngine.Learned learned() {
        return learned;
    }

    /** Uses these statistics from the next question on. */
    public void use(LearnedStatistics statistics, Calibration calibration) {
        LearnedStatistics shrunk = statistics.shrunkTowards(toolkit.prior());
        // both sides are centred or neither
        boolean centred = !indexed.means().means().isEmpty();
        LearnedStatistics usable =
                centred ? shrunk : new LearnedStatistics(shrunk.version(), shrunk.rarity(), EmbeddingMeans.NONE);
        learned = new DiagnosisEngine.Learned(usable, calibration);
    }

    /** Uses these words of the other language from the next question on. */
    public void use(TermPairs learnedPairs) {
        pairs = learnedPairs;
    }

    /**
     * The means that the serving generation's vectors are, or the next one's will be, centred on. Changing them rebuilds
     * the index at the next {@link #follow}.
     */
    public void centreOn(LearnedStatistics statistics) {
        indexed = statistics.shrunkTowards(toolkit.prior());
    }

    /** Brings the index up to the store's revision, rebuilding it where it was made otherwise; returns cases applied. */
    public int follow() {
        return follower.follow(stamp());
    }

    /** Makes a new generation from the store while the old one serves; returns the cases in it. */
    public int rebuild() {
        return follower.rebuild(stamp());
    }

    /** Where store and index differ; empty where they are equal. */
    public List<IndexDifference> verify() {
        return follower.verify();
    }

    /** What an index made now would be stamped with. */
    public IndexStamp stamp() {
        Map<String, String> versions = new HashMap<>();
        versions.put("analyzer", toolkit.analyzer().version());
        versions.put("means", indexed.version());
        versions.put("records", CaseRecords.VERSION);
        versions.put("passages", PassageRecords.VERSION);
        versions.put("equipment", worded.words.taxonomy().names());
        toolkit.embedders().forEach((language, embedder) -> versions.put("model." + language.code(), embedder.model()));
        return new IndexStamp(versions);
    }

    private List<IndexRecord> records(List<FaultCase> cases) {
        return new CaseRecords(toolkit.analyzer(), toolkit.embedders(), indexed.means(), worded.resolver::named)
                .make(cases);
    }

    private List<IndexRecord> passageRecords(List<StoredPassage> passages) {
        return new PassageRecords(toolkit.analyzer(), toolkit.embedders(), indexed.means(), worded.resolver::named)
                .make(passages);
    }
}
