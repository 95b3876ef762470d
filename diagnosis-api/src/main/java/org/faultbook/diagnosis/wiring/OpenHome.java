package org.faultbook.diagnosis.wiring;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faultbook.diagnosis.answer.Diagnoser;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.closing.ClosingWriter;
import org.faultbook.diagnosis.closing.ConfirmedCase;
import org.faultbook.diagnosis.curation.ReviewQueue;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.folder.HomeLock;
import org.faultbook.diagnosis.home.EquipmentImport;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.diagnosis.home.Follower;
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
import org.faultbook.diagnosis.learn.Learning;
import org.faultbook.diagnosis.photo.PhotoKnowledge;
import org.faultbook.diagnosis.photo.PhotoReader;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.indexer.bilingual.TermOffer;
import org.faultbook.indexer.document.sandbox.SandboxedReader;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.masking.Masker;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.kept.KeptEmbeddings;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.listing.CaseLists;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.ppocr.PpOcr;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.segments.SegmentDisplays;
import org.faultbook.kb.sqlite.SqliteStore;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.Terminology;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** A home opened by the embedded default: SQLite, Lucene, ONNX Runtime; each opened at the first call that needs it. */
final class OpenHome implements Services {
    private static final Duration FOLLOWED = Duration.ofSeconds(1);
    private static final Duration DAILY = Duration.ofDays(1);
    /** Beside no start. */
    private static final Duration FIRST_DAILY = Duration.ofMinutes(5);

    private final Path path;
    private final Clock clock;
    private final Language language;
    private final Once<HomeFolder> folder;
    private final Once<Store> store;
    private final Once<Taxonomy> taxonomy = new Once<>(ShippedContent::taxonomy);
    private final Once<Lexicon> lexicon = new Once<>(ShippedContent::lexicon);
    private final OwnTerminology words;
    private final Once<Masker> masker;
    private final Once<ClosingWriter> closing = new Once<>(() -> new ClosingWriter(understanding()));
    private final Once<KeptEmbeddings> kept;
    private final Once<Toolkit> toolkit;
    private final Once<OpenBase> base;
    private final Once<PpOcr> recogniser = new Once<>(PpOcr::new);
    private final FollowedQueue review;
    private final Once<Follower> following;
    private final Once<Follower> housekeeping;

    OpenHome(Path path, Clock clock, Language language) {
        this(path, clock, language, Models.SHIPPED);
    }

    OpenHome(Path path, Clock clock, Language language, Models models) {
        this.path = path;
        this.clock = clock;
        this.language = language;
        folder = new Once<>(() -> HomeFolder.at(path));
        store = new Once<>(
                () -> SqliteStore.open(folder.get().store(), folder.get().key(), clock));
        words = new OwnTerminology(
                () -> new Terminology(lexicon.get(), taxonomy.get()),
                () -> store.get().terms());
        masker = new Once<>(() -> new Masker(folder.get().key()));
        kept = new Once<>(() ->
                KeptEmbeddings.open(folder.get().keptEmbeddings(), folder.get().key()));
        toolkit = new Once<>(() -> ToolkitFactory.make(taxonomy.get(), lexicon.get(), models, kept.get()));
        base = new Once<>(this::openBase);
        following = new Once<>(() -> new Follower("index-follower", FOLLOWED, FOLLOWED, base.get()::refresh));
        housekeeping = new Once<>(
                () -> new Follower("housekeeping", FIRST_DAILY, DAILY, new Retention(store.get(), clock)::drop));
        review = new FollowedQueue(store::get, this::alike, taxonomy::get, clock);
    }

    private OpenBase openBase() {
        OpenBase open = OpenBase.open(folder.get(), store.get(), toolkit.get(), words, this::mask, clock, language);
        if (open.writable() && store.get().forgetting().unfinished()) {
            try {
                forgets().finish(toolkit.get(), kept.get(), open, Progress.NONE);
            } catch (StoreException e) {
                // somebody reads the store: the next opening tries again
                System.getLogger(OpenHome.class.getName())
                        .log(System.Logger.Level.WARNING, "what was forgotten is not off the disk yet", e);
            }
        }
        return open;
    }

