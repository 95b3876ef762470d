package org.faultbook.diagnosis.sample;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.closing.ClosingWriter;
import org.faultbook.diagnosis.closing.ConfirmedCase;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.EquipmentImport;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.diagnosis.home.ForgetRequest;
import org.faultbook.diagnosis.home.ForgetSummary;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.diagnosis.home.ImportPreview;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.QuestionWords;
import org.faultbook.diagnosis.home.Readiness;
import org.faultbook.diagnosis.home.ReindexSummary;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.home.UndoSummary;
import org.faultbook.diagnosis.home.VerifyReport;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.indexer.bilingual.AlignedText;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.indexer.bilingual.TextPlace;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.health.HealthTally;
import org.faultbook.indexer.importing.ManualResult;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.join.LikeFaults;
import org.faultbook.indexer.join.UsualCauses;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.analysis.ServiceTextAnalyzer;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.indexing.IndexFollower;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.listing.CaseLists;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.memory.MemorySearchIndex;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.retrieval.CaseRecords;
import org.faultbook.kb.retrieval.EmbeddingMeans;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.Terminology;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/** A home whose store is real and in memory, and whose answers are made up: by the words of the question. */
public final class SampleServices implements Services {
    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static final ServiceTextAnalyzer ANALYZER = new ServiceTextAnalyzer();

