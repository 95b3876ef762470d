package org.faultbook.kb.port;

import java.util.List;

/** Turns texts into raw embeddings of length 1, uncentred. Safe for use by several threads. */
public interface Embedder extends AutoCloseable {
    /** The model's id and version, the key of its vector field and of kept embeddings. */
    String model();

    int dimension();

    /** One vector per text, in the order of the texts; a blank text is a vector all the same. */
    List<float[]> embedPassages(List<String> texts);

    /** As {@link #embedPassages}, with whatever the model wants before a query. */
    float[] embedQuery(String text);

    /** As {@link #embedQuery} for each text, in their order; for many queries that nobody waits for. */
    default List<float[]> embedQueries(List<String> texts) {
        return texts.stream().map(this::embedQuery).toList();
    }

    @Override
    void close();
}
