package org.faultbook.indexer.document.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.layout.Markers.Marker;
import org.jspecify.annotations.Nullable;

/** Lines and tables in reading order to blocks. */
final class Flow {
    private static final Pattern CAPTION = Pattern.compile(
            "(?:续?表|Table|TABLE|Tab\\.)\\s*(?:[A-Z]?[\\d一二三四五六七八九十]+(?:\\s*[-–—.．]\\s*\\d+)*)(?![\\d个行列中所]).*",
            Pattern.DOTALL);

    private final List<Item> items;
    private final BodyStyle body;
    private final BitSet heads = new BitSet();
    private final HeadingTest headings;
    private final LineJoiner joiner;
    private final List<Block> blocks = new ArrayList<>();
    /** The print of each heading, null for other blocks. */
    private final List<Levels.@Nullable Style> styles = new ArrayList<>();

    private @Nullable String caption;
    private int at;

    Flow(List<Item> items, BodyStyle body, HeadingTest headings) {
        this.items = items;
        this.body = body;
        this.headings = headings;
        this.joiner = new LineJoiner(items);
        for (int i = 0; i < items.size(); i++) {
            heads.set(i, isHeading(i));
        }
    }

    LineJoiner joiner() {
        return joiner;
    }

    List<Block> blocks() {
        while (at < items.size()) {
            switch (items.get(at)) {
                case Item.Tabular tabular -> {
                    add(TableBlocks.block(tabular.table(), caption, joiner), null);
                    caption = null;
                    at++;
                }
                case Item.Text text -> text(text);
            }
        }
        return levelled();
    }

    private void text(Item.Text text) {
        String s = text.line().text();
        Optional<Signals.Found> signal = Signals.at(s);
        if (captionHere(s)) {
            caption = s;
            at++;
        } else if (signal.isPresent() && notice(text, signal.get())) {
            return;
        } else if (heading(at)) {
            headed(text);
        } else if (Markers.at(s).isPresent()) {
            ListingLines list = new ListingLines(this, at);
            add(list.block(), null);
            at = list.end();
        } else {
            paragraph();
        }
    }

    private boolean captionHere(String text) {
        return text.length() < 90
                && at + 1 < items.size()
                && items.get(at + 1) instanceof Item.Tabular
                && CAPTION.matcher(text).matches();
    }

    private void add(Block block, Levels.@Nullable Style style) {
        blocks.add(block);
        styles.add(style);
    }

    boolean heading(int index) {
        return heads.get(index);
    }

    private boolean isHeading(int index) {
        return items.get(index) instanceof Item.Text text
                && headings.heading(
                        text,
                        index > 0 ? items.get(index - 1) : null,
                        index + 1 < items.size() ? items.get(index + 1) : null);
    }

    /** A heading, with its second line where the first was full. */
    private void headed(Item.Text first) {
        String all = first.line().text();
        List<Line> lines = new ArrayList<>(List.of(first.line()));
        at++;
        while (at < items.size() && items.get(at) instanceof Item.Text next && lines.size() < 3) {
            Line last = lines.getLast();
            double step = next.line().baseline() - last.baseline();
            boolean same =
                    next.line().bold() == last.bold() && Math.abs(next.line().size() - last.size()) < 0.5;
            if (next.page() != first.page()
                    || !same
                    || step <= 0
                    || step > 1.9 * last.size()
                    || Numbering.of(next.line().text()).kind() != Numbering.Kind.NONE
                    || !Wrap.wrapped(last, next.line(), next.left(), next.right())) {
                break;
            }
            all = joiner.join(all, next.line().text());
            lines.add(next.line());
            at++;
        }
        add(
                new Block.Heading(first.page(), 1, all, Line.confidence(lines)),
                new Levels.Style(
                        all,
                        first.line().size(),
                        first.line().bold(),
                        headings.bookmark(all).orElse(0)));
    }

