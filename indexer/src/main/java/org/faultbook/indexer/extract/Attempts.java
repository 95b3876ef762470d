package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.faultcase.ActOutcome;

/**
 * How each clause's act ended, decided before the clauses are labelled: an act followed by words of failure in its own
 * clause or opening the next (换了电容无效; bled it, no better) was an attempt; one that is advised was not tried.
 */
final class Attempts {
    /** Clauses that say by themselves that what was tried did not help. */
    private static final Set<String> BARE_FAILURES = Set.of(
            "same",
            "nothing",
            "no",
            "no good",
            "not it",
            "not that",
            "was not that",
            "not the cause",
            "wasn't the cause",
            "not the problem",
            "没用",
            "无用",
            "不对",
            "一样");

    /** Words that say it of all that was tried before them. */
    private static final Pattern OF_ALL = Pattern.compile(
            "都没用|都不行|都无效|均无效|均不行|全无效|\\b(?:none|neither|all no|nothing) (?:of (?:them|it|these) )?(?:helped|worked|no)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_AT_HAND = Pattern.compile(
            "没带|没货|缺货|无备件|没备件|报价|未到货|\\bquoted?\\b|\\bno stock\\b|\\b(?:not in|out of) stock\\b|\\bon order\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_NEEDED = Pattern.compile("(?:不用|不必|用不着|无需|不需要?)$");
    private static final Pattern NEVER =
            Pattern.compile("(?:从没|从未|从来没)$|\\bnever (?:been )?$", Pattern.CASE_INSENSITIVE);
    /** 旧机头返厂检修: what came of the part that was changed. */
    private static final Pattern OLD_PART_SENT =
            Pattern.compile("(?:旧|坏件|换下|拆下|故障件|\\bold\\b)[^，。；]{0,6}返[厂修]", Pattern.CASE_INSENSITIVE);
    /** "exchanged - same 61C": measured as before. */
    private static final Pattern SAME = Pattern.compile("[-–,;:] ?same(?:$| \\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern STILL = Pattern.compile("^(?:but )?still\\b|^(?:但)?[仍还]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDERED =
            Pattern.compile("\\b(?:ordered|proposed|quoted|on order)$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BRINGS = Set.of("replace", "install");

    private Attempts() {}

    /** One outcome for each clause, SEEN where nothing else is told; null never. */
    static List<ActOutcome> of(List<Clause> clauses) {
        List<ActOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            outcomes.add(outcome(clauses, i));
        }
        for (int i = 1; i < clauses.size(); i++) {
            if (outcomes.get(i) == ActOutcome.SEEN
                    && outcomes.get(i - 1) == ActOutcome.NOT_TRIED
                    && goesOnAdvising(clauses, i)) {
                outcomes.set(i, ActOutcome.NOT_TRIED);
            }
        }
        for (int i = 1; i < clauses.size(); i++) {
            if (OF_ALL.matcher(clauses.get(i).text()).find()) {
                failAllBefore(clauses, outcomes, i);
            }
        }
        return outcomes;
    }

    /** 建议清洗，修树: advice goes on while nothing says that it was done. */
    private static boolean goesOnAdvising(List<Clause> clauses, int i) {
        Clause clause = clauses.get(i);
        CueHit act = clause.act();
        return clause.sentence() == clauses.get(i - 1).sentence()
                && clauses.get(i - 1).text().startsWith("建议")
                && act != null
                && TextFold.isHan(clause.source().charAt(act.start()))
                && !clause.has(CueKind.GOOD)
                && clause.text().chars().noneMatch(c -> "已了后好完".indexOf(c) >= 0)
                && (i + 1 == clauses.size() || !clauses.get(i + 1).has(CueKind.GOOD));
    }

    private static void failAllBefore(List<Clause> clauses, List<ActOutcome> outcomes, int end) {
        for (int i = end - 1; i >= 0 && clauses.get(i).act() != null; i--) {
            if (clauses.get(i).section().equals(clauses.get(end).section()) && outcomes.get(i) == ActOutcome.SEEN) {
                outcomes.set(i, ActOutcome.NOT_FIXED);
            }
        }
    }

    private static ActOutcome outcome(List<Clause> clauses, int i) {
        Clause clause = clauses.get(i);
        CueHit act = clause.act();
        if (act == null && resetInVain(clause)) {
            return ActOutcome.NOT_FIXED;
        }
        if (act == null) {
            return putOff(clause) || isOrdered(clause) || leftForLater(clauses, i)
                    ? ActOutcome.NOT_TRIED
                    : ActOutcome.SEEN;
        }
        CueHit failed = clause.first(CueKind.FAILED);
        if (failed != null && failed.start() >= act.end()) {
            return ActOutcome.NOT_FIXED;
        }
        if (SAME.matcher(clause.source().substring(act.end(), clause.end())).find()) {
            return ActOutcome.NOT_FIXED;
        }
        CueHit plan = clause.first(CueKind.PLAN);
        if (plan != null || OLD_PART_SENT.matcher(clause.text()).find()) {
            return ActOutcome.NOT_TRIED;
        }
        if (clause.has(CueKind.PARTIAL)) {
            return ActOutcome.PARTIAL;
        }
        boolean ordered = i > 0 && clauses.get(i - 1).text().startsWith("报价中");
        if (ordered) {
            return ActOutcome.NOT_TRIED;
        }
        if (helpedInPart(clauses, i)) {
            return ActOutcome.PARTIAL;
        }
        return i + 1 < clauses.size() ? toldByNext(clauses.get(i + 1), brings(act)) : ActOutcome.SEEN;
    }

    /** 复位几次都跳: it was reset, and what is told next is the fault. */
    private static boolean resetInVain(Clause clause) {
        CueHit named = clause.first(CueKind.ACT);
        return named != null
                && "reset".equals(named.group(CueKind.ACT))
                && !clause.negated(named)
                && ActLookalikes.is(clause, named);
    }

    /** 没打力矩, 未张紧: somebody left it undone, which is a state the fault may come from. */
    static boolean leftUndone(Clause clause) {
        CueHit named = clause.namedAct();
        return named != null
                && clause.act() == null
                && clause.negated(named)
                && !putOff(clause)
                && !NOT_NEEDED
                        .matcher(clause.source().substring(clause.start(), named.start()))
                        .find();
    }

    /** "heater ordered", "bigger cable proposed": what is to come names no verb of its own. */
    static boolean isOrdered(Clause clause) {
        return clause.has(CueKind.ITEM)
                && (clause.section().role() == Role.FIX || clause.section().role() == Role.LABELLED_FIX)
                && ORDERED.matcher(clause.text()).find();
    }

    /** 喷油嘴没校 at the end, after other work: left for later. */
    private static boolean leftForLater(List<Clause> clauses, int i) {
        Clause clause = clauses.get(i);
        CueHit named = clause.namedAct();
        return i > 0
                && i + 1 == clauses.size()
                && named != null
                && named.end() == clause.end()
                && clause.negated(named)
                && clause.has(CueKind.ITEM)
                && clauses.subList(0, i).stream()
                        .anyMatch(c -> c.section().equals(clause.section()) && c.act() != null);
    }

    private static boolean putOff(Clause clause) {
        CueHit named = clause.namedAct();
        if (named == null || !clause.negated(named) || isDenied(clause, named)) {
            return false;
        }
        return clause.has(CueKind.PLAN) || "replace".equals(named.group(CueKind.ACT));
    }

    /** 没换过, 不用换, "never changed": nobody did it and nobody will. */
    private static boolean isDenied(Clause clause, CueHit named) {
        String before = clause.source().substring(clause.start(), named.start());
        return NOT_NEEDED.matcher(before).find()
                || NEVER.matcher(before).find()
                || clause.source().substring(named.start(), clause.end()).indexOf('过') >= 0;
    }

    /** "10 l/h again": as it should be, unless a fault is told with it. */
    private static boolean isBackAgain(Clause next, CueHit failed) {
        boolean again = "again".equalsIgnoreCase(next.source().substring(failed.start(), failed.end()));
        return again
                && next.hits().stream()
                        .noneMatch(h -> h.is(CueKind.FAILURE) || "2".equals(h.group(CueKind.OBSERVATION)));
    }

    /** "±3 now, still hunts": it was measured better, and the fault is there. */
    private static boolean helpedInPart(List<Clause> clauses, int i) {
        if (i + 2 >= clauses.size()) {
            return false;
        }
        Clause measured = clauses.get(i + 1);
        Clause still = clauses.get(i + 2);
        return measured.act() == null
                && measured.has(CueKind.GOOD)
                && measured.text().chars().anyMatch(Character::isDigit)
                && still.sentence() == clauses.get(i).sentence()
                && STILL.matcher(still.text()).find();
    }

    /** Whether the act brings a part, which may not have been at hand. */
    private static boolean brings(CueHit act) {
        String group = act.group(CueKind.ACT) != null ? act.group(CueKind.ACT) : act.group(CueKind.ACT_AT_HEAD);
        return BRINGS.contains(String.valueOf(group));
    }

    /** 过了一天又高温: what was observed is there again. */
    private static boolean cameBack(Clause next) {
        return next.hits().stream()
                .anyMatch(h -> "2".equals(h.group(CueKind.OBSERVATION))
                        && h.start() > next.start()
                        && next.source().charAt(h.start() - 1) == '又');
    }

    /** Where the words end that say that an attempt of the clause did not help, in it or the next; its own end where none do. */
    static int failureEnd(List<Clause> clauses, int i) {
        Clause clause = clauses.get(i);
        CueHit act = clause.namedAct();
        CueHit own = clause.first(CueKind.FAILED);
        boolean told = own != null && act != null && own.start() >= act.end();
        if (told || i + 1 == clauses.size() || !clauses.get(i + 1).section().equals(clause.section())) {
            return clause.end();
        }
        Clause next = clauses.get(i + 1);
        CueHit later = next.act();
        CueHit failed = next.first(CueKind.FAILED);
        if (later != null) {
            return failed != null && failed.start() < later.start() ? failed.end() : clause.end();
        }
        return toldByNext(next, false) == ActOutcome.NOT_FIXED ? next.end() : clause.end();
    }

    private static ActOutcome toldByNext(Clause next, boolean brings) {
        if (BARE_FAILURES.contains(next.text().toLowerCase(Locale.ROOT))) {
            return ActOutcome.NOT_FIXED;
        }
        CueHit failed = next.first(CueKind.FAILED);
        CueHit act = next.act();
        if (act == null && brings && NOT_AT_HAND.matcher(next.text()).find()) {
            return ActOutcome.NOT_TRIED;
        }
        if (failed != null && isBackAgain(next, failed)) {
            return ActOutcome.SEEN;
        }
        if (failed != null && (act == null || failed.start() < act.start()) || act == null && cameBack(next)) {
            return ActOutcome.NOT_FIXED;
        }
        return next.has(CueKind.PARTIAL) && act == null ? ActOutcome.PARTIAL : ActOutcome.SEEN;
    }
}
