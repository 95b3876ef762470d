package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.IOUtils;
import org.faultbook.kb.search.IndexChange;
import org.jspecify.annotations.Nullable;

/**
 * Writes one generation. After a failed write nothing of it is kept: the writer is rolled back to its last commit and
 * opened anew at the next write. Used by one thread at a time.
 */
final class GenerationWriter {
    /** Vectors wait in memory until a flush: at 512 dimensions 64 MB are some 30,000 records. */
    private static final double BUFFER_MB = 64;

    private final GenerationFiles files;
    private CommitData committed;
    private @Nullable IndexWriter writer;

    private GenerationWriter(GenerationFiles files, CommitData committed) {
        this.files = files;
        this.committed = committed;
    }

    /** A new generation with its first, empty commit: a crash in the very first commit could leave it unreadable. */
    static GenerationWriter create(GenerationFiles files, CommitData first) throws IOException {
        GenerationWriter created = new GenerationWriter(files, first);
        created.writer(IndexWriterConfig.OpenMode.CREATE);
        created.commit(first);
        return created;
    }

    static GenerationWriter open(GenerationFiles files, CommitData committed) throws IOException {
        GenerationWriter opened = new GenerationWriter(files, committed);
        opened.writer(IndexWriterConfig.OpenMode.APPEND);
        return opened;
    }

    CommitData committed() {
        return committed;
    }

    /** Writes without committing; later changes of an owner win. */
    void write(List<IndexChange> changes) throws IOException {
        Map<String, IndexChange> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.owner(), change));
        IndexWriter to = writer(IndexWriterConfig.OpenMode.APPEND);
        try {
            for (IndexChange change : latest.values()) {
                Term owner = new Term(IndexFields.OWNER, change.owner());
                if (change.records().isEmpty()) {
                    to.deleteDocuments(owner);
                } else {
                    to.updateDocuments(owner, RecordDocuments.of(change));
                }
            }
        } catch (IOException | RuntimeException e) {
            rollback();
            throw e;
        }
    }

    /** Merges what is written into at most so many segments: a question opens every term in each of them. */
    void merge(int segments) throws IOException {
        try {
            writer(IndexWriterConfig.OpenMode.APPEND).forceMerge(segments);
        } catch (IOException | RuntimeException e) {
            rollback();
            throw e;
        }
    }

    /** Makes everything written durable together with what it leads to. */
    void commit(CommitData data) throws IOException {
        IndexWriter to = writer(IndexWriterConfig.OpenMode.APPEND);
        try {
            to.setLiveCommitData(data.toMap().entrySet());
            to.commit();
        } catch (IOException | RuntimeException e) {
            rollback();
            throw e;
        }
        committed = data;
    }

    /** Drops what is not committed; the next write opens the writer anew. */
    void rollback() {
        IndexWriter failed = writer;
        writer = null;
        if (failed != null) {
            try {
                failed.rollback();
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileHandlingException(failed);
            }
        }
    }

    /** Ends writing and lets go of the lock; merges under way are kept where that succeeds. */
    void close() {
        IndexWriter open = writer;
        if (open != null && open.isOpen() && !open.hasUncommittedChanges()) {
            try {
                open.close();
                writer = null;
                return;
            } catch (IOException | RuntimeException e) {
                // What was committed is safe; only merges are lost.
                rollback();
                return;
            }
        }
        rollback();
    }

    private IndexWriter writer(IndexWriterConfig.OpenMode mode) throws IOException {
        IndexWriter open = writer;
        if (open == null || !open.isOpen()) {
            open = new IndexWriter(files.directory(), config(mode));
            writer = open;
        }
        return open;
    }

    private IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        TieredMergePolicy merges = new TieredMergePolicy();
        // Deleted records weigh in BM25's statistics until merged away: keep them few.
        merges.setDeletesPctAllowed(10);
        return new IndexWriterConfig()
                .setOpenMode(mode)
                .setCodec(codec())
                .setSimilarity(new BM25Similarity(Bm25Field.K1, Bm25Field.B))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merges)
                .setMergeScheduler(files.merges());
    }

    /** Vectors without a graph, however many: the scan is fast enough and loses no recall. */
    private static Codec codec() {
        KnnVectorsFormat flat = new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                1,
                null,
                Integer.MAX_VALUE);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return flat;
            }
        };
    }
}
