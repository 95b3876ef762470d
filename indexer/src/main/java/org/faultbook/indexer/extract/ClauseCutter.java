package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;

/**
 * Cuts clauses that say several things without punctuation between them: at words of cause and effect (due to, 导致),
 * of finding (经查, found), at "but", before advice, and where an act follows a state (温控阀卡死更换阀芯).
 */
final class ClauseCutter {
    private static final int LEAST = 2;
    private static final Pattern WHERE = Pattern.compile(
            "^\\s+(?:at|in|on|inside|under|behind|around|between|near|below|above|across|within|during|to be)\\b",
            Pattern.CASE_INSENSITIVE);

    /** One or two words. */
    private static final Pattern HOW = Pattern.compile("\\s+\\w+(?: \\w+)?");

    List<Clause> cut(List<Clause> clauses) {
        List<Clause> pieces = new ArrayList<>(clauses.size() + 4);
        for (Clause clause : clauses) {
            cut(clause, pieces);
        }
        return pieces;
    }

    private static void cut(Clause clause, List<Clause> pieces) {
        int from = clause.start();
        Link link = Link.NONE;
        boolean state = false;
        boolean acted = false;
        for (CueHit hit : clause.hits()) {
            if (hit.start() < from) {
                continue;
            }
            boolean weak = isWeakBecause(clause, hit) && !acted || isInsideWord(clause, hit);
            Link led = weak ? Link.NONE : link(hit);
            boolean content = contentBetween(clause.source(), from, hit.start()) >= LEAST;
            boolean leads = led != Link.NONE
                    && (led != Link.FINDING
                            || isFindingHere(clause, hit, from)
                                    && !saysWhere(clause, hit)
                                    && !saysHow(clause, hit, from));
            boolean actAfterState =
                    state && !acted && hit.is(CueKind.ACT) && !hit.is(CueKind.ITEM) && isStrongAct(clause, hit);
            boolean advice = hit.is(CueKind.PLAN)
                    && hit.end() < clause.end()
                    && clause.section().role() != Role.REPORTED
                    && hit.length() >= LEAST
                    && content
                    && (acted || state || !TextFold.isWord(first(clause, hit)));
            boolean spaced = (state || acted)
                    && content
                    && hit.is(CueKind.ACT)
                    && afterBlank(clause, hit)
                    && TextFold.isHan(first(clause, hit));
            if (content && (leads || actAfterState || advice || spaced)) {
                add(pieces, clause, from, hit.start(), link);
                from = leads ? hit.end() : hit.start();
                link = leads ? led : Link.NONE;
                state = false;
                acted = hit.is(CueKind.ACT);
                continue;
            }
            if (leads && !content) {
                link = led;
                if (led != Link.FINDING) {
                    from = hit.end();
                }
            }
            state |=
                    !clause.preparesAct(hit) && (hit.is(CueKind.FAILURE) || "2".equals(hit.group(CueKind.OBSERVATION)));
            acted |= hit.is(CueKind.ACT);
        }
        add(pieces, clause, from, clause.end(), link);
    }

    private static Link link(CueHit hit) {
        if (hit.is(CueKind.BECAUSE)) {
            return Link.BECAUSE;
        }
        if (hit.is(CueKind.RESULTING)) {
            return Link.RESULTING;
        }
        if (hit.is(CueKind.FINDING)) {
            return Link.FINDING;
        }
        return hit.is(CueKind.BUT) ? Link.BUT : Link.NONE;
    }

    /**
     * Short words of finding (查, 看, 系) cut only after a state, since they are also parts of other words; none cuts what
     * could not be found (看不到油位).
     */
    private static boolean isFindingHere(Clause clause, CueHit hit, int from) {
        if (hit.end() == clause.end() || clause.source().charAt(hit.end()) == '不') {
            return false;
        }
        if (contentBetween(clause.source(), from, hit.start()) < LEAST || hit.length() > 1) {
            return true;
        }
        Clause before = clause.between(from, hit.start(), Link.NONE);
        return before.has(CueKind.OBSERVATION) || before.has(CueKind.ACT);
    }

    /** "leak found at the flare" goes on with where it was found. */
    private static boolean saysWhere(Clause clause, CueHit hit) {
        return hit.start() > clause.start()
                && WHERE.matcher(clause.source().substring(hit.end(), clause.end()))
                        .find();
    }

    /** "diode found shorted": what was found is named before, and only how it failed behind. */
    private static boolean saysHow(Clause clause, CueHit hit, int from) {
        return TextFold.isWord(first(clause, hit))
                && contentBetween(clause.source(), from, hit.start()) >= LEAST
                && HOW.matcher(clause.source().substring(hit.end(), clause.end()))
                        .matches()
                && clause.between(hit.end(), clause.end(), Link.NONE).has(CueKind.FAILURE);
    }

    /** "as" and "since" give a reason only after an act (descaled as it tripped), else a time or a comparison. */
    private static boolean isWeakBecause(Clause clause, CueHit hit) {
        char c = first(clause, hit);
        return hit.is(CueKind.BECAUSE) && hit.length() <= 6 && (c == 'a' || c == 's' || c == 'A' || c == 'S');
    }

    /** 因 gives a reason only where it opens its clause (功率因数). */
    private static boolean isInsideWord(Clause clause, CueHit hit) {
        return hit.is(CueKind.BECAUSE) && hit.length() == 1 && hit.start() > clause.start();
    }

    private static boolean isStrongAct(Clause clause, CueHit hit) {
        String before = clause.source().substring(Math.max(clause.start(), hit.start() - 2), hit.start());
        boolean negated = before.endsWith("未")
                || before.endsWith("没")
                || before.endsWith("不")
                || before.endsWith("需")
                || before.endsWith("待")
                || before.endsWith("要")
                || before.endsWith("被")
                || before.endsWith("be ");
        return !negated && (hit.length() > 1 || "换清洗修拆焊擦".indexOf(first(clause, hit)) >= 0);
    }

    private static boolean afterBlank(Clause clause, CueHit hit) {
        return hit.start() > clause.start() && clause.source().charAt(hit.start() - 1) == ' ';
    }

    private static char first(Clause clause, CueHit hit) {
        return clause.source().charAt(hit.start());
    }

    private static int contentBetween(String source, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Extent.isContent(source.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static void add(List<Clause> pieces, Clause clause, int from, int to, Link link) {
        int start = from;
        int end = to;
        while (start < end && !Extent.isContent(clause.source().charAt(start))) {
            start++;
        }
        while (end > start && !Extent.isContent(clause.source().charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            pieces.add(clause.between(start, end, link));
        }
    }
}
