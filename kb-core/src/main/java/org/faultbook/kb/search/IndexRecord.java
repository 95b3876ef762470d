package org.faultbook.kb.search;

import java.util.List;
import java.util.Map;

/**
 * What the index holds of one record. Tokens were made by our own code and are indexed as they are; a token that
 * occurs n times counts n times.
 *
 * @param id unique in the index
 * @param owner the case or passage the record belongs to; a change replaces all records of an owner
 * @param vectors by model id: centred and of length 1, of the model's dimension; a model may be absent
 */
public record IndexRecord(
        String id,
        String owner,
        RecordKind kind,
        Facets facets,
        Map<TokenField, List<String>> tokens,
        Map<String, float[]> vectors) {
    public IndexRecord {
        if (id.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException("an index record has an id and an owner");
        }
        tokens = Map.copyOf(tokens);
        vectors = Map.copyOf(vectors);
    }
}
