package org.faultbook.indexer.extract;

import java.util.EnumSet;
import java.util.Set;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.kb.faultcase.ActOutcome;
import org.jspecify.annotations.Nullable;

/** How well each label fits a clause by its own words and its section, in the order of {@link Label}. */
final class ClauseScores {
    /** Failures that are somebody's deed: seldom told as what was observed. */
    private static final Set<String> DEEDS = Set.of("configuration-error", "installation-error", "operating-error");

    private static final Set<CueKind> TALK =
            EnumSet.of(CueKind.GOOD, CueKind.FAILED, CueKind.PARTIAL, CueKind.PLAN, CueKind.ADMIN, CueKind.CHECK);

    private static final String COMPLEMENTS = "上下起出进动开住来去到了掉稳紧牢灵准着通回合满净亮响转够";

    private final double[] scores = new double[Label.values().length];

    private ClauseScores() {}

    static double[] of(Clause clause, ActOutcome outcome) {
        ClauseScores s = new ClauseScores();
        s.bySection(clause.section().role());
        s.byLink(clause.link());
        s.byWords(clause);
        s.byAct(clause, outcome);
        return s.scores;
    }

    /** Whether no word of the clause is known, parts apart. */
    static boolean saysNothing(Clause clause) {
        return clause.hits().stream().allMatch(hit -> hit.is(CueKind.ITEM) || hit.is(CueKind.MACHINE));
    }

    /** Whether the clause talks of results, tests or the visit. */
    static boolean isTalk(Clause clause) {
        return clause.hits().stream().anyMatch(hit -> TALK.stream().anyMatch(hit::is));
    }

    private void add(Label label, double score) {
        scores[label.ordinal()] += score;
    }

    private void bySection(Role role) {
        switch (role) {
            case TITLE, REPORTED -> {
                add(Label.SYMPTOM, 2);
                add(Label.FIX, -1);
            }
            case FOUND -> {
                add(Label.SYMPTOM, 0.5);
                add(Label.CAUSE, 0.5);
            }
            case CAUSE -> {
                add(Label.CAUSE, 3);
                add(Label.SYMPTOM, -3);
            }
            case FIX -> {
                add(Label.SYMPTOM, -1.5);
                add(Label.FIX, 0.5);
            }
            case RESULT -> add(Label.OTHER, 3);
            case LABELLED_SYMPTOM -> add(Label.SYMPTOM, 6);
            case LABELLED_CAUSE -> add(Label.CAUSE, 6);
            case LABELLED_FIX -> {
                add(Label.FIX, 2);
                add(Label.SYMPTOM, -4);
            }
            case FREE -> {}
        }
    }

    private void byLink(Link link) {
        switch (link) {
            case BECAUSE -> add(Label.CAUSE, 3.5);
            case FINDING -> {
                add(Label.CAUSE, 2);
                add(Label.SYMPTOM, -0.7);
            }
            case RESULTING, BUT, NONE -> {}
        }
    }

