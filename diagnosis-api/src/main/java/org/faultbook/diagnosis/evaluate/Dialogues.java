package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.base.KnowledgeBase;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Asks the vague first symptoms of the gold set, answers the check that comes back, and counts how many answers it takes until the
 * true cause stands first; beside asking the checks of the equipment class in random order and in the order of a checklist.
 */
public final class Dialogues {
    private static final int MOST = 12;
    private static final long SEED = 5;

    private final KnowledgeBase base;
    private final GoldSet gold;
    private final CauseTruth truth;
    private final CheckAnswers answers;

    /** What is asked next. */
    public enum Order {
        SERVICE,
        RANDOM,
        CHECKLIST
    }

    /** @param questions answered until the true cause stood first; null where it never did */
    public record Dialogue(String id, Order order, @Nullable Integer questions) {}

    public Dialogues(KnowledgeBase base, GoldSet gold, Taxonomy taxonomy) {
        this.base = base;
        this.gold = gold;
        this.truth = CauseTruth.of(base.store(), gold);
        this.answers = new CheckAnswers(taxonomy);
    }

    /** In the order of the questions, each in every order of asking; questions without one meant cause are left out. */
    public List<Dialogue> run() {
        List<Dialogue> dialogues = new ArrayList<>();
        for (BeirSet.BeirQuery query : gold.judged().queries().values()) {
            String meant = gold.judged().qrels().getOrDefault(query.id(), Map.of()).entrySet().stream()
                    .filter(e -> e.getValue() == 2)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (meant != null && GoldSet.category(query).equals("vague")) {
                for (Order order : Order.values()) {
                    dialogues.add(new Dialogue(query.id(), order, questions(query, meant, order)));
                }
            }
        }
        return dialogues;
    }

    private @Nullable Integer questions(BeirSet.BeirQuery query, String meant, Order order) {
        DiagnosisRequest request = GoldSet.request(query);
        List<Observation> found = new ArrayList<>();
        while (found.size() <= MOST) {
            Diagnosis d = base.engine().diagnose(request.observing(found));
            if (!d.results().isEmpty()
                    && meant.equals(truth.ofCase().get(d.results().getFirst().caseId()))) {
                return found.size();
            }
            String next = next(d, order, found, query.id());
            if (next == null) {
                return null;
            }
            found.add(answers.found(next, meant));
        }
        return null;
    }

    private @Nullable String next(Diagnosis d, Order order, List<Observation> found, String id) {
        if (order == Order.SERVICE) {
            return d.nextCheck() == null ? null : d.nextCheck().id();
        }
        String family = d.results().isEmpty()
                ? d.understood().equipment().equipmentClass()
                : d.results().getFirst().scope().equipmentClass();
        List<String> list = new ArrayList<>(answers.checklist(family));
        if (order == Order.RANDOM) {
            Collections.shuffle(list, new Random(SEED + id.hashCode()));
        }
        return list.stream()
                .filter(check -> found.stream().noneMatch(o -> o.checkId().equals(check)))
                .findFirst()
                .orElse(null);
    }
}
