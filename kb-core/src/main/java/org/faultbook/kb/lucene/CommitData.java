package org.faultbook.kb.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.faultbook.kb.search.IndexStamp;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says about itself: the store's revision it leads to and what it was made with. An index of another form of
 * documents is read as one without a stamp, so that it answers until it is rebuilt.
 */
record CommitData(long revision, @Nullable IndexStamp stamp) {
    private static final String REVISION = "revision";
    private static final String STAMPED = "stamped";
    private static final String STAMP = "stamp.";
    private static final String FORM = "form";
    /** Of the documents, as {@link RecordDocuments} makes them; raised with every change of them. */
    private static final String DOCUMENTS = "3";

    CommitData at(long newRevision) {
        return new CommitData(newRevision, stamp);
    }

    Map<String, String> toMap() {
        Map<String, String> map = new HashMap<>();
        map.put(REVISION, Long.toString(revision));
        map.put(FORM, DOCUMENTS);
        if (stamp != null) {
            map.put(STAMPED, "true");
            stamp.versions().forEach((name, version) -> map.put(STAMP + name, version));
        }
        return map;
    }

    static CommitData of(Map<String, String> map, String where) throws CorruptIndexException {
        String revision = map.get(REVISION);
        if (revision == null || !revision.matches("[0-9]{1,18}")) {
            throw new CorruptIndexException("the commit names no revision", where);
        }
        Map<String, String> versions = new HashMap<>();
        map.forEach((key, value) -> {
            if (key.startsWith(STAMP)) {
                versions.put(key.substring(STAMP.length()), value);
            }
        });
        boolean stamped = map.containsKey(STAMPED) && DOCUMENTS.equals(map.get(FORM));
        return new CommitData(Long.parseLong(revision), stamped ? new IndexStamp(versions) : null);
    }
}