    /** Text of a notice: all of its frame, or its own paragraph, or where the word stands alone what follows. */
    private boolean notice(Item.Text text, Signals.Found found) {
        List<String> parts = new ArrayList<>();
        List<Line> lines = new ArrayList<>(List.of(text.line()));
        int end = at + 1;
        if (text.frame() >= 0) {
            while (end < items.size() && items.get(end) instanceof Item.Text t && t.frame() == text.frame()) {
                end++;
            }
            end = gather(at, end, parts, lines);
        } else if (!found.rest().isEmpty()) {
            end = gather(at, paragraphEnd(at), parts, lines);
        } else if (end < items.size() && items.get(end) instanceof Item.Text && !heading(end)) {
            parts.add(text.line().text());
            int stop = paragraphEnd(end);
            if (Markers.at(((Item.Text) items.get(end)).line().text()).isPresent()) {
                stop = new ListingLines(this, end).end();
            }
            end = gather(end, stop, parts, lines);
        }
        if (!parts.isEmpty()) {
            Optional<Signals.Found> first = Signals.at(parts.getFirst());
            parts.set(0, first.map(Signals.Found::rest).orElse(parts.getFirst()));
        }
        String all = joiner.joined(parts);
        if (all.isBlank()) {
            return false;
        }
        at = end;
        add(new Block.Notice(text.page(), found.signal(), all, Line.confidence(lines)), null);
        return true;
    }

    private int gather(int from, int to, List<String> parts, List<Line> lines) {
        for (int i = from; i < to; i++) {
            Item.Text text = (Item.Text) items.get(i);
            String line = text.line().text();
            int bullet = Markers.at(line)
                    .filter(m -> !m.ordered())
                    .map(Marker::length)
                    .orElse(0);
            parts.add(line.substring(bullet));
            if (i > from || lines.size() == 1) {
                lines.add(text.line());
            }
        }
        return to;
    }

    private void paragraph() {
        int end = paragraphEnd(at);
        String all = "";
        List<Line> lines = new ArrayList<>();
        int page = items.get(at).page();
        for (; at < end; at++) {
            Line line = ((Item.Text) items.get(at)).line();
            all = all.isEmpty() ? line.text() : joiner.join(all, line.text());
            lines.add(line);
        }
        add(new Block.Paragraph(page, all, Line.confidence(lines)), null);
    }

    private int paragraphEnd(int from) {
        int end = from + 1;
        while (end < items.size() && continues(end)) {
            end++;
        }
        return end;
    }

    @Nullable
    Item item(int index) {
        return index < items.size() ? items.get(index) : null;
    }

    /** Whether an item goes on with the line before it: that one was full, and nothing shows a new begin. */
    boolean continues(int index) {
        if (!(items.get(index) instanceof Item.Text next) || !(items.get(index - 1) instanceof Item.Text before)) {
            return false;
        }
        Line a = before.line();
        Line b = next.line();
        boolean wrapped = Wrap.wrapped(a, b, before.left(), before.right()) || Wrap.midSentence(a.text(), b.text());
        if (!wrapped
                || (before.frame() != next.frame() && next.page() == before.page())
                || Math.abs(a.size() - b.size()) > (next.recognised() ? 0.35 : 0.12) * a.size()
                || (Signals.at(b.text()).isPresent()
                        && !Signals.at(b.text()).get().rest().isEmpty())
                || heading(index)) {
            return false;
        }
        Optional<Marker> marker = Markers.at(b.text());
        if (marker.isPresent()
                && (!marker.get().ordered()
                        || marker.get().number() == 1
                        || Markers.at(a.text()).isPresent())) {
            return false;
        }
        boolean indented = b.box().left() - next.left() > 1.2 * b.size()
                && b.box().left() - a.box().left() > 1.2 * b.size();
        if (indented) {
            return false;
        }
        double step = b.baseline() - a.baseline();
        if (next.page() != before.page() || step < 0) {
            return "。.！!？?：:".indexOf(Script.last(a.text())) < 0;
        }
        return step <= 1.3 * Math.max(body.pitch(), 1.1 * a.size()) * Math.max(1, a.size() / body.size());
    }

    private List<Block> levelled() {
        List<Levels.Style> known = new ArrayList<>();
        for (Levels.Style style : styles) {
            if (style != null) {
                known.add(style);
            }
        }
        Levels levels = new Levels(known);
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Levels.Style style = styles.get(i);
            out.add(
                    style != null && blocks.get(i) instanceof Block.Heading h
                            ? new Block.Heading(h.page(), levels.level(style), h.text(), h.confidence())
                            : blocks.get(i));
        }
        return out;
    }
}
