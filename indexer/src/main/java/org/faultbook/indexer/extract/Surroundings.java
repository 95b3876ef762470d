package org.faultbook.indexer.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;

/** What the neighbours of a clause say about its label. */
final class Surroundings {
    private static final Set<String> SWITCHES = Set.of("reset", "isolate", "open");

    /** Beside a text of the work, what stands there is how it was, be it set or fitted so. */
    private static final Set<Role> CAUSES = EnumSet.of(Role.CAUSE, Role.LABELLED_CAUSE);

    private static final Pattern NOTE_HEAD = Pattern.compile(
            "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.](?:\\d{1,2}|[A-Z][a-z]{2})[-/.]\\d{2,4}),? +\\d{1,2}:\\d{2}");

    private final List<Clause> clauses;
    private final int firstAct;
    private final boolean mended;
    private final boolean workIsApart;

    Surroundings(List<Clause> clauses) {
        this.clauses = clauses;
        int first = clauses.size();
        boolean found = false;
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Clause clause = clauses.get(i);
            CueHit act = clause.act();
            first = act != null ? i : first;
            found |= act != null && !isSwitch(act) && !clause.has(CueKind.PLAN) && !clause.has(CueKind.FAILED);
        }
        this.firstAct = first;
        this.mended = found;
        this.workIsApart = Reading.tellsWorkApart(clauses);
    }

    /** A clause whose effect follows is a cause; the effect of a known cause is a link of the chain or the symptom. */
    double around(int i, Label label) {
        Clause clause = clauses.get(i);
        boolean last = i + 1 == clauses.size();
        boolean causes = !last && clauses.get(i + 1).link() == Link.RESULTING;
        boolean explained = !last && clauses.get(i + 1).link() == Link.BECAUSE && clause.act() == null;
        return switch (label) {
            case SYMPTOM ->
                (explained ? 2.5 : 0)
                        + (comesBack(clause, i) ? 3.5 : 0)
                        + (isReasonOfAct(clause, i) ? 5 : 0)
                        - (isAfterWork(clause, i) ? 1.5 : 0);
            case CAUSE -> (causes ? 2.5 : 0) + (isLinkOfChain(clause, i) ? 2 : 0);
            case OTHER -> isProof(clause) ? 6 : 0;
            case FIX -> workIsApart && CAUSES.contains(clause.section().role()) ? -4 : 0;
        };
    }

    /** The line that dates a note: told from the newest or from the oldest, a note does not go on with the one before. */
    boolean isNoteHead(int i) {
        return NOTE_HEAD.matcher(clauses.get(i).text()).lookingAt();
    }

    /** Words that say nothing known go on with what was told before them in the same sentence. */
    double goesOn(int i, int told, Label label) {
        if (i == 0 || told != label.ordinal() || !ClauseScores.saysNothing(clauses.get(i))) {
            return 0;
        }
        Clause before = clauses.get(i - 1);
        boolean sameSentence = clauses.get(i).sentence() == before.sentence() && !ClauseScores.isTalk(before);
        return switch (label) {
            case SYMPTOM -> sameSentence ? 1 : 0;
            case CAUSE -> clauses.get(i).link() == Link.RESULTING ? 2 : 0;
            case FIX, OTHER -> 0;
        };
    }

    /** 又跳了 before anything was tried tells that the fault came back, not that an attempt failed. */
    private boolean comesBack(Clause clause, int i) {
        return i < firstAct
                && clause.has(CueKind.FAILED)
                && (!clause.has(CueKind.FAILURE) || clause.has(CueKind.OBSERVATION));
    }

    /** 清洗6小时。满载趋近2.2℃: what is measured behind the work, in one line with it, is what came of it. */
    private boolean isAfterWork(Clause clause, int i) {
        return clause.section().role() == Role.FIX
                && firstAct < i
                && clauses.get(firstAct).section().equals(clause.section())
                && clause.source()
                                .substring(clauses.get(firstAct).end(), clause.start())
                                .indexOf('\n')
                        < 0;
    }

    /** Descaled it as it tripped: the reason of an act is what was observed. */
    private boolean isReasonOfAct(Clause clause, int i) {
        return i > 0
                && clause.link() == Link.BECAUSE
                && clauses.get(i - 1).act() != null
                && clause.has(CueKind.OBSERVATION)
                && !clause.has(CueKind.FAILURE);
    }

    private boolean isLinkOfChain(Clause clause, int i) {
        return i > 0 && clause.link() == Link.RESULTING && clauses.get(i - 1).link() == Link.BECAUSE;
    }

    /** Switching off, on or over that went well, in a ticket where something else was mended: a test or its result. */
    private boolean isProof(Clause clause) {
        CueHit act = clause.act();
        CueHit good = clause.first(CueKind.GOOD);
        return mended && act != null && good != null && good.start() >= act.end() && isSwitch(act);
    }

    private static boolean isSwitch(CueHit act) {
        String group = act.group(CueKind.ACT);
        return SWITCHES.contains(group != null ? group : String.valueOf(act.group(CueKind.ACT_AT_HEAD)));
    }
}
