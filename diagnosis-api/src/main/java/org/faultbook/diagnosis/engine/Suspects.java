package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.answer.Likelihood;
import org.faultbook.kb.taxonomy.UsualCheck;

/**
 * The causes of a question as they stand after the checks that were answered, likeliest first.
 *
 * @param likelihoods of the causes, in their order; none where the base has learned none. After an answer they rest on it and on
 *     no outcomes alone
 * @param belief of the causes in their order, and of none of them
 * @param asked ids of the checks that were answered, whatever was said
 * @param contradicted whether answers speak for two different causes
 */
record Suspects(
        List<CauseGroup> causes,
        List<Optional<Likelihood>> likelihoods,
        Belief belief,
        Set<String> asked,
        boolean contradicted) {
    /** The mass of none of them where nothing has taught how much it is. */
    private static final double NONE_UNLEARNED = 0.1;

    /** What an unlikely cause keeps, so that answers can bring it forward; little beside the likely ones, however many there are. */
    private static final double LEAST = 0.002;

    /**
     * Of one check the last answer counts. Answers that are none of the check's options change nothing.
     *
     * @param toldBefore by how much the odds of each cause are multiplied for what was told of it before
     */
    static Suspects of(
            List<CauseGroup> causes,
            List<Optional<Likelihood>> likelihoods,
            List<Observation> observations,
            UsualChecks checks,
            double[] toldBefore) {
        Map<String, String> results = new LinkedHashMap<>();
        observations.forEach(o -> results.put(o.checkId(), o.result()));
        Belief belief = prior(likelihoods);
        boolean learned = likelihoods.stream().anyMatch(Optional::isPresent);
        boolean moved = Arrays.stream(toldBefore).anyMatch(f -> f != 1);
        belief = belief.times(toldBefore);
        int speakFor = 0;
        for (Map.Entry<String, String> answered : results.entrySet()) {
            Optional<Boolean> came = checks(causes, checks)
                    .filter(c -> c.id().equals(answered.getKey()))
                    .findFirst()
                    .flatMap(c -> CheckOptions.came(c, answered.getValue()));
            if (came.isPresent()) {
                belief = belief.after(favours(causes, checks, answered.getKey()), came.get());
                moved = true;
                speakFor += came.get() ? 1 : 0;
            }
        }
        if (!moved) {
            return new Suspects(causes, likelihoods, belief, new HashSet<>(results.keySet()), false);
        }
        double[] chances = belief.chances();
        List<Integer> order = IntStream.range(0, causes.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -chances[i]).thenComparing(i -> i))
                .toList();
        double[] ordered = order.stream().mapToDouble(i -> chances[i]).toArray();
        List<Optional<Likelihood>> after = new ArrayList<>();
        for (double chance : ordered) {
            after.add(learned ? Optional.of(new Likelihood(chance, 0, 0)) : Optional.empty());
        }
        return new Suspects(
                order.stream().map(causes::get).toList(),
                after,
                Belief.of(ordered, chances[causes.size()]),
                new HashSet<>(results.keySet()),
                speakFor > 1 && ordered.length > 1 && ordered[1] > ordered[0] / 3);
    }

    /** Whether anything was said to a check. */
    boolean answered() {
        return !asked.isEmpty();
    }

    /** Those of them that something holds for, as likely beside one another as before. */
    Suspects keeping(Predicate<CauseGroup> holds) {
        return at(IntStream.range(0, causes.size())
                .filter(i -> holds.test(causes.get(i)))
                .boxed()
                .toList());
    }

    /** The likeliest of them. */
    Suspects first(int limit) {
        return at(IntStream.range(0, Math.min(limit, causes.size())).boxed().toList());
    }

    private Suspects at(List<Integer> kept) {
        double[] chances = belief.chances();
        double[] left = kept.stream().mapToDouble(i -> chances[i]).toArray();
        return new Suspects(
                kept.stream().map(causes::get).toList(),
                kept.stream().map(likelihoods::get).toList(),
                Belief.of(left, Math.max(LEAST, 1 - Arrays.stream(left).sum())),
                asked,
                contradicted);
    }

    /** For each cause whether the result of a check would speak for it. */
    static boolean[] favours(List<CauseGroup> causes, UsualChecks checks, String checkId) {
        boolean[] favours = new boolean[causes.size()];
        for (int i = 0; i < favours.length; i++) {
            favours[i] = of(causes.get(i), checks).stream().anyMatch(c -> c.id().equals(checkId));
        }
        return favours;
    }

    static List<UsualCheck> of(CauseGroup cause, UsualChecks checks) {
        return checks.of(cause.best().scope().equipmentClass(), cause.causeKey());
    }

    private static Stream<UsualCheck> checks(List<CauseGroup> causes, UsualChecks checks) {
        return causes.stream().flatMap(c -> of(c, checks).stream());
    }

    /** The probabilities of the causes; where there are none, chances that fall with the rank. */
    private static Belief prior(List<Optional<Likelihood>> likelihoods) {
        double[] chances = new double[likelihoods.size()];
        boolean learned = likelihoods.stream().anyMatch(Optional::isPresent);
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            double byRank = 1.0 / (i + 2);
            chances[i] = learned
                    ? Math.max(
                            LEAST,
                            likelihoods.get(i).map(Likelihood::probability).orElse(byRank))
                    : byRank;
            sum += chances[i];
        }
        double none = learned ? Math.max(LEAST, 1 - sum) : Math.max(LEAST, sum * NONE_UNLEARNED / (1 - NONE_UNLEARNED));
        return Belief.of(chances, none);
    }
}
