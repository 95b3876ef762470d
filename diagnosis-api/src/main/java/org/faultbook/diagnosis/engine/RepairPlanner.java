package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.answer.RepairPlan.Action;
import org.faultbook.diagnosis.answer.RepairPlan.Step;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Makes the plan of a repair, and finds the check to begin with: the one that spares the most minutes on average. Where none
 * spares any and no cause is likely enough to begin with, it is the one that tells most about the causes a minute. By the same
 * measure it finds the checks that the caller may be asked on the phone.
 */
final class RepairPlanner {
    /** Questions a caller has patience for. */
    private static final int ASKED_OF_CALLER = 3;

    private final UsualChecks usualChecks;
    private final RepairCosts costs;
    private final BestFix bestFix;
    private final Troubleshooting troubleshooting;

    RepairPlanner(UsualChecks usualChecks, RepairCosts costs) {
        this.usualChecks = usualChecks;
        this.costs = costs;
        this.bestFix = new BestFix(costs);
        this.troubleshooting = new Troubleshooting(costs);
    }

    /** Check and plan are null and nothing is asked of the caller where there are no results. */
    record Planned(@Nullable NextCheck check, @Nullable RepairPlan plan, List<CallerCheck> callerChecks) {}

    /**
     * @param results of the suspects, in their order
     * @param asked the machine as far as it is known
     */
    Planned plan(List<DiagnosedCause> results, Suspects suspects, EquipmentScope asked, Language language) {
        if (results.isEmpty()) {
            return new Planned(null, null, List.of());
        }
        Belief belief = suspects.belief();
        List<Troubleshooting.Repair> repairs =
                results.stream().map(this::repair).toList();
        OpenChecks open = OpenChecks.of(suspects, asked, usualChecks, troubleshooting, repairs);
        OpenChecks.Worth best = open.first();
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
                        steps, (int) Math.round(minutes), (int) Math.round(byFrequency), suspects.contradicted()),
                open.byCaller(ASKED_OF_CALLER).stream()
                        .map(w -> asked(w.check(), language))
                        .toList());
    }

    private static CallerCheck asked(UsualCheck check, Language language) {
        return new CallerCheck(check.id(), check.question().in(language), CheckOptions.of(check, language));
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
        RankedFix fix = bestFix.of(cause);
        return fix == null
                ? new Troubleshooting.Repair(costs.repair(), BestFix.UNTRIED)
                : new Troubleshooting.Repair(bestFix.minutes(fix), BestFix.success(fix));
    }

    private Step step(DiagnosedCause cause, Troubleshooting.Repair repair) {
        RankedFix fix = bestFix.of(cause);
        return new Step(
                Action.FIX,
                fix == null ? null : fix.fixId(),
                cause.caseId(),
                fix == null ? cause.causeText() : fix.summary(),
                (int) Math.round(repair.minutes()),
                fix != null && fix.minutes() != null);
    }
}
