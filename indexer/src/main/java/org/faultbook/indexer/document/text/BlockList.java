package org.faultbook.indexer.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Block.Heading;
import org.faultbook.indexer.document.Block.Item;
import org.faultbook.indexer.document.Block.Listing;
import org.faultbook.indexer.document.Block.Notice;
import org.faultbook.indexer.document.Block.Paragraph;
import org.faultbook.indexer.document.Block.Signal;
import org.faultbook.indexer.document.Block.Table;
import org.faultbook.indexer.document.text.SignalWords.Signalled;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the blocks of a document without pages in reading order: items one after another become a list, a signal word
 * and its text a notice, the line that names a table its caption.
 */
public final class BlockList {
    private static final Pattern CAPTION = Pattern.compile(
            "^(?:续?表|附表|Table|Tab\\.|TABLE)\\s*(?:[A-Za-z]?\\d+(?:[-.–—]\\d+)*|[一二三四五六七八九十]+)(?:[\\s.:：、—–-]|\\p{IsHan}|$).*");
    private static final Object TYPED = new Object();
    /** A signal word alone is the head of a notice where it stands deeper than a chapter or section. */
    private static final int NOTICE_LEVEL = 3;

    private static final int LONGEST = 20_000;
    private static final int LONGEST_CAPTION = 120;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private boolean ordered;
    /** The list that the items are of; another one begins another block. */
    private @Nullable Object list;

    /** The kinds of typed markers that the list is nested by, outermost first; empty where its markers are not typed. */
    private final List<String> families = new ArrayList<>();
    /** The whole line of a typed item that is the only one so far: a number alone makes no list. */
    private @Nullable String onlyTyped;

    private @Nullable Signalled alone;
    private String aloneText = "";
    private @Nullable String caption;

    /** Level from 1. No block where the text is blank; the same holds for all that follow. */
    public void heading(int level, CharSequence raw) {
        String text = PrintedText.of(raw);
        Signalled signalled = level < NOTICE_LEVEL ? null : SignalWords.find(text);
        if (signalled != null && signalled.text().isEmpty()) {
            paragraph(text);
        } else if (!text.isEmpty()) {
            settle();
            blocks.add(new Heading(0, Math.max(1, level), text, 1));
        }
    }

    /** Running text, or a notice where it begins with a signal word, or an item where it begins with a typed marker. */
    public void paragraph(CharSequence raw) {
        String text = PrintedText.of(raw);
        if (text.isEmpty()) {
            return;
        }
        if (text.length() > LONGEST) {
            pieces(text);
            return;
        }
        Signalled signalled = SignalWords.find(text);
        if (alone != null && signalled == null) {
            Signal signal = alone.signal();
            alone = null;
            settle();
            blocks.add(new Notice(0, signal, text, 1));
            return;
        }
        if (signalled == null) {
            ListMarker marker = ListMarker.of(text);
            if (marker != null) {
                typed(marker, text);
                return;
            }
        }
        settle();
        if (signalled == null) {
            if (text.length() <= LONGEST_CAPTION && CAPTION.matcher(text).matches()) {
                caption = text;
            } else {
                blocks.add(new Paragraph(0, text, 1));
            }
        } else if (signalled.text().isEmpty()) {
            alone = signalled;
            aloneText = text;
        } else {
            blocks.add(new Notice(0, signalled.signal(), signalled.text(), 1));
        }
    }

