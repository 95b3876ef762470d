package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.bilingual.MonotoneAlignment.Bead;
import org.faultbook.indexer.bilingual.Outline.Line;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.text.Language;

/** Lines of both languages that say the same, parted further: into the cells of a table's row, or into sentences. */
record TextPair(List<Line> zh, List<Line> en) {
    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");

    void split(Lexicon lexicon, Likeness likeness, List<AlignedText> found) {
        if (zh.size() == 1 && en.size() == 1) {
            String[] one = CELL.split(zh.getFirst().text(), -1);
            String[] other = CELL.split(en.getFirst().text(), -1);
            if (one.length > 1 && one.length == other.length) {
                for (int i = 0; i < one.length; i++) {
                    ManualAligner.add(
                            found,
                            one[i],
                            other[i],
                            zh.getFirst().place(),
                            en.getFirst().place());
                }
                return;
            }
        }
        List<Line> one = sentences(zh, Language.ZH, lexicon);
        List<Line> other = sentences(en, Language.EN, lexicon);
        List<Bead> beads = MonotoneAlignment.align(
                one.size(),
                other.size(),
                true,
                (i, toI, j, toJ) -> likeness.of(
                        Traits.sum(traits(one.subList(i, toI))), Traits.sum(traits(other.subList(j, toJ)))));
        for (Bead bead : beads) {
            ManualAligner.add(
                    found,
                    joined(one.subList(bead.fromA(), bead.toA()), ""),
                    joined(other.subList(bead.fromB(), bead.toB()), " "),
                    one.get(bead.fromA()).place(),
                    other.get(bead.fromB()).place());
        }
    }

    private static List<Line> sentences(List<Line> lines, Language language, Lexicon lexicon) {
        List<Line> sentences = new ArrayList<>();
        for (Line line : lines) {
            List<String> of = Sentences.of(line.text());
            if (of.size() < 2) {
                sentences.add(line);
                continue;
            }
            of.forEach(s -> sentences.add(new Line(s, Traits.of(s, language, lexicon), line.place())));
        }
        return sentences;
    }

    private static List<Traits> traits(List<Line> lines) {
        return lines.stream().map(Line::traits).toList();
    }

    private static String joined(List<Line> lines, String between) {
        return String.join(between, lines.stream().map(Line::text).toList());
    }
}
