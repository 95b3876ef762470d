package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.layout.Markers.Marker;

/** A list: items that begin with a number or bullet, the lines that go on with them, and items set in below them. */
final class ListingLines {
    /** A level that is open: where its markers stand and how they look. */
    private record Open(double left, String style, int last) {}

    private final Flow flow;
    private final List<Block.Item> items = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final boolean ordered;
    private int end;

    ListingLines(Flow flow, int from) {
        this.flow = flow;
        this.end = from;
        Item.Text first = text(from).orElseThrow();
        ordered = Markers.at(first.line().text()).orElseThrow().ordered();
        while (item()) {
            // each call takes one item
        }
    }

    Block block() {
        return new Block.Listing(items.getFirst().page(), ordered, items, Line.confidence(lines));
    }

    int end() {
        return end;
    }

    private Optional<Item.Text> text(int index) {
        return flow.item(index) instanceof Item.Text text ? Optional.of(text) : Optional.empty();
    }

    private boolean item() {
        Item.Text text = text(end).orElse(null);
        if (text == null) {
            return false;
        }
        Marker marker = Markers.at(text.line().text()).orElse(null);
        if (marker == null
                || (!items.isEmpty()
                        && (flow.heading(end) || Signals.at(text.line().text()).isPresent()))) {
            return false;
        }
        int depth = depth(text, marker);
        if (depth < 0) {
            return false;
        }
        String all = text.line().text().substring(marker.length()).strip();
        lines.add(text.line());
        end++;
        while (true) {
            Item.Text next = text(end).orElse(null);
            if (next == null || !(flow.continues(end) || hanging(text, next))) {
                break;
            }
            all = flow.joiner().join(all, next.line().text());
            lines.add(next.line());
            end++;
        }
        if (all.isBlank()) {
            return true;
        }
        items.add(new Block.Item(text.page(), depth, all));
        return true;
    }

    /** A line set in as far as the item's text, close below it, that begins no item. */
    private boolean hanging(Item.Text first, Item.Text next) {
        Line above = lines.getLast();
        Line line = next.line();
        double step = line.baseline() - above.baseline();
        double in = line.box().left() - first.line().box().left();
        return next.page() == first.page()
                && next.frame() == first.frame()
                && step > 0
                && step < 1.9 * line.size()
                && in > 0.8 * line.size()
                && in < 4 * line.size()
                && Math.abs(line.size() - above.size()) < 0.1 * line.size()
                && Markers.at(line.text()).isEmpty()
                && Signals.at(line.text()).isEmpty()
                && !flow.heading(end)
                && (Wrap.wrapped(above, line, next.left(), next.right())
                        || Wrap.midSentence(above.text(), line.text()));
    }

    /** Where the item belongs; -1 where it begins another list. */
    private int depth(Item.Text text, Marker marker) {
        double left = text.line().box().left();
        double near = 0.7 * text.line().size();
        for (int i = open.size() - 1; i >= 0; i--) {
            Open level = open.get(i);
            boolean next = !marker.ordered() || marker.number() == level.last + 1;
            boolean moved = !items.isEmpty() && items.getLast().page() != text.page();
            if (level.style.equals(marker.style()) && next && (moved || Math.abs(level.left - left) < near)) {
                open.subList(i, open.size()).clear();
                open.add(new Open(left, marker.style(), marker.number()));
                return i;
            }
        }
        boolean begins = !marker.ordered() || marker.number() == 1;
        boolean inner = open.isEmpty() || (begins && !open.getLast().style.equals(marker.style()));
        if (!inner && !(begins && left > open.getLast().left + near)) {
            return -1;
        }
        // To the left of the outermost it is no part of it.
        if (!open.isEmpty() && left < open.getLast().left - near) {
            return -1;
        }
        open.add(new Open(left, marker.style(), marker.number()));
        return open.size() - 1;
    }
}
