package org.faultbook.indexer.document.layout;

/** What a page has in reading order. */
sealed interface Item {
    int page();

    Box box();

    /**
     * A line of running text.
     *
     * @param left edge of its column
     * @param right edge of its column
     * @param frame number of the box around it in the document, -1 where there is none
     */
    record Text(int page, Line line, double left, double right, int frame, boolean recognised) implements Item {
        @Override
        public Box box() {
            return line.box();
        }
    }

    record Tabular(DraftTable table) implements Item {
        @Override
        public int page() {
            return table.page();
        }

        @Override
        public Box box() {
            return table.box();
        }
    }
}
