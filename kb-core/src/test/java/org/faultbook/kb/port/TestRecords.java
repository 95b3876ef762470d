package org.faultbook.kb.port;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.RecordKind;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.search.WeightedTerms;
import org.faultbook.kb.search.Zone;
import org.faultbook.kb.text.Language;

/** Index records for tests, few words each. */
public final class TestRecords {
    public static final TokenField WORDS = new TokenField(Zone.SYMPTOM, TokenKind.WORD);
    public static final TokenField CODES = new TokenField(Zone.SYMPTOM, TokenKind.CODE);
    public static final String MODEL = "test-model";
    public static final Facets PLAIN = facets(EquipmentScope.ANY);

    private TestRecords() {}

    public static Facets facets(EquipmentScope scope) {
        return new Facets(ProductLine.DEFAULT, Confidence.NOT_VALIDATED, Audience.INTERNAL, Set.of(Language.ZH), scope);
    }

    public static IndexRecord record(String id, String owner, Facets facets, String words) {
        return new IndexRecord(id, owner, RecordKind.CASE, facets, Map.of(WORDS, List.of(words.split(" "))), Map.of());
    }

    public static IndexRecord withVector(String id, Facets facets, float... vector) {
        return new IndexRecord(id, id, RecordKind.CASE, facets, Map.of(), Map.of(MODEL, unit(vector)));
    }

    /** A change of an owner with one record of the same id. */
    public static IndexChange plain(String id, String words) {
        return change(record(id, id, PLAIN, words));
    }

    public static IndexChange change(IndexRecord record) {
        return new IndexChange(record.owner(), List.of(record));
    }

    public static WeightedTerms ask(String... words) {
        Map<String, Float> weights = new java.util.HashMap<>();
        for (String word : words) {
            weights.put(word, 1f);
        }
        return new WeightedTerms(Map.of(WORDS, weights));
    }

    public static float[] unit(float... vector) {
        double square = 0;
        for (float v : vector) {
            square += (double) v * v;
        }
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length; i++) {
            unit[i] /= (float) Math.sqrt(square);
        }
        return unit;
    }

    public static float[] random(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return unit(vector);
    }
}
