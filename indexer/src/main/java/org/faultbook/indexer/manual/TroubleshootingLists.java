package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Block.Heading;
import org.faultbook.indexer.document.Block.Item;
import org.faultbook.indexer.document.Block.Listing;
import org.faultbook.indexer.document.Block.Notice;
import org.faultbook.indexer.document.Block.Paragraph;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.jspecify.annotations.Nullable;

/**
 * Reads sections about faults that have no table: headings or lines that carry the symptom, with labelled or nested lists
 * of causes and remedies below, or with sentences.
 */
final class TroubleshootingLists {
    private static final int LONGEST_LINE = 120;

    private final FaultWords words;
    private final LabelledText labels;
    private final ProseReader prose;
    private final ListItems items;

    TroubleshootingLists(HeaderWords headers, FaultWords words) {
        this.words = words;
        this.labels = new LabelledText(headers);
        this.prose = new ProseReader(words);
        this.items = new ListItems(words, prose, labels);
    }

    /** {@code taken} are the blocks that tables were read from. */
    List<FaultRow> rows(List<Placed> document, Set<Integer> taken) {
        Reading reading = new Reading();
        for (int i = 0; i < document.size(); i++) {
            Placed placed = document.get(i);
            if (taken.contains(i) || !words.isAboutFaults(placed.path())) {
                reading.close();
                continue;
            }
            Block next = i + 1 < document.size() && !taken.contains(i + 1)
                    ? document.get(i + 1).block()
                    : null;
            switch (placed.block()) {
                case Heading heading -> reading.heading(placed, heading);
                case Paragraph paragraph -> reading.paragraph(placed, paragraph, next);
                case Listing listing -> reading.listing(placed, listing);
                case Notice notice -> reading.notice(placed, notice);
                case Block.Table table -> reading.close();
            }
        }
        reading.close();
        return reading.rows;
    }

    /** What has been read so far, and the row that is still open. */
    private final class Reading {
        private final List<FaultRow> rows = new ArrayList<>();
        private FaultHeading heading = FaultHeading.NONE;
        private boolean headed;
        private int level;
        private OpenRow open = new OpenRow();
        private @Nullable ColumnRole mode;
        private boolean bare;
        /** Whether what follows is done about the cause that a heading names. */
        private boolean underCause;
        /** Whether the open row has nothing but sentences that say what to do. */
        private boolean advice;

        void close() {
            flush();
            heading = FaultHeading.NONE;
            headed = false;
        }

        private void flush() {
            FaultRow row = open.row(heading);
            if (row != null) {
                rows.add(row);
            }
            open = new OpenRow();
            mode = null;
            bare = false;
            underCause = false;
            advice = false;
        }

        void heading(Placed placed, Heading block) {
            String text = FaultWords.bare(block.text());
            ColumnRole label = labels.whole(text);
            boolean within = block.level() > level && heading != FaultHeading.NONE;
            if (label != null && within && label != ColumnRole.CODE) {
                label(label, "");
                open.take(placed);
                return;
            }
            if (within && (mode == ColumnRole.CAUSE && bare || underCause) && label == null) {
                open.add(new NamedCause(FaultWords.bare(text), List.of()));
                open.take(placed);
                underCause = true;
                return;
            }
            flush();
            level = block.level();
            boolean generic = words.isGeneric(text);
            heading = generic ? FaultHeading.NONE : FaultHeading.of(block.text());
            headed = !generic && words.isSymptom(text);
        }

        void paragraph(Placed placed, Paragraph paragraph, @Nullable Block next) {
            String text = paragraph.text();
            List<LabelledText.Segment> segments = labels.split(text);
            ColumnRole whole = labels.whole(text);
            if (underCause && segments.stream().allMatch(s -> s.role() == null || s.role() == ColumnRole.REMEDY)) {
                segments.stream().filter(s -> !s.text().isEmpty()).forEach(s -> open.remedyOfLast(s.text()));
                open.take(placed);
            } else if (whole != null && next != null && whole != ColumnRole.NOTE) {
                label(whole, "");
                open.take(placed);
            } else if (segments.stream().anyMatch(s -> s.role() != null)) {
                labelled(placed, segments);
            } else if (mode != null
                    && (bare || CellItem.of(List.of(text)).getFirst().number() > 0)) {
                open.add(mode, CellItem.of(List.of(text)));
                open.take(placed);
                bare = false;
            } else {
                plain(placed, text, next);
            }
        }