    /** What has no end is no paragraph that anybody wrote; it is cut where it may. */
    private void pieces(String text) {
        settle();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + LONGEST);
            int space = end < text.length() ? text.lastIndexOf(' ', end) : -1;
            if (space > at) {
                end = space;
            } else if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            String piece = text.substring(at, end).strip();
            if (!piece.isEmpty()) {
                blocks.add(new Paragraph(0, piece, 1));
            }
            at = end;
        }
    }

    /** An item whose marker its author typed: a marker of another kind that begins to count is one level deeper. */
    private void typed(ListMarker marker, String whole) {
        int depth = families.indexOf(marker.family());
        boolean begins = marker.number() <= 1;
        boolean another = depth < 0 ? !begins : depth == 0 && marker.number() == 1;
        if (families.isEmpty() || another) {
            settle();
            depth = -1;
        }
        if (depth < 0) {
            families.add(marker.family());
            depth = families.size() - 1;
        }
        families.subList(depth + 1, families.size()).clear();
        item(TYPED, marker.ordered(), depth, marker.text());
        onlyTyped = items.size() == 1 ? whole : null;
    }

    /** A notice of a kind known otherwise; a signal word that its first line begins with tells it better and is taken off. */
    public void notice(Signal signal, List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        Signalled signalled = rest.isEmpty() ? null : SignalWords.find(PrintedText.of(rest.getFirst()));
        if (signalled != null) {
            rest.set(0, signalled.text());
        }
        String text = PrintedText.joined(rest);
        settle();
        if (!text.isEmpty()) {
            blocks.add(new Notice(0, signalled == null ? signal : signalled.signal(), text, 1));
        }
    }

    /**
     * An item without its marker.
     *
     * @param of tells lists from each other: items of an equal one are one list
     */
    public void item(Object of, boolean numbered, int depth, CharSequence raw) {
        String text = PrintedText.of(raw);
        if (text.isEmpty()) {
            return;
        }
        if (list == null || !list.equals(of)) {
            if (!of.equals(TYPED)) {
                settle();
            }
            list = of;
            ordered = numbered;
        }
        items.add(new Item(0, Math.max(0, depth), text));
    }

    /** The next paragraph that is a table's name whatever it begins with. */
    public void caption(CharSequence raw) {
        String text = PrintedText.of(raw);
        if (!text.isEmpty()) {
            settle();
            caption = text;
        }
    }

    /**
     * A table, or what it stands for: a notice where it is a frame round one, paragraphs where it has a single cell.
     *
     * @param name of its own, else null
     */
    public void table(Grid grid, @Nullable String name) {
        if (grid.isEmpty()) {
            return;
        }
        boolean frame = grid.columns() == 1 && grid.rows() <= 4 || grid.rows() == 1 && grid.columns() <= 2;
        List<String> lines = grid.lines();
        Signalled signalled = frame ? SignalWords.find(lines.getFirst()) : null;
        if (signalled != null && lines.size() + (signalled.text().isEmpty() ? 0 : 1) > 1) {
            notice(signalled.signal(), lines);
            return;
        }
        if (grid.columns() == 1 && grid.rows() == 1) {
            lines.forEach(this::paragraph);
            return;
        }
        String named = name == null ? "" : PrintedText.of(name);
        String own = !named.isEmpty() ? named : caption;
        if (named.isEmpty()) {
            caption = null;
        }
        settle();
        Table table = grid.table(own);
        if (table != null) {
            blocks.add(table);
        }
    }

    /** The outermost kind of the markers typed before the items of the list that is open, else empty. */
    public String openFamily() {
        return families.isEmpty() ? "" : families.getFirst();
    }

    /** Ends a list: the next item begins another. */
    public void endList() {
        if (onlyTyped != null && ordered) {
            blocks.add(new Paragraph(0, onlyTyped, 1));
        } else if (!items.isEmpty()) {
            blocks.add(new Listing(0, ordered, items, 1));
        }
        items.clear();
        families.clear();
        onlyTyped = null;
        list = null;
    }

    /** The last heading's level, 0 before the first. */
    public int level() {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Heading h) {
                return h.level();
            }
        }
        return 0;
    }

    private void settle() {
        endList();
        if (alone != null) {
            alone = null;
            blocks.add(new Paragraph(0, aloneText, 1));
        }
        if (caption != null) {
            blocks.add(new Paragraph(0, caption, 1));
            caption = null;
        }
    }

    public List<Block> blocks() {
        settle();
        return List.copyOf(blocks);
    }
}
