package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that says one thing.
 *
 * @param source the whole text of its section's part; offsets count in it
 * @param sentence number of its sentence within the ticket: clauses of one sentence lean to each other
 */
record Clause(Section section, String source, int start, int end, Link link, int sentence, List<CueHit> hits) {
    private static final List<String> DENIALS = List.of(
            "没",
            "没有",
            "未",
            "未见",
            "无",
            "不",
            "不用",
            "不必",
            "别",
            "没法",
            "并未",
            " no",
            " not",
            "n't",
            " without",
            " never",
            " any");

    private static final Pattern WHILE = Pattern.compile("^[^，。]{0,4}时(?![间钟])");

    String text() {
        return source.substring(start, end);
    }

    boolean has(CueKind kind) {
        return first(kind) != null;
    }

    @Nullable
    CueHit first(CueKind kind) {
        for (CueHit hit : hits) {
            if (hit.is(kind)) {
                return hit;
            }
        }
        return null;
    }

    /** The first act done in the clause; base forms and gerunds count only where they open it. */
    @Nullable
    CueHit act() {
        for (CueHit hit : hits) {
            boolean act = hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD) && opens(hit);
            if (act
                    && !negated(hit)
                    && !isCircumstance(hit)
                    && !namesMachine(hit)
                    && !(hit.is(CueKind.ADMIN) && first(CueKind.ITEM) == null)) {
                return hit;
            }
        }
        return null;
    }

    /** The first act named, done or denied; null where none is. */
    @Nullable
    CueHit namedAct() {
        CueHit done = act();
        return done != null ? done : first(CueKind.ACT);
    }

    /** 换油时, "is fitted": when it was done or how it stands, not what was done. */
    private boolean isCircumstance(CueHit hit) {
        String before = source.substring(start, hit.start()).toLowerCase(Locale.ROOT);
        String after = source.substring(hit.end(), Math.min(end, hit.end() + 6));
        return before.endsWith(" is ")
                || before.endsWith(" are ")
                || before.endsWith("being ")
                || WHILE.matcher(after).find();
    }

    /** Whether what the hit says is denied: 没堵, 未换, not blocked, no leak. */
    boolean negated(CueHit hit) {
        String before = source.substring(start, hit.start()).stripTrailing().toLowerCase(Locale.ROOT);
        return DENIALS.stream().anyMatch(before::endsWith);
    }

    /** "Set failed to start": a word that opens the clause before an observation is the machine, not an act. */
    private boolean namesMachine(CueHit hit) {
        int next = hits.indexOf(hit) + 1;
        return hit.is(CueKind.MACHINE) && next < hits.size() && hits.get(next).is(CueKind.OBSERVATION);
    }

    /** 停电 right before an act is how it was done, not what had failed. */
    boolean preparesAct(CueHit hit) {
        return "external-supply".equals(hit.group(CueKind.FAILURE))
                && hits.stream()
                        .anyMatch(next ->
                                next.start() >= hit.end() && next.start() <= hit.end() + 2 && next.is(CueKind.ACT));
    }

    /** Whether nothing but words that lead stands before the hit. */
    boolean opens(CueHit hit) {
        int lead = Extent.leadEnd(this);
        return lead >= hit.start() || hits.stream().anyMatch(h -> h.start() == lead && preparesAct(h));
    }

    Clause between(int from, int to, Link newLink) {
        List<CueHit> inside = new ArrayList<>();
        for (CueHit hit : hits) {
            if (hit.start() >= from && hit.end() <= to) {
                inside.add(hit);
            }
        }
        return new Clause(section, source, from, to, newLink, sentence, inside);
    }
}
