package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Block.Heading;
import org.faultbook.indexer.document.Block.Listing;
import org.faultbook.indexer.document.Block.Notice;
import org.faultbook.indexer.document.Block.Paragraph;
import org.faultbook.indexer.document.Block.Table;
import org.faultbook.kb.manual.PassageKind;

/**
 * Cuts a document into passages along its own structure: a troubleshooting row is one, a procedure is one with its lead-in
 * and the notices that guard it, a table is one or, if long, some of its rows under its header, and text is parted by
 * section and at the ends of paragraphs.
 */
final class PassageCutter {
    private static final int LONGEST = 1200;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？；])|(?<=[.!?]\\s)");

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Placed> text = new ArrayList<>();

    private PassageCutter() {}

    /** {@code rows} of {@code taken} blocks, which are cut no further. */
    static List<Piece> cut(List<Placed> document, List<FaultRow> rows, Set<Integer> taken) {
        PassageCutter cutter = new PassageCutter();
        for (int i = 0; i < document.size(); ) {
            i = cutter.next(document, i, taken);
        }
        cutter.flush();
        for (FaultRow row : rows) {
            cutter.pieces.add(new Piece(
                    row.blocks().getFirst(),
                    PassageKind.TROUBLESHOOTING,
                    row.page(),
                    row.lastPage(),
                    row.path(),
                    row,
                    RowText.of(row).text(),
                    row.confidence()));
        }
        cutter.pieces.sort(Comparator.comparingInt(Piece::block)); // stable: rows of one table stay in order
        return cutter.pieces;
    }

    /** Reads from block {@code i} on and says where to go on. */
    private int next(List<Placed> document, int i, Set<Integer> taken) {
        Placed placed = document.get(i);
        if (taken.contains(i)) {
            flush();
            return i + 1;
        }
        switch (placed.block()) {
            case Heading heading -> flush();
            case Table table -> {
                flush();
                table(placed, table);
            }
            case Listing listing -> {
                if (listing.ordered() && listing.items().size() > 1) {
                    return procedure(document, i, taken);
                }
                text.add(placed);
            }
            case Paragraph paragraph -> text.add(placed);
            case Notice notice -> text.add(placed);
        }
        return i + 1;
    }

    private int procedure(List<Placed> document, int i, Set<Integer> taken) {
        List<Placed> blocks = new ArrayList<>();
        boolean lead = false;
        while (!text.isEmpty()) {
            Block last = text.getLast().block();
            boolean guards = last instanceof Notice;
            if (!guards && (lead || !(last instanceof Paragraph))) {
                break;
            }
            lead |= !guards;
            blocks.addFirst(text.removeLast());
        }
        flush();
        int at = i;
        while (at < document.size() && !taken.contains(at)) {
            Block block = document.get(at).block();
            boolean steps = block instanceof Listing listing && (listing.ordered() || at > i);
            if (!steps && !(block instanceof Notice)) {
                break;
            }
            blocks.add(document.get(at++));
        }
        add(blocks, PassageKind.PROCEDURE, joined(blocks));
        return at;
    }

    private void table(Placed placed, Table table) {
        Grid grid = new Grid(table);
        List<String> lines = BlockText.rows(grid);
        List<String> head = new ArrayList<>();
        if (table.caption() != null) {
            head.add(table.caption());
        }
        head.addAll(lines.subList(0, table.headerRows()));
        int headLength = String.join("\n", head).length();
        int from = table.headerRows();
        if (from == lines.size()) {
            addTable(placed, table, head, List.of(), 0, 0);
        }
        while (from < lines.size()) {
            int to = from;
            int length = headLength;
            while (to < lines.size() && (to == from || length + lines.get(to).length() < LONGEST)) {
                length += lines.get(to++).length() + 1;
            }
            addTable(placed, table, head, lines.subList(from, to), from, to - 1);
            from = to;
        }
    }

    private void addTable(Placed placed, Table table, List<String> head, List<String> body, int first, int last) {
        List<String> all = new ArrayList<>(head);
        all.addAll(body);
        all.removeIf(String::isBlank);
        if (all.isEmpty()) {
            return;
        }
        boolean rows = !table.rows().isEmpty();
        int page = rows && !body.isEmpty() ? table.rows().get(first).page() : table.page();
        int lastPage = rows && !body.isEmpty() ? table.rows().get(last).page() : table.page();
        pieces.add(new Piece(
                placed.index(),
                PassageKind.TABLE,
                page,
                Math.max(page, lastPage),
                placed.path(),
                null,
                String.join("\n", all),
                table.confidence()));
    }

    /** The text gathered so far, in pieces of whole paragraphs. */
    private void flush() {
        List<Placed> piece = new ArrayList<>();
        int length = 0;
        for (Placed placed : text) {
            int own = BlockText.of(placed.block()).length();
            if (length > 0 && length + own > LONGEST) {
                add(piece, PassageKind.TEXT, joined(piece));
                piece.clear();
                length = 0;
            }
            piece.add(placed);
            length += own + 1;
        }
        if (!piece.isEmpty()) {
            add(piece, PassageKind.TEXT, joined(piece));
        }
        text.clear();
    }

    private void add(List<Placed> blocks, PassageKind kind, String whole) {
        TreeSet<Integer> pages = new TreeSet<>();
        double least = 1;
        for (Placed placed : blocks) {
            pages.add(placed.block().page());
            least = Math.min(least, placed.block().confidence());
            if (placed.block() instanceof Listing listing) {
                listing.items().forEach(item -> pages.add(item.page()));
            }
        }
        Placed first = blocks.getFirst();
        List<String> parts = kind == PassageKind.PROCEDURE ? List.of(whole) : sentences(whole);
        for (String part : parts) {
            pieces.add(
                    new Piece(first.index(), kind, pages.getFirst(), pages.getLast(), first.path(), null, part, least));
        }
    }

    /** A paragraph that is too long by itself is cut at ends of sentences. */
    private static List<String> sentences(String whole) {
        if (whole.length() <= LONGEST + LONGEST / 4) {
            return List.of(whole);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String sentence : SENTENCE_END.split(whole)) {
            if (!part.isEmpty() && part.length() + sentence.length() > LONGEST) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
            part.append(sentence);
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isBlank);
        return parts;
    }

    private static String joined(List<Placed> blocks) {
        return String.join(
                "\n", blocks.stream().map(p -> BlockText.of(p.block())).toList());
    }
}