    private Forgets forgets() {
        return new Forgets(store.get(), folder.get(), masker.get(), clock, language);
    }

    @Override
    public Path home() {
        return path;
    }

    @Override
    public Store store() {
        return store.get();
    }

    @Override
    public Taxonomy taxonomy() {
        return words.now().taxonomy();
    }

    Toolkit toolkit() {
        return toolkit.get();
    }

    OpenBase base() {
        return base.get();
    }

    HomeFolder folder() {
        return folder.get();
    }

    @Override
    public Diagnoser diagnoser(Actor actor) {
        return new LoggingDiagnoser(base.get().base().engine(), store.get().recommendations(), clock, actor);
    }

    @Override
    public Diagnoser diagnoser(Actor actor, String requestId) {
        Diagnoser engine = base.get().base().engine();
        return new LoggingDiagnoser(
                request -> engine.diagnose(request).under(requestId),
                store.get().recommendations(),
                clock,
                actor);
    }

    @Override
    public PhotoReading readPhoto(BufferedImage picture) {
        return new PhotoReader(PhotoKnowledge.of(taxonomy(), store.get()))
                .read(new SegmentDisplays(recogniser.get()).read(picture));
    }

    @Override
    public List<FoundCase> search(String text, SearchFilter filter, int limit) {
        return CaseSearch.find(base.get().base().engine(), store.get().cases(), text, filter, limit);
    }

    @Override
    public CaseLists lists() {
        return base.get().base().lists();
    }

    @Override
    public QuestionWords words() {
        return new HomeWords(base.get(), toolkit.get(), folder.get());
    }

    @Override
    public Optional<String> solverNamed(String name) {
        return name.isBlank()
                ? Optional.empty()
                : store.get().sources().knownPerson(masker.get().personToken(name));
    }

    @Override
    public String mask(String text) {
        return masker.get().mask(text).text();
    }

    @Override
    public ImportSummary importTickets(TicketImport what, Progress progress) {
        ImportSummary summary;
        try (HomeLock queue = folder.get().importLock()) {
            summary = importing().run(what, progress);
            if (summary.added() + summary.changed() + summary.same() == 0) {
                return summary;
            }
            // not only where something changed: an import killed while it learned is taken up here
            learn(progress);
        }
        follow(progress);
        return base.get().writable() ? summary : summary.with(served());
    }

    @Override
    public ManualSummary importManuals(ManualImport what, Progress progress) {
        ManualSummary summary;
        try (HomeLock queue = folder.get().importLock()) {
            summary = new ManualImporting(
                            store.get(),
                            folder.get(),
                            taxonomy.get(),
                            taxonomy(),
                            new SandboxedReader(),
                            clock,
                            language)
                    .run(what, progress);
            if (summary.manuals().size() == summary.rejected()) {
                return summary;
            }
            learn(progress);
        }
        follow(progress);
        return base.get().writable() ? summary : summary.with(served());
    }

    private void learn(Progress progress) {
        progress.start(Progress.Stage.EMBED, -1);
        new Learning(store.get(), toolkit.get(), clock).learn();
        progress.finish();
    }

    private void follow(Progress progress) {
        progress.start(Progress.Stage.INDEX, -1);
        base.get().refresh();
        progress.finish();
    }

    private String served() {
        return language == Language.ZH
                ? "另一个进程正在服务这个数据目录，索引由它在 2 秒内跟上。"
                : "another process serves this data folder; it takes the changes into its index within 2 s.";
    }

    @Override
    public List<ImportBatch> imports(int limit) {
        return store.get().imports().latest(limit);
    }

    @Override
    public UndoSummary undoImport(String batch, Progress progress) {
        UndoneImport undone;
        try (HomeLock queue = folder.get().importLock()) {
            Undoing undoing = new Undoing(store.get(), folder.get(), taxonomy.get(), clock, language);
            if (undoing.wasInterrupted(batch)) {
                // its tickets are gone, and nobody learned from the others yet
                learn(progress);
            }
            undone = undoing.run(batch, progress);
            learn(progress);
        }
        follow(progress);
        return new UndoSummary(undone, base.get().writable() ? List.of() : List.of(served()));
    }

