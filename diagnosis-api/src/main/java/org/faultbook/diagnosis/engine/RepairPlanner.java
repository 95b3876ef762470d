package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.answer.RepairPlan.Action;
import org.faultbook.diagnosis.answer.RepairPlan.Step;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of a repair, and finds the check to begin with: the one that spares the most minutes on average. Where none
 * spares any and no cause is likely enough to begin with, it is the one that tells most about the causes a minute (information
 * gain: Shannon 1948).
 */
final class RepairPlanner {
    /** A cause likelier than this needs no check that spares nothing. */
    private static final double LIKELY_ENOUGH = 0.8;
    /** A lasting fix of the cause that holds ends the fault four times of five, until its own outcomes say otherwise. */
    private static final double HELD = 4;

    private static final double TRIED = 5;

    private final UsualChecks usualChecks;
    private final RepairCosts costs;
    private final Troubleshooting troubleshooting;

    RepairPlanner(UsualChecks usualChecks, RepairCosts costs) {
        this.usualChecks = usualChecks;
        this.costs = costs;
        this.troubleshooting = new Troubleshooting(costs);
    }

    /** Both null where there are no results. */
    record Planned(@Nullable NextCheck check, @Nullable RepairPlan plan) {}

    /** @param results of the suspects, in their order */
    Planned plan(List<DiagnosedCause> results, Suspects suspects, Language language) {
        if (results.isEmpty()) {
            return new Planned(null, null);
        }
        Belief belief = suspects.belief();
        List<Troubleshooting.Repair> repairs =
                results.stream().map(this::repair).toList();
        Candidate best = best(suspects, belief, repairs);
        List<Integer> order = troubleshooting.order(belief, repairs);
        double minutes = troubleshooting.minutes(belief, repairs, order);
        List<Step> steps = new ArrayList<>();
        NextCheck check = null;
        if (best != null) {
            boolean spares = best.saving() > 0;
            check = new NextCheck(
                    best.check().id(),
                    best.check().question().in(language),
                    CheckOptions.of(best.check(), language),
                    spares ? (int) Math.round(best.saving()) : null);
            if (spares) {
                minutes -= best.saving();
                steps.add(new Step(
                        Action.CHECK,
                        check.id(),
                        null,
                        check.question(),
                        best.check().minutes(),
                        true));
            }
        }
        order.forEach(i -> steps.add(step(results.get(i), repairs.get(i))));
        steps.add(new Step(Action.ESCALATE, null, null, "", (int) costs.escalation(), false));
        double byFrequency = troubleshooting.minutes(
                belief, repairs, troubleshooting.worthTrying(belief, repairs, byFrequency(results)));
        return new Planned(
                check,
                new RepairPlan(
                        steps, (int) Math.round(minutes), (int) Math.round(byFrequency), suspects.contradicted()));
    }

    private @Nullable Candidate best(Suspects suspects, Belief belief, List<Troubleshooting.Repair> repairs) {
        List<CauseGroup> causes = suspects.causes();
        Map<String, UsualCheck> open = new TreeMap<>();
        causes.forEach(cause -> Suspects.of(cause, usualChecks).forEach(check -> open.put(check.id(), check)));
        open.keySet().removeAll(suspects.asked());
        List<Candidate> candidates = new ArrayList<>();
        if (causes.size() > 1) {
            open.values().forEach(check -> {
                boolean[] favours = Suspects.favours(causes, usualChecks, check.id());
                candidates.add(new Candidate(
                        check,
                        troubleshooting.saving(belief, repairs, favours, check.minutes()),
                        gain(belief, favours) / Math.max(1, check.minutes())));
            });
        }
        Candidate saving = candidates.stream()
                .max(Comparator.comparingDouble(Candidate::saving)
                        .thenComparing(c -> c.check().id(), Comparator.reverseOrder()))
                .filter(c -> c.saving() > 0)
                .orElse(null);
        boolean undecided =
                Arrays.stream(belief.chances()).limit(causes.size()).max().orElse(1) < LIKELY_ENOUGH;
        if (saving != null || !undecided) {
            return saving;
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::gain)
                        .thenComparing(c -> c.check().id(), Comparator.reverseOrder()))
                .orElse(null);
    }

    /** The entropy that an answer takes away on average, in nats. */
    private static double gain(Belief belief, boolean[] favours) {
        double favoured = belief.favoured(favours);
        return entropy(belief)
                - favoured * entropy(belief.after(favours, true))
                - (1 - favoured) * entropy(belief.after(favours, false));
    }

    private static double entropy(Belief belief) {
        double entropy = 0;
        for (double p : belief.chances()) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy;
    }

    /** Positions of the results, the one that most tickets tell of first. */
    private static List<Integer> byFrequency(List<DiagnosedCause> results) {
        return IntStream.range(0, results.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -results.get(i).seenInTickets())
                        .thenComparing(i -> i))
                .toList();
    }

    private Troubleshooting.Repair repair(DiagnosedCause cause) {
        RankedFix fix = lasting(cause);
        if (fix == null) {
            return new Troubleshooting.Repair(costs.repair(), HELD / TRIED);
        }
        return new Troubleshooting.Repair(minutes(fix), success(fix));
    }

    private Step step(DiagnosedCause cause, Troubleshooting.Repair repair) {
        RankedFix fix = lasting(cause);
        return new Step(
                Action.FIX,
                fix == null ? null : fix.fixId(),
                cause.caseId(),
                fix == null ? cause.causeText() : fix.summary(),
                (int) Math.round(repair.minutes()),
                fix != null && fix.minutes() != null);
    }

    /** The fix of a cause that ends the fault soonest on average; null where it has no lasting one. */
    private @Nullable RankedFix lasting(DiagnosedCause cause) {
        return cause.fixes().stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .max(Comparator.comparingDouble(this::worth))
                .orElse(null);
    }

    private double worth(RankedFix fix) {
        return success(fix) / minutes(fix);
    }

    private double minutes(RankedFix fix) {
        return fix.minutes() == null || fix.minutes() < 1 ? costs.repair() : fix.minutes();
    }

    private static double success(RankedFix fix) {
        return (fix.fixed() + HELD) / (fix.tried() + TRIED);
    }

    private record Candidate(UsualCheck check, double saving, double gain) {}
}
