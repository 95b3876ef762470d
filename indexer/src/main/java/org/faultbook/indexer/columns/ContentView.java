package org.faultbook.indexer.columns;

import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What the cells of a sheet's columns look like, whatever their headers say. */
public interface ContentView {
    /**
     * What a column's cells look like.
     *
     * @param safe whether to take it so when nothing else has this meaning: a mistake would cost little
     */
    record Hint(Column column, boolean safe, LocalizedText why) {}

    ContentView NONE = new ContentView() {
        @Override
        public @Nullable Hint hint(int place) {
            return null;
        }

        @Override
        public boolean contradicts(int place, Column meaning) {
            return false;
        }

        @Override
        public boolean isEmpty(int place) {
            return false;
        }
    };

    /** Null where the cells look like nothing in particular. */
    @Nullable
    Hint hint(int place);

    /** Whether hardly a cell is what the meaning asks for: a date column without dates. */
    boolean contradicts(int place, Column meaning);

    /** Whether no cell of the column says anything. */
    boolean isEmpty(int place);
}
