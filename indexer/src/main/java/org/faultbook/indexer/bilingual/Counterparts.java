package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which manuals are one document in two languages: those of one document number, else those whose numbers, codes and names
 * are mostly the same, where class and maker do not speak against it; less is asked of manuals of one series or model. A
 * manual has one counterpart at most, the likest. The same manuals in any
 * order give the same counterparts.
 */
public final class Counterparts {
    /** Share of numbers and names that two manuals of one series have in common where they are one document. */
    private static final double ALIKE = 0.4;

    /** The same where a manual does not name its series, or names it otherwise. */
    private static final double MOSTLY_ALIKE = 0.5;

    /** A document number outweighs any likeness. */
    private static final double SAME_DOCUMENT = 2;

    private final Function<Manual, List<Passage>> passages;
    private final Map<String, Set<String>> anchors = new HashMap<>();

    private Counterparts(Function<Manual, List<Passage>> passages) {
        this.passages = passages;
    }

    /** In the order of the Chinese manuals' ids. */
    public static List<Counterpart> among(Collection<Manual> manuals, Function<Manual, List<Passage>> passages) {
        Counterparts reading = new Counterparts(passages);
        List<Scored> scored = new ArrayList<>();
        for (Manual zh : manuals) {
            for (Manual en : manuals) {
                if (zh.language() == Language.ZH && en.language() == Language.EN) {
                    double score = reading.score(zh, en);
                    if (score > 0) {
                        scored.add(new Scored(new Counterpart(zh, en), score));
                    }
                }
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score)
                .reversed()
                .thenComparing(s -> s.pair().zh().id())
                .thenComparing(s -> s.pair().en().id()));
        Set<String> taken = new HashSet<>();
        List<Counterpart> found = new ArrayList<>();
        for (Scored s : scored) {
            String zh = s.pair().zh().id();
            String en = s.pair().en().id();
            if (!taken.contains(zh) && !taken.contains(en)) {
                taken.add(zh);
                taken.add(en);
                found.add(s.pair());
            }
        }
        found.sort(Comparator.comparing(pair -> pair.zh().id()));
        return found;
    }

    private record Scored(Counterpart pair, double score) {}

    /** 0 where nothing says that they are one document. */
    private double score(Manual zh, Manual en) {
        boolean document = DocumentKey.of(zh).equals(DocumentKey.of(en));
        if (!document && !mayBeOne(zh.scope(), en.scope())) {
            return 0;
        }
        double alike = alike(anchors(zh), anchors(en));
        if (document) {
            return SAME_DOCUMENT + alike;
        }
        return alike >= (sameProduct(zh.scope(), en.scope()) ? ALIKE : MOSTLY_ALIKE) ? alike : 0;
    }

    /** Names of makers may differ, being written in two scripts. */
    private static boolean mayBeOne(EquipmentScope a, EquipmentScope b) {
        boolean classes = a.equipmentClass() == null
                || b.equipmentClass() == null
                || a.equipmentClass().equals(b.equipmentClass());
        return classes && makersAgree(a.manufacturer(), b.manufacturer());
    }

    private static boolean sameProduct(EquipmentScope a, EquipmentScope b) {
        return same(a.series(), b.series()) || same(a.model(), b.model());
    }

    private static boolean makersAgree(@Nullable String a, @Nullable String b) {
        return a == null || b == null || a.equalsIgnoreCase(b) || Language.of(a) != Language.of(b);
    }

    private static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && a.equalsIgnoreCase(b);
    }

    private Set<String> anchors(Manual manual) {
        return anchors.computeIfAbsent(manual.id(), id -> {
            Set<String> all = new HashSet<>();
            for (Passage passage : passages.apply(manual)) {
                // anchors of both languages are the same only where digits are in them
                Traits.of(passage.text(), manual.language(), Lexicon.empty()).anchors().stream()
                        .filter(a -> a.length() > 1 && a.chars().anyMatch(Character::isDigit))
                        .forEach(all::add);
            }
            return all;
        });
    }

    private static double alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long common = a.stream().filter(b::contains).count();
        return 2.0 * common / (a.size() + b.size());
    }
}
