package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.util.IOUtils;
import org.faultbook.kb.search.ListQuery;
import org.faultbook.kb.search.Listing;
import org.faultbook.kb.search.SearchFilter;
import org.jspecify.annotations.Nullable;

/** One commit of one generation, open for reading until its last view is closed. */
final class Snapshot extends Leased {
    /** Filters of a service are few; a filter that names owners is asked once. */
    private static final int CACHED_FILTERS = 64;

    private static final int CACHED_LISTINGS = 128;

    private final @Nullable GenerationFiles files;
    private final IndexReader reader;
    private final CommitData data;
    private final Map<String, Bm25Field> fields = new ConcurrentHashMap<>();
    private final Map<SearchFilter, Accepted> accepted = new ConcurrentHashMap<>();
    private final Map<ListQuery, Listing> listings = new ConcurrentHashMap<>();

    private Snapshot(@Nullable GenerationFiles files, IndexReader reader, CommitData data) {
        this.files = files;
        this.reader = reader;
        this.data = data;
    }

    /** The newest commit of a generation. */
    static Snapshot open(GenerationFiles files) throws IOException {
        return hold(files, read(files));
    }

    /** What is served where there never was an index. */
    static Snapshot empty() throws IOException {
        return new Snapshot(null, new MultiReader(), new CommitData(0, null));
    }

    /** The newest commit of the same generation; null where this one is the newest. */
    @Nullable
    Snapshot newer() throws IOException {
        if (files == null) {
            return null;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged((DirectoryReader) reader);
        return newer == null ? null : hold(files, newer);
    }

    private static Snapshot hold(GenerationFiles files, DirectoryReader reader) throws IOException {
        try {
            CommitData data = CommitData.of(reader.getIndexCommit().getUserData(), files.where());
            if (!files.tryHold()) {
                throw new IllegalStateException(files.where() + " is closed");
            }
            return new Snapshot(files, reader, data);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    private static DirectoryReader read(GenerationFiles files) throws IOException {
        try {
            return DirectoryReader.open(files.directory());
        } catch (RuntimeException e) {
            // A name read from a damaged file: a codec that does not exist, a negative size.
            throw new CorruptIndexException("cannot be read", files.where(), e);
        }
    }

    /** Opens the newest commit again and compares the checksum of every file. */
    void check() throws IOException {
        if (files == null) {
            return;
        }
        try (DirectoryReader fresh = read(files)) {
            for (LeafReaderContext leaf : fresh.leaves()) {
                leaf.reader().checkIntegrity();
            }
        }
    }

    String generation() {
        return files == null ? "none" : files.name();
    }

    String where() {
        return files == null ? "an empty index" : files.where();
    }

    CommitData data() {
        return data;
    }

    IndexReader reader() {
        return reader;
    }

    /** Kept for the life of the snapshot: a byte a record and field. */
    Bm25Field bm25(String field) throws IOException {
        Bm25Field known = fields.get(field);
        if (known == null) {
            known = Bm25Field.of(field, reader.leaves());
            fields.put(field, known);
        }
        return known;
    }

    Accepted accepted(SearchFilter filter) throws IOException {
        Accepted known = accepted.get(filter);
        if (known != null) {
            return known;
        }
        Accepted fresh = Accepted.by(filter, reader);
        if (filter.owners().isEmpty() && accepted.size() < CACHED_FILTERS) {
            accepted.put(filter, fresh);
        }
        return fresh;
    }

    /** Lists without words are few and asked again and again, and dear: all owners are counted. */
    Listing listing(ListQuery query) throws IOException {
        Listing known = listings.get(query);
        if (known != null) {
            return known;
        }
        Listing fresh = new OwnerListing(this, query).read();
        if (query.words().isEmpty() && listings.size() < CACHED_LISTINGS) {
            listings.put(query, fresh);
        }
        return fresh;
    }

    @Override
    void free() {
        IOUtils.closeWhileHandlingException(reader);
        if (files != null) {
            files.letGo();
        }
    }
}
