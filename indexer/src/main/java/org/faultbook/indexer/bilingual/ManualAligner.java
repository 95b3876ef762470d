package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.indexer.bilingual.MonotoneAlignment.Bead;
import org.faultbook.indexer.bilingual.Outline.Line;
import org.faultbook.indexer.bilingual.Outline.Section;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.text.Language;

/**
 * Finds the texts that two manuals of one document say in both languages, from the outside in: sections by their numbers
 * and by what they tell, lines in a pair of sections, sentences in a pair of lines; troubleshooting rows by {@link
 * RowAligner}. What only one of the manuals has stays without a counterpart. Pure and thread-safe.
 */
public final class ManualAligner {
    /** The same section number speaks for a pair of sections. */
    private static final double SAME_NUMBER = 1.0;

    /** Another one speaks against it. */
    private static final double OTHER_NUMBER = -0.5;

    private static final double MERGED = -0.1;

    private final Lexicon lexicon;

    public ManualAligner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** In the order of {@link AlignedText#IN_ORDER}, each once. */
    public List<AlignedText> align(EditionContent chinese, EditionContent english) {
        Outline zh = Outline.of(chinese, Language.ZH, lexicon);
        Outline en = Outline.of(english, Language.EN, lexicon);
        Likeness likeness = Likeness.of(zh.length(), en.length());
        TreeSet<AlignedText> found = new TreeSet<>(AlignedText.IN_ORDER);
        List<AlignedText> bySection = bySection(zh, en, likeness);
        List<AlignedText> whole = length(bySection) * 2 < Math.min(length(zh), length(en) / likeness.expansion())
                ? lines(zh.lines(), en.lines(), likeness)
                : List.of();
        found.addAll(length(whole) > length(bySection) ? whole : bySection);
        found.addAll(new RowAligner(lexicon, likeness).align(zh.rows(), en.rows()));
        return List.copyOf(found);
    }

    private List<AlignedText> bySection(Outline zh, Outline en, Likeness likeness) {
        List<Section> a = zh.sections();
        List<Section> b = en.sections();
        List<AlignedText> found = new ArrayList<>();
        Set<List<SectionNumber>> headed = new HashSet<>();
        for (Bead bead : MonotoneAlignment.align(
                a.size(), b.size(), false, (i, toI, j, toJ) -> likeness(a.get(i), b.get(j), likeness))) {
            Section one = a.get(bead.fromA());
            Section other = b.get(bead.fromB());
            headings(one, other, headed, found);
            found.addAll(lines(one.lines(), other.lines(), likeness));
        }
        return found;
    }

    private static double likeness(Section zh, Section en, Likeness likeness) {
        double alike = likeness.of(zh.whole(), en.whole());
        if (zh.number().isEmpty() || en.number().isEmpty()) {
            return alike;
        }
        if (!zh.number().equals(en.number())) {
            return alike + OTHER_NUMBER;
        }
        // two editions may count differently: a number holds where what stands under it does not speak against it
        return alike >= 0 || zh.isBare() || en.isBare() ? alike + SAME_NUMBER : alike;
    }

    /** Headings of like depth, from the inside out as long as both have the same number or none; each once. */
    private static void headings(Section zh, Section en, Set<List<SectionNumber>> headed, List<AlignedText> found) {
        if (zh.path().size() != en.path().size()) {
            return;
        }
        for (int level = zh.path().size() - 1; level >= 0; level--) {
            SectionNumber one = zh.path().get(level);
            SectionNumber other = en.path().get(level);
            if (!one.number().equals(other.number())) {
                return;
            }
            if (headed.add(List.of(one, other))) {
                add(found, one.heading(), other.heading(), zh.place(), en.place());
            }
        }
    }

    private List<AlignedText> lines(List<Line> zh, List<Line> en, Likeness likeness) {
        List<AlignedText> found = new ArrayList<>();
        for (Bead bead : MonotoneAlignment.align(zh.size(), en.size(), true, (i, toI, j, toJ) -> {
            double merged = toI - i + toJ - j > 2 ? MERGED : 0;
            return merged + likeness.of(sum(zh.subList(i, toI)), sum(en.subList(j, toJ)));
        })) {
            List<Line> one = zh.subList(bead.fromA(), bead.toA());
            List<Line> other = en.subList(bead.fromB(), bead.toB());
            new TextPair(one, other).split(lexicon, likeness, found);
        }
        return found;
    }

    private static Traits sum(List<Line> lines) {
        return lines.size() == 1
                ? lines.getFirst().traits()
                : Traits.sum(lines.stream().map(Line::traits).toList());
    }

    /** Only what is Chinese on the one side and English on the other teaches anything. */
    static void add(List<AlignedText> found, String zh, String en, TextPlace zhPlace, TextPlace enPlace) {
        boolean latin = en.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        if (Language.of(zh) == Language.ZH && latin && Language.of(en) == Language.EN && !zh.isBlank()) {
            found.add(new AlignedText(new ParallelText(zh.strip(), en.strip()), zhPlace, enPlace));
        }
    }

    private static long length(List<AlignedText> texts) {
        return texts.stream().mapToLong(t -> t.text().zh().length()).sum();
    }

    private static long length(Outline outline) {
        return outline.lines().stream().mapToLong(l -> l.traits().length()).sum();
    }
}
