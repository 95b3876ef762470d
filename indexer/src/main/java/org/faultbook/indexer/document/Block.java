package org.faultbook.indexer.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a manual in reading order. {@code page} counts from 1 and is that of the block's first line; 0 where the
 * format has no pages (HTML, Markdown, text, DOCX). Texts are trimmed, of single spaces, lines joined as they read: without
 * a space between Chinese characters, without the hyphen that only parted a word. No text is blank.
 */
public sealed interface Block {
    int page();

    /** How sure recognition is of the text, from 0 to 1; 1 where the file carries the text itself. */
    double confidence();

    /** A heading; {@code level} from 1, the outermost. */
    record Heading(int page, int level, String text, double confidence) implements Block {
        public Heading {
            if (level < 1 || text.isBlank()) {
                throw new IllegalArgumentException("a heading has text and a level from 1");
            }
        }
    }

    /** Running text. */
    record Paragraph(int page, String text, double confidence) implements Block {
        public Paragraph {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a paragraph has text");
            }
        }
    }

    /** A list as it is numbered or bulleted, in order. */
    record Listing(int page, boolean ordered, List<Item> items, double confidence) implements Block {
        public Listing {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a list has items");
            }
        }
    }

    /** An item without its number or bullet; {@code depth} from 0. */
    record Item(int page, int depth, String text) {
        public Item {
            if (depth < 0 || text.isBlank()) {
                throw new IllegalArgumentException("an item has text and a depth from 0");
            }
        }
    }

    /** A safety notice, whole: its signal word tells the kind and is not part of the text. */
    record Notice(int page, Signal signal, String text, double confidence) implements Block {
        public Notice {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a notice has text");
            }
        }
    }

    /** Signal words in the sense of ISO 3864-2 and ANSI Z535.6. */
    enum Signal {
        DANGER,
        WARNING,
        CAUTION,
        NOTE
    }

    /**
     * A table, whole also where it runs over pages: header rows repeated on a later page are left out, a row cut by the end
     * of a page is one row.
     *
     * @param caption the line that names it, else null
     * @param columns of the grid
     * @param headerRows how many of the rows are header, 0 where none can be told
     */
    record Table(int page, @Nullable String caption, int columns, int headerRows, List<Row> rows, double confidence)
            implements Block {
        public Table {
            rows = List.copyOf(rows);
            if (columns < 1 || headerRows < 0 || headerRows > rows.size()) {
                throw new IllegalArgumentException("a table has columns and at most its rows as header");
            }
        }
    }

    /** A row; a cell merged with ones above is of the upper row only. */
    record Row(int page, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of the grid.
     *
     * @param lines its paragraphs and list items in order, without numbers and bullets taken off; empty where it is empty
     * @param column the first it covers, from 0
     * @param columnSpan how many it covers, from 1
     * @param rowSpan how many rows, its own included, from 1
     */
    record Cell(List<String> lines, int column, int columnSpan, int rowSpan, double confidence) {
        public Cell {
            lines = List.copyOf(lines);
            if (column < 0 || columnSpan < 1 || rowSpan < 1) {
                throw new IllegalArgumentException("a cell covers at least its own place");
            }
        }

        /** Its lines parted by line feeds. */
        public String text() {
            return String.join("\n", lines);
        }
    }
}
