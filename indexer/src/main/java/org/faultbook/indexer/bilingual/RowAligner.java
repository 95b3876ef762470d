package org.faultbook.indexer.bilingual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.indexer.bilingual.MonotoneAlignment.Bead;
import org.faultbook.indexer.bilingual.Outline.Row;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.text.Language;

/**
 * Troubleshooting rows that say the same in both languages: in reading order by fault code, number and what they tell, then
 * by fault code alone where a code stands in one row of each; within a pair of rows symptom by symptom, cause by cause and
 * remedy by remedy.
 */
final class RowAligner {
    private static final double SAME_CODE = 2.0;
    private static final double OTHER_CODE = -3.0;
    private static final double SAME_NUMBER = 0.3;

    private final Lexicon lexicon;
    private final Likeness likeness;

    RowAligner(Lexicon lexicon, Likeness likeness) {
        this.lexicon = lexicon;
        this.likeness = likeness;
    }

    List<AlignedText> align(List<Row> zh, List<Row> en) {
        List<AlignedText> found = new ArrayList<>();
        Set<Row> paired = new HashSet<>();
        boolean counted = zh.size() == en.size();
        for (Bead bead : MonotoneAlignment.align(
                zh.size(), en.size(), false, (i, toI, j, toJ) -> likeness(zh.get(i), en.get(j), counted))) {
            Row one = zh.get(bead.fromA());
            Row other = en.get(bead.fromB());
            paired.addAll(List.of(one, other));
            fields(one, other, found);
        }
        Map<String, Row> byCode = alone(en, paired);
        alone(zh, paired).forEach((code, row) -> {
            Row other = byCode.get(code);
            if (other != null && paired.add(row) && paired.add(other)) {
                fields(row, other, found);
            }
        });
        return found;
    }

    private double likeness(Row zh, Row en, boolean counted) {
        double codes = 0;
        if (!zh.codes().isEmpty() && !en.codes().isEmpty()) {
            codes = Collections.disjoint(zh.codes(), en.codes()) ? OTHER_CODE : SAME_CODE;
        }
        double number = counted && zh.number() == en.number() ? SAME_NUMBER : 0;
        return codes + number + likeness.of(zh.traits(), en.traits());
    }

    /** Rows left over, by a code that only one of them has. */
    private static Map<String, Row> alone(List<Row> rows, Set<Row> paired) {
        Map<String, List<Row>> byCode = rows.stream()
                .filter(row -> !paired.contains(row))
                .flatMap(row -> row.codes().stream().map(code -> Map.entry(code, row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<String, Row> alone = new HashMap<>();
        byCode.forEach((code, of) -> {
            if (of.size() == 1) {
                alone.put(code, of.getFirst());
            }
        });
        return new java.util.TreeMap<>(alone);
    }

    private void fields(Row zh, Row en, List<AlignedText> found) {
        texts(symptoms(zh.entries().getFirst()), symptoms(en.entries().getFirst()), zh, en, found);
        List<ManualEntry> one = zh.entries();
        List<ManualEntry> other = en.entries();
        if (one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                entry(one.get(i), other.get(i), zh, en, found);
            }
            return;
        }
        for (Bead bead : MonotoneAlignment.align(
                one.size(),
                other.size(),
                false,
                (i, toI, j, toJ) -> likeness.of(traits(one.get(i), Language.ZH), traits(other.get(j), Language.EN)))) {
            entry(one.get(bead.fromA()), other.get(bead.fromB()), zh, en, found);
        }
    }

    private void entry(ManualEntry one, ManualEntry other, Row zh, Row en, List<AlignedText> found) {
        String cause = one.cause().text();
        String english = other.cause().text();
        if (cause != null && english != null) {
            texts(List.of(cause), List.of(english), zh, en, found);
        }
        texts(fixes(one), fixes(other), zh, en, found);
    }

    private Traits traits(ManualEntry entry, Language language) {
        List<String> texts = new ArrayList<>(fixes(entry));
        if (entry.cause().text() != null) {
            texts.add(entry.cause().text());
        }
        return Traits.of(String.join("\n", texts), language, lexicon);
    }

    /** One by one where there are as many, else as wholes. */
    private void texts(List<String> one, List<String> other, Row zh, Row en, List<AlignedText> found) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        if (one.size() != other.size()) {
            texts(List.of(String.join("；", one)), List.of(String.join("; ", other)), zh, en, found);
            return;
        }
        for (int i = 0; i < one.size(); i++) {
            ManualAligner.add(found, one.get(i), other.get(i), zh.place(), en.place());
        }
    }

    private static List<String> symptoms(ManualEntry entry) {
        return entry.symptoms().stream().map(Symptom::text).toList();
    }

    private static List<String> fixes(ManualEntry entry) {
        return entry.fixes().stream().map(FixAct::summary).toList();
    }
}