    private final SearchIndex index = new MemorySearchIndex();
    private final Store store =
            new MemoryStore("key".getBytes(StandardCharsets.UTF_8), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Taxonomy taxonomy = ShippedContent.taxonomy();
    private final Lexicon shipped = ShippedContent.lexicon();
    private final LikeFaults likeFaults = new LikeFaults(Vocabulary.of(taxonomy, shipped), new UsualCauses(taxonomy));
    private final ClosingWriter closing =
            new ClosingWriter(new TicketUnderstanding(taxonomy, ShippedContent.lexicon(), store.equipment()));
    private final AtomicReference<@Nullable DiagnosisRequest> asked = new AtomicReference<>();

    /** The exception every question meets; null: none. */
    public volatile @Nullable RuntimeException failure;

    public volatile boolean ready = true;
    public volatile List<String> differences = List.of();
    public volatile long rejected;
    public volatile @Nullable BacktestFigures backtest;

    /** The last question asked; there must have been one. */
    public DiagnosisRequest asked() {
        return Objects.requireNonNull(asked.get(), "nothing was asked");
    }

    public boolean wasAsked() {
        return asked.get() != null;
    }

    @Override
    public Path home() {
        return Path.of("sample-home");
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    @Override
    public Diagnoser diagnoser(Actor actor) {
        return request -> {
            RuntimeException wanted = failure;
            if (wanted != null) {
                throw wanted;
            }
            asked.set(request);
            String serial = request.equipment().serialNumber();
            Diagnosis diagnosis = serial != null
                    ? serial.startsWith("TL") ? SampleAnswers.knownUnit() : SampleAnswers.unknownUnit(serial)
                    : request.text().contains("咖啡") || request.text().contains("coffee")
                            ? SampleAnswers.coffeeMachine()
                            : SampleAnswers.leakingPump();
            log(diagnosis, actor);
            return diagnosis;
        };
    }

    @Override
    public Diagnoser diagnoser(Actor actor, String requestId) {
        return request -> {
            asked.set(request);
            Diagnosis diagnosis = SampleAnswers.leakingPump().under(requestId);
            log(diagnosis, actor);
            return diagnosis;
        };
    }

    /** What the next photographs say; null: that of a file that is no picture is refused, another shows nothing. */
    public volatile @Nullable PhotoReading photo;

    @Override
    public PhotoReading readPhoto(BufferedImage picture) {
        PhotoReading wanted = photo;
        return wanted != null ? wanted : new PhotoReading(List.of(), List.of(), null, null, null, null, "", List.of());
    }

    private void log(Diagnosis d, Actor actor) {
        if (store.recommendations().find(d.requestId()).isEmpty()) {
            store.recommendations()
                    .append(new Recommendation(
                            d.requestId(),
                            NOW,
                            actor,
                            d.understood().masked(),
                            "{}",
                            null,
                            d.results().stream()
                                    .map(c -> new Recommendation.Shown(
                                            c.rank(),
                                            c.caseId(),
                                            c.caseVersion(),
                                            c.fixes().stream()
                                                    .map(f -> f.fixId())
                                                    .toList()))
                                    .toList(),
                            d.versions().index(),
                            d.versions().statistics(),
                            d.versions().models(),
                            null));
        }
    }

    @Override
    public List<FoundCase> search(String text, SearchFilter filter, int limit) {
        return store.cases().findAll(store.cases().list(null, limit)).values().stream()
                .map(c -> new FoundCase(c, 0.5, Explanation.of(0.5, "fused")))
                .toList();
    }

    @Override
    public synchronized CaseLists lists() {
        new IndexFollower(store, index, new CaseRecords(ANALYZER, Map.of(), EmbeddingMeans.NONE, scope -> scope)::make)
                .pull();
        return new CaseLists(index, store.cases(), ANALYZER);
    }

    @Override
    public QuestionWords words() {
        return new SampleWords(store, new Terminology(shipped, taxonomy), ANALYZER);
    }

    @Override
    public Optional<String> solverNamed(String name) {
        return store.sources().knownPerson(name);
    }

    @Override
    public String mask(String text) {
        return text.replace("王强", "[person]");
    }

    @Override
    public ImportSummary importTickets(TicketImport what, Progress progress) {
        progress.start(Progress.Stage.IMPORT, 10);
        progress.at(10);
        progress.finish();
        return summary();
    }

    @Override
    public ManualSummary importManuals(ManualImport what, Progress progress) {
        Manual manual =
                new Manual("hls-zh", 1, "hls.pdf", "HLS 安装使用说明书", "第3版", Language.ZH, EquipmentScope.ANY, 24, "hash");
        PageProblem page = PageProblem.of(7, "PAGE_UNREADABLE", "第 7 页读不了。", "Page 7 cannot be read.");
        return new ManualSummary(
                "b-1",
                List.of(
                        new ManualResult("hls.pdf", ManualStore.Put.NEW, manual, List.of(page), 31, 12, 10, List.of()),
                        ManualResult.rejected(
                                "locked.pdf",
                                PageProblem.of(
                                        0,
                                        "PASSWORD_PROTECTED",
                                        "文件有密码，请去掉密码再导入。",
                                        "The file has a password; remove it and import again."))),
                Path.of("rejects", "b-1.csv"),
                List.of());
    }

    @Override
    public ImportPreview previewTickets(TicketImport what, Progress progress) {
        return new ImportPreview(
                summary(),
                List.of(
                        new ImportPreview.Column("", "工单号", "number", "已知列名", false, null, List.of("W-1")),
                        new ImportPreview.Column("", "班组", null, "不认识的列，保留为属性", false, null, List.of("甲"))),
                List.of(new ImportPreview.PreviewTicket(
                        "a.csv",
                        2,
                        "W-1",
                        new Judgement(TicketKind.FAULT, TicketGrade.A, "原因和有效处理都写明", "test"),
                        List.of(new ImportPreview.PreviewMark(MarkKind.COMPLAINT, "投诉")),
                        "机封漏水",
                        "动静环磨损",
                        CauseBasis.STATED,
                        List.of(new ImportPreview.PreviewFix("更换机封", FixKind.LASTING, ActOutcome.SEEN)),
                        List.of())),
                List.of(new ImportPreview.PreviewCase("循环泵", "动静环磨损", 3)),
                List.of(new ImportPreview.Masked("张三 13800000000", "[person-1] [phone]")),
                List.of("{}"));
    }

    private ImportSummary summary() {
        return new ImportSummary("b-1", 10, 10 - rejected, 0, 0, rejected, 4, null, List.of("级别一列有歧义"), List.of());
    }

    @Override
    public ClosingText closingText(ClosingRequest request) {
        ClosingRequest masked = request.masked(this::mask);
        return closing.write(new ConfirmedCase(store, taxonomy).fillIn(masked), !masked.equals(request));
    }

    @Override
    public TicketReport ticketReport() {
        HealthTally tally = new HealthTally();
        store.sources().forEachJudged(tally::add);
        store.cases().forEachContribution(tally::add);
        return new TicketReport(tally.figures(), List.of(), backtest);
    }

    @Override
    public SafetyReviews safetyReviews(@Nullable TicketKey after, int limit) {
        return SafetyReviews.read(
                store.sources(),
                ticket -> EquipmentScope.of(
                        "pump", null, null, null, ticket.equipment().model()),
                after,
                limit);
    }

    @Override
    public List<TermOffer> termOffers() {
        TextPlace zh = new TextPlace("hls-zh", 1, "HLS 系列使用说明书", "hls-zh@1#4", 12, List.of("8 故障排除"));
        TextPlace en =
                new TextPlace("hls-en", 1, "HLS Series Manual", "hls-en@1#5", null, List.of("8 Troubleshooting"));
        return List.of(new TermOffer(
                "引射器",
                "ejector",
                0.81,
                2,
                List.of(new AlignedText(new ParallelText("引射器堵塞", "Ejector blocked"), zh, en))));
    }

    @Override
    public EquipmentSummary importEquipment(EquipmentImport what) {
        return new EquipmentSummary(2, 2, 0, 0, 0, 0, List.of(), List.of(), List.of());
    }

    @Override
    public List<ImportBatch> imports(int limit) {
        return List.of(
                new ImportBatch("b-2", NOW, List.of("may.csv"), new ImportCounts(10, 9, 0, 0, 1, 0), false, null),
                new ImportBatch("b-1", NOW, List.of("april.csv"), new ImportCounts(8, 8, 0, 0, 0, 0), true, NOW));
    }

    @Override
    public UndoSummary undoImport(String batch, Progress progress) {
        if (!batch.equals("b-2")) {
            throw new IllegalArgumentException("there is no import " + batch);
        }
        return new UndoSummary(new UndoneImport(batch, 7, 2, 1, 4, kept()), List.of());
    }

    private static List<KeptCase> kept() {
        return List.of(new KeptCase("c-1", "动静环磨损", new Actor("p-editor"), NOW));
    }

    @Override
    public ForgetSummary forget(ForgetRequest what, Progress progress) {
        return forgotten(what, false);
    }

    @Override
    public ForgetSummary previewForget(ForgetRequest what) {
        return forgotten(what, true);
    }

    private static ForgetSummary forgotten(ForgetRequest what, boolean dryRun) {
        List<TicketKey> tickets = what.tickets().stream()
                .map(number -> new TicketKey("default", number))
                .toList();
        return new ForgetSummary(
                new Forgotten(
                        tickets,
                        3,
                        List.of("c-9"),
                        kept(),
                        what.serials(),
                        what.persons().size(),
                        2,
                        1,
                        3,
                        4,
                        List.of(new TicketKey("default", "WX-9")),
                        false),
                5,
                dryRun);
    }

    @Override
    public ReindexSummary reindex(Progress progress) {
        return new ReindexSummary("g-2", 7, 12, 0);
    }

    @Override
    public VerifyReport verify() {
        return new VerifyReport(10, 4, 12, 7, 7, differences);
    }

    @Override
    public ReviewQueue reviewQueue() {
        ReviewQueue queue =
                new ReviewQueue(store(), new LevelOne(), this::alike, likeFaults, Clock.fixed(NOW, ZoneOffset.UTC));
        queue.follow();
        return queue;
    }

    @Override
    public boolean isProhibited(String fix) {
        return fix.contains("短接");
    }

    @Override
    public void keepCurrent() {}

    @Override
    public Readiness readiness() {
        return new Readiness(ready, ready ? "" : "models are loading", 7, 7);
    }

    @Override
    public void close() {}
}
