package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.manual.PassageKind;
import org.faultbook.kb.text.Language;

/**
 * An edition as its sections in reading order, and its troubleshooting rows.
 *
 * @param sections each with the lines of its passages, rows left out
 */
record Outline(List<Section> sections, List<Row> rows) {
    /** A line of a passage. */
    record Line(String text, Traits traits, TextPlace place) {}

    /** What stands under one heading, up to the next: nothing where it {@code isBare}; {@code whole} sums all of it up. */
    record Section(List<SectionNumber> path, TextPlace place, List<Line> lines, boolean isBare, Traits whole) {
        String number() {
            return path.isEmpty() ? "" : path.getLast().number();
        }
    }

    /** A row with what it brings, one entry per cause; {@code number} counts rows of the manual from 1. */
    record Row(int number, List<ManualEntry> entries, Traits traits, TextPlace place) {
        List<String> codes() {
            return entries.getFirst().codes();
        }
    }

    static Outline of(EditionContent edition, Language language, Lexicon lexicon) {
        String title = edition.manual().title();
        Map<String, List<ManualEntry>> entries = new HashMap<>();
        edition.entries().stream()
                .sorted(ManualEntry.IN_ORDER)
                .forEach(e -> entries.computeIfAbsent(e.passageId(), p -> new ArrayList<>())
                        .add(e));
        List<Section> sections = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Passage> open = new ArrayList<>();
        for (Passage passage : edition.passages()) {
            if (!open.isEmpty() && !open.getLast().sectionPath().equals(passage.sectionPath())) {
                sections.add(section(open, language, lexicon, title));
                open.clear();
            }
            open.add(passage);
            List<ManualEntry> row = entries.get(passage.id());
            if (row != null) {
                Traits traits = Traits.of(passage.text(), language, lexicon);
                rows.add(new Row(rows.size() + 1, List.copyOf(row), traits, TextPlace.of(passage, title)));
            }
        }
        if (!open.isEmpty()) {
            sections.add(section(open, language, lexicon, title));
        }
        return new Outline(List.copyOf(sections), List.copyOf(rows));
    }

    private static Section section(List<Passage> passages, Language language, Lexicon lexicon, String title) {
        List<SectionNumber> path = passages.getFirst().sectionPath().stream()
                .map(SectionNumber::of)
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Traits> all = new ArrayList<>();
        if (!path.isEmpty()) {
            all.add(Traits.of(path.getLast().heading(), language, lexicon));
        }
        for (Passage passage : passages) {
            if (passage.kind() == PassageKind.TROUBLESHOOTING) {
                all.add(Traits.of(passage.text(), language, lexicon));
                continue;
            }
            for (String text : Sentences.lines(passage.text())) {
                Line line = new Line(text, Traits.of(text, language, lexicon), TextPlace.of(passage, title));
                lines.add(line);
                all.add(line.traits());
            }
        }
        return new Section(
                path,
                TextPlace.of(passages.getFirst(), title),
                List.copyOf(lines),
                all.size() == (path.isEmpty() ? 0 : 1),
                Traits.sum(all));
    }

    /** Characters of all that is there. */
    long length() {
        return sections.stream().mapToLong(s -> s.whole().length()).sum();
    }

    /** The lines of all sections, in order. */
    List<Line> lines() {
        return sections.stream().flatMap(s -> s.lines().stream()).toList();
    }
}
