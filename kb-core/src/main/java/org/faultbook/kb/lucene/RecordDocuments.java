package org.faultbook.kb.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.Facets;
import org.faultbook.kb.search.IndexChange;
import org.faultbook.kb.search.IndexRecord;
import org.faultbook.kb.search.TokenField;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Turns index records into Lucene documents. Nothing is stored; what hits and filters read are doc values. */
final class RecordDocuments {
    private static final FieldType TOKENS = new FieldType();

    static {
        TOKENS.setTokenized(true);
        TOKENS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TOKENS.setOmitNorms(false);
        TOKENS.freeze();
    }

    private RecordDocuments() {}

    /** One document per record, in order. */
    static List<Document> of(IndexChange change) {
        List<Document> documents = new ArrayList<>(change.records().size());
        for (IndexRecord record : change.records()) {
            documents.add(of(record, change.revision()));
        }
        if (!documents.isEmpty()) {
            addListed(documents.getFirst(), change.records().getFirst().facets());
        }
        return documents;
    }

    private static Document of(IndexRecord record, long revision) {
        Document document = new Document();
        keyword(document, IndexFields.ID, record.id());
        keyword(document, IndexFields.OWNER, record.owner());
        keyword(document, IndexFields.KIND, record.kind().name());
        document.add(
                new BinaryDocValuesField(IndexFields.HEAD, RecordHead.of(record).pack()));
        document.add(new NumericDocValuesField(IndexFields.REVISION, revision));
        addFacets(document, record.facets());
        for (Map.Entry<TokenField, List<String>> field : record.tokens().entrySet()) {
            List<String> tokens =
                    field.getValue().stream().filter(RecordDocuments::fits).toList();
            if (!tokens.isEmpty()) {
                document.add(new Field(field.getKey().name(), new ReadyTokens(tokens), TOKENS));
            }
        }
        record.vectors().forEach((model, vector) -> {
            String field = IndexFields.vector(model);
            document.add(new KnnFloatVectorField(field, vector, VectorSimilarityFunction.DOT_PRODUCT));
            RoundedVector rounded = RoundedVector.of(vector);
            document.add(new KnnByteVectorField(
                    IndexFields.rounded(field), rounded.packed(), VectorSimilarityFunction.DOT_PRODUCT));
            document.add(new NumericDocValuesField(IndexFields.rounding(field), LeafRounding.pack(rounded)));
        });
        return document;
    }

    private static void addFacets(Document document, Facets facets) {
        keyword(document, IndexFields.PRODUCT_LINE, facets.productLine().id());
        keyword(document, IndexFields.CONFIDENCE, facets.confidence().name());
        keyword(document, IndexFields.AUDIENCE, facets.audience().name());
        for (Language language : facets.languages()) {
            keyword(document, IndexFields.LANGUAGE, language.name());
        }
        EquipmentScope scope = facets.scope();
        List<@Nullable String> levels = scope.levels();
        for (int i = 0; i < levels.size(); i++) {
            String level = levels.get(i);
            if (level != null) {
                keyword(document, IndexFields.level(i), IndexFields.levelKey(level));
            }
        }
        if (IndexFields.hasRanges(scope)) {
            document.add(new BinaryDocValuesField(IndexFields.RANGES, StoredRanges.pack(scope)));
        }
    }

    /** What lists and counts read, at the first record of an owner alone. */
    private static void addListed(Document first, Facets facets) {
        keyword(first, IndexFields.FIRST, IndexFields.FIRST);
        first.add(new NumericDocValuesField(IndexFields.SEEN, facets.seen()));
        for (Facet facet : Facet.values()) {
            String value = facet.of(facets);
            if (value != null && fits(value)) {
                first.add(new SortedDocValuesField(IndexFields.facet(facet), new BytesRef(value)));
            }
        }
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    /** Lucene refuses longer terms; nobody asks for a word of 32 kB, so it is left out rather than the record. */
    private static boolean fits(String token) {
        return token.length() <= IndexWriter.MAX_TERM_LENGTH / UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR;
    }
}