    @Override
    public ForgetSummary previewForget(ForgetRequest what) {
        return forgets().preview(what);
    }

    @Override
    public ForgetSummary forget(ForgetRequest what, Progress progress) {
        try (HomeLock queue = folder.get().importLock()) {
            OpenBase open = base.get();
            if (!open.writable()) {
                throw new StoreException(
                        StoreException.Reason.BUSY,
                        language == Language.ZH
                                ? path + " 的索引由另一个进程占用。什么都没有改动；请先停止服务，再运行一次。"
                                : "its index is held for " + path
                                        + ", and would keep what is to be forgotten on the disk."
                                        + " Nothing was changed; stop the service, then run the command again.",
                        null);
            }
            ForgetSummary summary = forgets().erase(what);
            forgets().finish(toolkit.get(), kept.get(), open, progress);
            return summary;
        }
    }

    /** Takes tickets into the store and nothing more: neither learned from nor indexed. */
    ImportSummary takeIn(TicketImport what, Progress progress) {
        ImportSummary summary = importing().run(what, progress);
        if (!summary.unreadable().isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", summary.unreadable()));
        }
        return summary;
    }

    @Override
    public ImportPreview previewTickets(TicketImport what, Progress progress) {
        return importing().preview(what, progress);
    }

    @Override
    public TicketReport ticketReport() {
        return reporting().health();
    }

    @Override
    public SafetyReviews safetyReviews(@Nullable TicketKey after, int limit) {
        return reporting().safety(after, limit);
    }

    @Override
    public List<TermOffer> termOffers() {
        return TermReport.of(store.get(), words.now().lexicon());
    }

    @Override
    public ClosingText closingText(ClosingRequest request) {
        ClosingRequest masked = request.masked(this::mask);
        ClosingRequest filled = new ConfirmedCase(store.get(), taxonomy()).fillIn(masked);
        return closing.get().write(filled, !masked.equals(request));
    }

    @Override
    public boolean isProhibited(String fix) {
        return closing.get().isProhibited(fix);
    }

    @Override
    public ReviewQueue reviewQueue() {
        return review.now();
    }

    private Reporting reporting() {
        return new Reporting(store.get(), understanding());
    }

    private TicketUnderstanding understanding() {
        return new TicketUnderstanding(
                taxonomy.get(), lexicon.get(), store.get().equipment());
    }

    private Importing importing() {
        return new Importing(store.get(), folder.get(), taxonomy.get(), clock, language);
    }

    @Override
    public EquipmentSummary importEquipment(EquipmentImport what) {
        return new EquipmentFiles(store.get(), taxonomy.get(), language).run(what);
    }

    @Override
    public ReindexSummary reindex(Progress progress) {
        return Reindexing.run(base.get(), store.get(), toolkit.get(), kept.get(), clock, progress);
    }

    @Override
    public VerifyReport verify() {
        return Verification.of(store.get(), base.get());
    }

    @Override
    public void keepCurrent() {
        OpenBase open = base.get();
        if (!open.writable()) {
            throw new StoreException(
                    StoreException.Reason.BUSY,
                    "another process serves " + path + ": stop it or choose another --home",
                    null);
        }
        following.get();
        housekeeping.get();
        review.start();
    }

    @Override
    public Readiness readiness() {
        if (!base.made()) {
            return new Readiness(false, "starting", 0, 0);
        }
        long stored = store.get().revision();
        long indexed = base.get().index().revision();
        return new Readiness(true, indexed < stored ? "following" : "current", stored, indexed);
    }

    @Override
    public void close() {
        housekeeping.ifMade(Follower::close);
        following.ifMade(Follower::close);
        review.close();
        recogniser.ifMade(PpOcr::close);
        base.ifMade(OpenBase::close);
        kept.ifMade(KeptEmbeddings::close);
        toolkit.ifMade(t -> t.embedders().values().forEach(e -> e.close()));
        store.ifMade(Store::close);
    }
}