    private void byWords(Clause clause) {
        boolean known = false;
        int observations = 0;
        boolean failure = false;
        boolean strong = false;
        for (CueHit hit : clause.hits()) {
            String weight = observation(clause, hit);
            if (weight != null && observations < 2 && !(weight.equals("2") && clause.negated(hit))) {
                add(Label.SYMPTOM, weight.equals("2") ? 1.8 : 0.7);
                observations++;
                strong |= weight.equals("2");
            }
            boolean strongWord = hit.is(CueKind.FAILURE) || "2".equals(weight);
            if (clause.preparesAct(hit)) {
                continue;
            }
            if (strongWord && clause.negated(hit)) {
                add(Label.OTHER, 2.5);
                known = true;
                continue;
            }
            if (hit.is(CueKind.FAILURE) && !failure) {
                add(Label.CAUSE, 2);
                add(Label.SYMPTOM, 0.4);
                failure = true;
            }
            known |= weight != null || hit.is(CueKind.FAILURE) || hit.is(CueKind.ACT);
        }
        for (CueHit hit : clause.hits()) {
            if (hit.is(CueKind.FAILURE) && DEEDS.contains(hit.group(CueKind.FAILURE))) {
                add(Label.CAUSE, 1);
                break;
            }
        }
        if (clause.has(CueKind.EARLIER) && clause.act() == null && (failure || observations > 0)) {
            add(Label.SYMPTOM, 1.5);
        }
        if (clause.has(CueKind.ITEM)) {
            add(Label.CAUSE, 0.7);
        }
        if (strong && !failure && clause.link() == Link.NONE) {
            add(Label.CAUSE, -0.8);
        }
        if (clause.has(CueKind.MACHINE)) {
            add(Label.SYMPTOM, 0.5);
        }
        if (clause.has(CueKind.SPEAKER)) {
            add(Label.SYMPTOM, 1.5);
        }
        if (!known) {
            add(Label.OTHER, 1.2);
        }
        byTalk(clause, failure || strong);
    }

    /** 换过: done some time before. */
    private static boolean isPast(Clause clause, CueHit act) {
        return act.end() < clause.end()
                && clause.source().charAt(act.end()) == '过'
                && clause.hits().stream().noneMatch(hit -> hit.start() == act.end());
    }

    private static boolean strongObservation(Clause clause) {
        return clause.hits().stream().anyMatch(hit -> "2".equals(hit.group(CueKind.OBSERVATION)));
    }

    /** The weight of an observation; what a verb does not achieve (V不C: 吸不住) is one by its form. */
    private static @Nullable String observation(Clause clause, CueHit hit) {
        String weight = hit.group(CueKind.OBSERVATION);
        boolean weak = weight != null && weight.equals("1");
        if (weak && hit.is(CueKind.LEADTIME)) {
            return null;
        }
        boolean potential = weak
                && hit.length() == 1
                && clause.source().charAt(hit.start()) == '不'
                && hit.end() < clause.end()
                && COMPLEMENTS.indexOf(clause.source().charAt(hit.end())) >= 0;
        return potential ? "2" : weight;
    }

    private void byTalk(Clause clause, boolean state) {
        CueHit good = clause.first(CueKind.GOOD);
        if (good != null) {
            add(Label.OTHER, state ? 3 : 3.5);
        }
        if (clause.has(CueKind.FAILED)) {
            add(Label.OTHER, 2.5);
        }
        if (clause.has(CueKind.PARTIAL)) {
            add(Label.OTHER, 3);
        }
        if (clause.has(CueKind.PLAN)) {
            add(Label.OTHER, 3);
        }
        if (clause.has(CueKind.ADMIN)) {
            add(Label.OTHER, state ? 1 : 2.5);
        }
        if (clause.has(CueKind.CHECK)) {
            add(Label.OTHER, state ? 1 : 2);
        }
        if (clause.has(CueKind.UPKEEP)) {
            add(Label.OTHER, 1);
        }
    }

    private void byAct(Clause clause, ActOutcome outcome) {
        CueHit act = clause.act();
        if (act == null) {
            add(Label.FIX, -3);
            return;
        }
        if (clause.has(CueKind.EARLIER) && strongObservation(clause) && !clause.has(CueKind.FAILED)) {
            add(Label.SYMPTOM, 2);
            return;
        }
        if (outcome != ActOutcome.SEEN || clause.has(CueKind.EARLIER) || isPast(clause, act)) {
            add(Label.OTHER, 6);
            return;
        }
        CueHit good = clause.first(CueKind.GOOD);
        boolean resultOnly = good != null && good.start() >= act.end();
        add(Label.FIX, clause.opens(act) ? 3 : 1.5);
        if (resultOnly) {
            add(Label.FIX, 2);
            add(Label.OTHER, -3);
        }
        if (clause.opens(act)) {
            add(Label.SYMPTOM, -2);
            add(Label.CAUSE, -1);
        }
    }
}
