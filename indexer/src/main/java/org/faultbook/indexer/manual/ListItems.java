package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block.Item;
import org.faultbook.indexer.manual.FaultRow.NamedCause;

/** What items of lists tell of faults: causes with their remedies, remedies alone, or whole faults with lists below. */
final class ListItems {
    private static final Pattern PAIR =
            Pattern.compile("^(.{2,100}?)(?:\\s*[:：→⇒]\\s*|\\s+[-–—]+>?\\s+|\\s*——?\\s*)(.+)$", Pattern.DOTALL);

    private static final Pattern SENTENCES =
            Pattern.compile("^(.{2,200}?)(?:。|\\.(?=\\s+[A-Z\"]))\\s*(.+)$", Pattern.DOTALL);

    private final FaultWords words;
    private final ProseReader prose;
    private final LabelledText labels;

    ListItems(FaultWords words, ProseReader prose, LabelledText labels) {
        this.words = words;
        this.prose = prose;
        this.labels = labels;
    }

    /** Whether most items name a cause and, behind a colon or a dash, its remedy. */
    boolean arePairs(List<Item> items) {
        return items.stream().filter(item -> pair(item.text()).matches()).count() * 2 > items.size();
    }

    private static Matcher pair(String text) {
        return PAIR.matcher(CellItem.bare(text));
    }

    /** Causes under a known symptom; one without text where the items only say what to do. */
    List<NamedCause> causes(List<Item> items) {
        int outer = items.stream().mapToInt(Item::depth).min().orElse(0);
        boolean nested = items.stream().anyMatch(item -> item.depth() > outer);
        long orders = items.stream()
                .filter(item -> item.depth() == outer && words.isOrder(CellItem.bare(item.text())))
                .count();
        boolean sentences = !nested && items.stream().allMatch(item -> isCauseThenRemedy(item.text()));
        long tops = items.stream().filter(item -> item.depth() == outer).count();
        if (!nested && !sentences && !arePairs(items) && orders * 2 > tops) {
            return List.of(new NamedCause(
                    "", items.stream().map(item -> CellItem.bare(item.text())).toList()));
        }
        List<NamedCause> named = new ArrayList<>();
        for (Item item : items) {
            String text = CellItem.bare(item.text());
            if (item.depth() > outer && !named.isEmpty()) {
                NamedCause last = named.removeLast();
                List<String> remedies = new ArrayList<>(last.remedies());
                remedies.add(text);
                named.add(new NamedCause(last.text(), remedies));
                continue;
            }
            named.add(sentences ? sentences(text) : cause(text));
        }
        return named;
    }

    /** Whether each item says what is wrong and then what to do: such a list tells of the fault its heading names. */
    boolean areCausesThenRemedies(List<Item> items) {
        return items.stream().allMatch(item -> {
            String text = CellItem.bare(item.text());
            Matcher both = SENTENCES.matcher(text);
            return isCauseThenRemedy(text) && both.matches() && words.isOrder(both.group(2));
        });
    }

    /** Whether an item says in one sentence what is wrong and in the next what to do. */
    private boolean isCauseThenRemedy(String text) {
        Matcher both = SENTENCES.matcher(CellItem.bare(text));
        return both.matches()
                && !words.isOrder(both.group(1))
                && !pair(both.group(1)).matches();
    }

    private static NamedCause sentences(String text) {
        Matcher both = SENTENCES.matcher(text);
        return both.matches()
                ? new NamedCause(both.group(1).strip(), List.of(both.group(2).strip()))
                : new NamedCause(text, List.of());
    }

    private NamedCause cause(String text) {
        List<LabelledText.Segment> segments = labels.split(text);
        if (segments.stream().anyMatch(s -> s.role() == ColumnRole.REMEDY)) {
            String cause = "";
            List<String> remedies = new ArrayList<>();
            for (LabelledText.Segment segment : segments) {
                if (segment.role() == ColumnRole.REMEDY) {
                    remedies.add(segment.text());
                } else {
                    cause = CellItem.joined(cause, segment.text());
                }
            }
            return new NamedCause(cause.replaceAll("[。；;，,]$", ""), remedies);
        }
        Matcher pair = pair(text);
        if (pair.matches() && (words.isOrder(pair.group(2)) || !words.isOrder(pair.group(1)))) {
            return new NamedCause(pair.group(1).strip(), List.of(pair.group(2).strip()));
        }
        return new NamedCause(text.replaceAll("[:：]$", ""), List.of());
    }

    /** Whole faults: conditions with what to do, or symptoms with lists below; empty where the items are neither. */
    List<FaultRow> rows(Placed placed, List<Item> items) {
        List<FaultRow> rows = new ArrayList<>();
        int outer = items.stream().mapToInt(Item::depth).min().orElse(0);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.depth() > outer) {
                continue;
            }
            List<Item> below = new ArrayList<>();
            for (int j = i + 1; j < items.size() && items.get(j).depth() > outer; j++) {
                below.add(items.get(j));
            }
            String text = CellItem.bare(item.text());
            ProseReader.Told told = below.isEmpty() ? prose.conditional(text) : null;
            OpenRow row = new OpenRow();
            row.take(placed);
            if (told != null) {
                row.symptom(new FaultHeading("", told.symptom()));
                row.add(told.cause());
            } else if (!below.isEmpty() && words.isSymptom(text)) {
                row.symptom(FaultHeading.of(text));
                causes(below).forEach(row::add);
            } else if (!labelled(row, text)) {
                continue;
            }
            FaultRow read = row.row(FaultHeading.NONE);
            if (read != null) {
                int last = below.isEmpty() ? item.page() : below.getLast().page();
                rows.add(new FaultRow(
                        read.blocks(),
                        item.page(),
                        last,
                        read.path(),
                        read.codes(),
                        read.symptoms(),
                        read.causes(),
                        read.checks(),
                        read.notes(),
                        read.confidence()));
            }
        }
        return rows;
    }

    /** 泵不出水。原因：…。处理：…, all in one item. */
    private boolean labelled(OpenRow row, String text) {
        List<LabelledText.Segment> segments = labels.split(text);
        if (segments.stream().noneMatch(s -> s.role() == ColumnRole.CAUSE || s.role() == ColumnRole.REMEDY)) {
            return false;
        }
        for (LabelledText.Segment segment : segments) {
            if (segment.role() == null) {
                row.symptom(FaultHeading.of(segment.text().replaceAll("[。；;，,.:：]$", "")));
            } else if (!segment.text().isEmpty()) {
                row.add(segment.role(), CellItem.of(List.of(segment.text().replaceFirst("[。.；;]$", ""))));
            }
        }
        return true;
    }
}
