package org.faultbook.indexer.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern SOON_AFTER = Pattern.compile("^[^后就到着一完]{0,6}[后就到着一完]");
    private static final Pattern LED_BY_AFTER =
            Pattern.compile("(?:after|when|since|while|once)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> LOOKS = Set.of("查", "看", "检查", "就是", "确认", "结果", "分析", "判断", "系", "一看", "查线");
    private static final Pattern OPENS_UP = Pattern.compile("[拆打掀]开|[开拆]盖|拆[下检]|拆泵盖|解体|stripped down");
    private static final Pattern WAS = Pattern.compile("(?:was|were|had been|kept)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DONE = Pattern.compile(
            "(?:[a-z]{2,6}[ -])?[a-z]{3,}ed (?!by\\b|on\\b|at\\b|with\\b|in\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEEDS =
            Pattern.compile("\\bneeds?\\b|\\brequires?\\b|需要?换|需要?修|该换", Pattern.CASE_INSENSITIVE);
    private static final String COMPLEMENTS = "上下起出进动开住来去到了掉稳紧牢灵准着通回合满净亮响转够";

    private final double[] scores = new double[Label.values().length];

    private ClauseScores() {}

    static double[] of(Clause clause, ActOutcome outcome) {
        ClauseScores s = new ClauseScores();
        s.bySection(clause.section().role());
        s.byLink(clause);
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

    /** What was reported was seen, whoever saw it; it is a cause only where it is given as the reason of something. */
    private void byLink(Clause clause) {
        Role role = clause.section().role();
        boolean reported = role == Role.TITLE || role == Role.REPORTED;
        if (reported && clause.link() != Link.BECAUSE) {
            add(Label.CAUSE, -3);
            return;
        }
        switch (clause.link()) {
            case BECAUSE -> add(Label.CAUSE, 3.5);
            case FINDING -> {
                if (opensUpToWork(clause)) {
                    return;
                }
                add(Label.CAUSE, 2);
                add(Label.SYMPTOM, -0.7);
            }
            case RESULTING, BUT, NONE -> {}
        }
    }

    /** 拆开彻底吹扫: opened to get at it; nothing was found. */
    private static boolean opensUpToWork(Clause clause) {
        CueHit finding = clause.first(CueKind.FINDING);
        return finding != null
                && clause.act() != null
                && OPENS_UP.matcher(clause.source().substring(finding.start(), finding.end()))
                        .matches()
                && clause.hits().stream().noneMatch(hit -> hit.is(CueKind.FAILURE) || hit.is(CueKind.OBSERVATION));
    }

    /** "Regrouted cracked plinth" in the text of the work: whatever was done there, it is no cause. */
    private static boolean isDeed(Clause clause) {
        Role role = clause.section().role();
        Matcher opens = DONE.matcher(clause.text());
        return (role == Role.FIX || role == Role.LABELLED_FIX)
                && opens.lookingAt()
                && clause.hits().stream()
                        .noneMatch(hit -> hit.start() < clause.start() + opens.end()
                                && (hit.is(CueKind.FAILURE) || hit.is(CueKind.OBSERVATION) || hit.is(CueKind.FINDING)));
    }

    private void byWords(Clause clause) {
        if (isDeed(clause)) {
            add(Label.CAUSE, -4);
        }
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
        boolean before =
                clause.has(CueKind.EARLIER) || WAS.matcher(clause.text()).lookingAt();
        if (before && clause.act() == null && (failure || observations > 0)) {
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
        if (known && !strong && !failure && clause.act() == null) {
            add(Label.OTHER, 1);
        }
        if (!known && onlyLooks(clause)) {
            add(Label.CAUSE, -1.5);
        }
        if (!known) {
            add(Label.OTHER, clause.has(CueKind.MACHINE) ? 2.5 : 1.2);
            add(Label.CAUSE, clause.link() == Link.NONE && clause.section().role() != Role.CAUSE ? -0.6 : 0);
        }
        byTalk(clause, failure || strong);
    }

    /** 换完皮带后门撞得响: the act is only the circumstance of what was observed. */
    private static boolean observedAfter(Clause clause, CueHit act) {
        boolean reported =
                clause.section().role() == Role.REPORTED || clause.section().role() == Role.TITLE;
        String behind = clause.source().substring(act.end(), clause.end());
        String before = clause.source().substring(clause.start(), act.start());
        return !clause.has(CueKind.GOOD)
                && (SOON_AFTER.matcher(behind).find()
                        || LED_BY_AFTER.matcher(before).find())
                && clause.hits().stream()
                        .anyMatch(hit -> hit.start() >= act.end()
                                && (strong(hit) || reported && hit.is(CueKind.FAILURE))
                                && !hit.is(CueKind.ITEM)
                                && !clause.negated(hit));
    }

    /** 换过: done some time before. */
    private static boolean isPast(Clause clause, CueHit act) {
        if (clause.source().charAt(act.end() - 1) == '过') {
            return true;
        }
        return act.end() < clause.end()
                && clause.source().charAt(act.end()) == '过'
                && clause.hits().stream().noneMatch(hit -> hit.start() == act.end());
    }

    /** 不是, 没动过: what stands there was thought of and ruled out. */
    private static boolean refutes(Clause clause, CueHit good) {
        String text = clause.source().substring(good.start(), good.end());
        return text.startsWith("没动") || text.startsWith("没人动") || text.equals("不是") || text.startsWith("not ");
    }

    /** 查, 看: a word of looking that says what was looked at, when nothing is told of it. */
    private static boolean onlyLooks(Clause clause) {
        CueHit finding = clause.first(CueKind.FINDING);
        return finding != null
                && finding.length() <= 2
                && LOOKS.contains(clause.source().substring(finding.start(), finding.end()));
    }

    /** 滤网清洗, belt replaced: only what was acted on stands before the act. */
    private static boolean topicFirst(Clause clause, CueHit act) {
        boolean named = false;
        for (CueHit hit : clause.hits()) {
            if (hit.start() >= act.start()) {
                break;
            }
            boolean thing = hit.is(CueKind.ITEM) || hit.is(CueKind.MACHINE);
            if (!thing && (hit.is(CueKind.OBSERVATION) || hit.is(CueKind.FAILURE))) {
                return false;
            }
            named |= thing;
        }
        return named;
    }

    private static boolean strongObservation(Clause clause) {
        return clause.hits().stream().anyMatch(ClauseScores::strong);
    }

    private static boolean strong(CueHit hit) {
        return "2".equals(hit.group(CueKind.OBSERVATION));
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
        Role role = clause.section().role();
        boolean ofCause = good != null
                && (role == Role.CAUSE || role == Role.LABELLED_CAUSE)
                && good.end() < clause.end()
                && clause.source().startsWith("恢复", good.start());
        if (good != null && !ofCause) { // 安规被恢复成默认 in a column for causes is one
            add(Label.OTHER, refutes(clause, good) ? 5 : state ? 3 : 3.5);
        }
        if (clause.has(CueKind.FAILED)) {
            add(Label.OTHER, 2.5);
        }
        if (clause.has(CueKind.ASSUMED)) {
            add(Label.OTHER, 5);
        }
        if (clause.has(CueKind.PARTIAL)) {
            add(Label.OTHER, 3);
        }
        if (clause.has(CueKind.PLAN)) {
            add(Label.OTHER, 3);
        }
        CueHit admin = clause.first(CueKind.ADMIN);
        if (admin != null) { // "replaced & put on the list" tells first what was done
            CueHit act = clause.act();
            add(Label.OTHER, state || act != null && act.end() <= admin.start() ? 1 : 2.5);
        }
        if (clause.has(CueKind.CHECK)) {
            add(Label.OTHER, state ? 1 : 2);
        }
        if (clause.has(CueKind.UPKEEP)) {
            add(Label.OTHER, 1);
        }
        if (clause.has(CueKind.REQUEST) && !state) {
            add(Label.OTHER, 5);
        }
    }

    private void byAct(Clause clause, ActOutcome outcome) {
        CueHit act = clause.act();
        if (act == null) {
            add(Label.FIX, -3);
            add(Label.OTHER, clause.has(CueKind.TEMPORARY) ? 2 : 0);
            add(Label.CAUSE, Attempts.leftUndone(clause) ? 2 : 0);
            add(Label.OTHER, outcome == ActOutcome.NOT_TRIED ? 3 : 0);
            return;
        }
        if (clause.has(CueKind.EARLIER) && strongObservation(clause) && !clause.has(CueKind.FAILED)) {
            add(Label.SYMPTOM, 2);
            return;
        }
        boolean asked = outcome == ActOutcome.NOT_TRIED
                && clause.section().role() == Role.REPORTED
                && NEEDS.matcher(clause.text()).find();
        if (asked) { // "seal needs to be replaced": how the fault was reported
            add(Label.SYMPTOM, 5);
            return;
        }
        if (outcome != ActOutcome.SEEN || clause.has(CueKind.EARLIER) || isPast(clause, act)) {
            add(Label.OTHER, 6);
            return;
        }
        if (observedAfter(clause, act)) {
            add(Label.SYMPTOM, 1.5);
            return;
        }
        CueHit good = clause.first(CueKind.GOOD);
        boolean resultOnly = good != null && good.start() >= act.end() && !refutes(clause, good);
        add(Label.FIX, clause.opens(act) ? 3 : topicFirst(clause, act) ? 2.5 : 1.5);
        if (resultOnly) {
            add(Label.FIX, 2);
            add(Label.OTHER, -3);
        }
        if (clause.opens(act) || topicFirst(clause, act)) {
            add(Label.SYMPTOM, -2);
            add(Label.CAUSE, -1);
        }
    }
}
