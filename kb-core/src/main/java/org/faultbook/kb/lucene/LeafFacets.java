package org.faultbook.kb.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.faultbook.kb.search.Facet;
import org.faultbook.kb.search.FacetTally;
import org.jspecify.annotations.Nullable;

/** Counts the values of the facets of one leaf, by their numbers in it. Documents are asked in their order, each once. */
final class LeafFacets {
    private static final Facet[] FACETS = Facet.values();

    private final Column[] columns = new Column[FACETS.length];

    LeafFacets(LeafReader leaf, Map<Facet, String> chosen) throws IOException {
        for (int i = 0; i < FACETS.length; i++) {
            SortedDocValues values = leaf.getSortedDocValues(IndexFields.facet(FACETS[i]));
            columns[i] = new Column(values, chosen.get(FACETS[i]));
        }
    }

    /**
     * Counts a record that is listed but for what is chosen; where it lacks one chosen value alone, for that facet only.
     * Whether it has all of them.
     */
    boolean count(int doc) throws IOException {
        int lacking = 0;
        Column lacked = null;
        for (Column column : columns) {
            column.at(doc);
            if (!column.isChosen()) {
                lacking++;
                lacked = column;
            }
        }
        if (lacking == 0) {
            for (Column column : columns) {
                column.count();
            }
        } else if (lacking == 1 && lacked != null) {
            lacked.count();
        }
        return lacking == 0;
    }

    void addTo(FacetTally tally) throws IOException {
        for (int i = 0; i < FACETS.length; i++) {
            columns[i].addTo(tally, FACETS[i]);
        }
    }

    private static final class Column {
        private final @Nullable SortedDocValues values;
        private final int[] counts;
        private final boolean @Nullable [] chosen;
        private int number;

        Column(@Nullable SortedDocValues values, @Nullable String value) throws IOException {
            this.values = values;
            this.counts = new int[values == null ? 0 : values.getValueCount()];
            this.chosen = value == null ? null : new boolean[counts.length];
            if (value != null && chosen != null && values != null) {
                String key = Facet.key(value);
                for (int i = 0; i < chosen.length; i++) {
                    chosen[i] = Facet.key(values.lookupOrd(i).utf8ToString()).equals(key);
                }
            }
        }

        void at(int doc) throws IOException {
            number = values != null && values.advanceExact(doc) ? values.ordValue() : -1;
        }

        boolean isChosen() {
            return chosen == null || (number >= 0 && chosen[number]);
        }

        void count() {
            if (number >= 0) {
                counts[number]++;
            }
        }

        void addTo(FacetTally tally, Facet facet) throws IOException {
            for (int i = 0; values != null && i < counts.length; i++) {
                if (counts[i] > 0) {
                    tally.add(facet, values.lookupOrd(i).utf8ToString(), counts[i]);
                }
            }
        }
    }
}