        private void labelled(Placed placed, List<LabelledText.Segment> segments) {
            for (LabelledText.Segment segment : segments) {
                if (segment.role() != null) {
                    label(segment.role(), segment.text());
                } else if (words.isSymptom(segment.text()) && segment.text().length() <= LONGEST_LINE) {
                    symptom(segment.text());
                }
                open.take(placed);
            }
        }

        private void label(ColumnRole role, String text) {
            boolean begins = role == ColumnRole.SYMPTOM || role == ColumnRole.CODE || role == ColumnRole.DESCRIPTION;
            if (begins && (open.isTold() || role == ColumnRole.SYMPTOM && open.hasSymptom())) {
                flush();
            }
            mode = role;
            bare = text.isEmpty();
            if (!text.isEmpty()) {
                open.add(role, CellItem.of(List.of(text)));
            }
        }

        private void symptom(String text) {
            flush();
            FaultHeading told = FaultHeading.of(ProseReader.withoutIf(text));
            open.symptom(told);
        }

        private void plain(Placed placed, String text, @Nullable Block next) {
            ProseReader.Told told = prose.conditional(text);
            boolean lists = next instanceof Listing || next instanceof Paragraph p && isLabelled(p.text());
            if (told != null) {
                if (advice) {
                    open = new OpenRow(); // what stands before single faults is advice for all of them
                }
                flush();
                open.symptom(new FaultHeading("", told.symptom()));
                open.add(told.cause());
                open.take(placed);
                flush();
            } else if (lists && text.length() <= LONGEST_LINE && words.isSymptom(text) && !text.matches(".*[。.]$")) {
                symptom(text);
                open.take(placed);
            } else if (headed && mode == null) {
                NamedCause said = prose.told(text);
                if (!said.text().isEmpty() || !said.remedies().isEmpty()) {
                    advice = said.text().isEmpty() && !open.isTold();
                    open.add(said);
                    open.take(placed);
                }
            }
        }

        private boolean isLabelled(String text) {
            return labels.whole(text) != null
                    || labels.split(text).stream()
                            .anyMatch(s -> s.role() == ColumnRole.CAUSE || s.role() == ColumnRole.REMEDY);
        }

        void listing(Placed placed, Listing listing) {
            if (underCause) {
                listing.items().forEach(item -> open.remedyOfLast(CellItem.bare(item.text())));
                open.take(placed);
                return;
            }
            if (mode != null) {
                labelledList(listing);
                open.take(placed);
                return;
            }
            if (open.hasSymptom()
                    || headed
                    || !heading.equals(FaultHeading.NONE) && items.areCausesThenRemedies(listing.items())) {
                List<NamedCause> named = items.causes(listing.items());
                if (!named.isEmpty()) {
                    named.forEach(open::add);
                    open.take(placed);
                    return;
                }
            }
            List<FaultRow> nested = items.rows(placed, listing.items());
            if (!nested.isEmpty()) {
                flush();
                rows.addAll(nested);
            }
        }

        private void labelledList(Listing listing) {
            ColumnRole role = java.util.Objects.requireNonNull(mode);
            List<Item> all = listing.items();
            boolean nested =
                    all.stream().anyMatch(item -> item.depth() > all.getFirst().depth());
            if (role == ColumnRole.CAUSE && (nested || items.arePairs(all))) {
                items.causes(all).forEach(open::add);
                return;
            }
            List<CellItem> told = new ArrayList<>();
            for (Item item : all) {
                CellItem read = CellItem.of(List.of(item.text())).getFirst();
                told.add(new CellItem(listing.ordered() ? told.size() + 1 : read.number(), read.text()));
            }
            open.add(role, told);
            bare = false;
        }

        void notice(Placed placed, Notice notice) {
            if (open.isTold() || open.hasSymptom()) {
                open.note(notice.text());
                open.take(placed);
            }
        }
    }
}
