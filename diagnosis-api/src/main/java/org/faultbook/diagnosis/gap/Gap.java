package org.faultbook.diagnosis.gap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;

/**
 * Questions alike that nothing answered.
 *
 * @param id of its earliest question that is left; another one may take its place later
 * @param questions newest first
 */
public record Gap(String id, List<AskedQuestion> questions) {
    /** The most often asked first, then what was asked last. */
    static final Comparator<Gap> OFTEN_FIRST = Comparator.comparing(
                    (Gap gap) -> gap.questions().size(), Comparator.reverseOrder())
            .thenComparing(Gap::last, Comparator.reverseOrder())
            .thenComparing(Gap::id);

    public Gap {
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a gap is made of questions");
        }
        questions = List.copyOf(questions);
    }

    /** Its questions in any order. */
    static Gap of(Iterable<AskedQuestion> asked) {
        List<AskedQuestion> newest = new ArrayList<>();
        asked.forEach(newest::add);
        newest.sort(Comparator.comparing(AskedQuestion::at)
                .thenComparing(AskedQuestion::requestId)
                .reversed());
        return new Gap(newest.getLast().requestId(), newest);
    }

    public Instant last() {
        return questions.getFirst().at();
    }

    /** Different wordings with how often each was asked, the most frequent first, then the newest. */
    public Map<String, Integer> wordings() {
        Map<String, Integer> times = new LinkedHashMap<>();
        questions.forEach(q -> times.merge(q.text().strip(), 1, Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        times.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }

    public String text() {
        return wordings().keySet().iterator().next();
    }

    /** The equipment that most of them name, the narrowest of equally many; any where none names one. */
    public EquipmentScope scope() {
        Map<EquipmentScope, Integer> times = new HashMap<>();
        questions.stream()
                .map(AskedQuestion::scope)
                .filter(scope -> !scope.isAny())
                .forEach(scope -> times.merge(scope, 1, Integer::sum));
        return times.entrySet().stream()
                .max(Map.Entry.<EquipmentScope, Integer>comparingByValue()
                        .thenComparing(e -> e.getKey().levels().stream()
                                .filter(level -> level != null)
                                .count())
                        .thenComparing(e -> e.getKey().key()))
                .map(Map.Entry::getKey)
                .orElse(EquipmentScope.ANY);
    }

    /** Who asked, whoever did so last first. */
    public List<Actor> actors() {
        return questions.stream().map(AskedQuestion::actor).distinct().toList();
    }

    /** How many of them had an answer that did not help. */
    public long failed() {
        return questions.stream().filter(q -> q.abstained() == null).count();
    }

    /** Of its questions, in their order. */
    public List<String> requestIds() {
        return questions.stream().map(AskedQuestion::requestId).toList();
    }
}
