package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.folder.HomeLock;
import org.faultbook.diagnosis.learn.Learning;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.port.SearchIndex;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.search.IndexStamp;
import org.faultbook.kb.taxonomy.Terminology;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The index of a home with the base around it: for writing where this process got the index lock, else reading the
 * newest committed generation.
 */
final class OpenBase implements AutoCloseable {
    /** The base must have grown by this factor before its vectors are centred anew, which rebuilds the index. */
    private static final int GROWTH = 2;

    private final @Nullable HomeLock lock;
    private final SearchIndex index;
    private final KnowledgeBase base;
    private final Learning learning;
    private final OwnTerminology words;
    private final Object usingTerms = new Object();
    private String usedVersion = "";

    private OpenBase(
            @Nullable HomeLock lock, SearchIndex index, KnowledgeBase base, Learning learning, OwnTerminology words) {
        this.lock = lock;
        this.index = index;
        this.base = base;
        this.learning = learning;
        this.words = words;
    }

    static OpenBase open(
            HomeFolder folder,
            Store store,
            Toolkit toolkit,
            OwnTerminology words,
            UnaryOperator<String> mask,
            Clock clock,
            Language language) {
        HomeLock lock = folder.tryLock();
        SearchIndex index = lock == null ? LuceneSearchIndex.openReadOnly(folder.index()) : writable(folder, language);
        KnowledgeBase base = new KnowledgeBase(store, index, toolkit, mask, clock);
        OpenBase open = new OpenBase(lock, index, base, new Learning(store, toolkit, clock), words);
        open.refresh();
        return open;
    }

    /** The index is derived: a damaged one is thrown away and made again from the store. */
    private static SearchIndex writable(HomeFolder folder, Language language) {
        try {
            return LuceneSearchIndex.openForWriting(folder.index());
        } catch (StoreException e) {
            if (e.reason() != StoreException.Reason.CORRUPT) {
                throw e;
            }
            System.getLogger(OpenBase.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            language == Language.ZH
                                    ? "索引已损坏，正在由库自动重建，数据没有损失。(" + e.getMessage() + ")"
                                    : "The index is damaged and is built anew from the store by itself; nothing is lost. ("
                                            + folder.index() + ")");
            LuceneSearchIndex.discard(folder.index());
            return LuceneSearchIndex.openForWriting(folder.index());
        }
    }

    KnowledgeBase base() {
        return base;
    }

    SearchIndex index() {
        return index;
    }

    boolean writable() {
        return lock != null;
    }

    /** Takes the words that persons added into use, where there are others than before; waits for nothing else. */
    void useTerms() {
        synchronized (usingTerms) {
            Terminology now = words.now();
            if (!now.equals(base.words())) {
                base.use(now);
            }
        }
    }

    /** Takes the newest statistics and words into use and, where this process may write, brings the index up to the store. */
    synchronized int refresh() {
        useTerms();
        LearnedStatistics latest = learning.statistics();
        if (!latest.version().equals(usedVersion)) {
            base.centreOn(centre(latest));
            use(latest);
        }
        return lock == null ? 0 : base.follow();
    }

    /** Builds a new generation from the store; returns the cases in it. */
    synchronized int rebuild() {
        refresh();
        return base.rebuild();
    }

    /** As {@link #rebuild}, with vectors centred on the newest means; no older generation is left on the disk. */
    synchronized void renew() {
        LearnedStatistics latest = learning.statistics();
        base.centreOn(latest);
        use(latest);
        base.rebuild();
    }

    private void use(LearnedStatistics latest) {
        base.use(latest, learning.calibration());
        base.use(learning.termPairs());
        usedVersion = latest.version();
    }

    /** The means the vectors of the serving generation stand on, until the base has grown enough for new ones. */
    private LearnedStatistics centre(LearnedStatistics latest) {
        IndexStamp stamp = index.stamp();
        String made = stamp == null ? "" : stamp.versions().getOrDefault("means", "");
        if (made.isEmpty() || made.equals(LearnedStatistics.NONE.version()) || made.equals(latest.version())) {
            return latest;
        }
        LearnedStatistics serving = learning.statistics(made);
        boolean grown = latest.rarity().symptoms() >= GROWTH * serving.rarity().symptoms();
        return grown || lock != null && serving == LearnedStatistics.NONE ? latest : serving;
    }

    @Override
    public void close() {
        index.close();
        if (lock != null) {
            lock.close();
        }
    }
}
