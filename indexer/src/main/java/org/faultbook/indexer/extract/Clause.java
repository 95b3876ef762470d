package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.jspecify.annotations.Nullable;

/** A stretch of text that says one thing. */
final class Clause {
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
            "未做",
            "没做",
            "未进行",
            "没再",
            "未见再",
            "未再",
            " no",
            " not",
            "n't",
            " without",
            " never",
            " any");

    private static final Pattern NEW_IN = Pattern.compile("new(?: in| on| fitted)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATES_NEW =
            Pattern.compile("\\b(?:is|are|was|were|as|like|looks?|still|nearly|not|no)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WHILE =
            Pattern.compile("^(?:[^，。]{0,4}(?<!小)时(?![间钟])|[^，。]{0,4}(?:前|之前|以前)(?:$|先|要|应|必须))");

    private final Section section;
    private final String source;
    private final int start;
    private final int end;
    private final Link link;
    private final int sentence;
    private final List<CueHit> hits;
    private @Nullable CueHit act;
    private boolean actSought;

    Clause(Section section, String source, int start, int end, Link link, int sentence, List<CueHit> hits) {
        this.section = section;
        this.source = source;
        this.start = start;
        this.end = end;
        this.link = link;
        this.sentence = sentence;
        this.hits = List.copyOf(hits);
    }

    Section section() {
        return section;
    }

    /** The whole text of its section's part; offsets count in it. */
    String source() {
        return source;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Link link() {
        return link;
    }

    /** Number of its sentence within the ticket: clauses of one sentence lean to each other. */
    int sentence() {
        return sentence;
    }

    /** Known words in the order of the text. */
    List<CueHit> hits() {
        return hits;
    }

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
        if (!actSought) {
            act = seekAct();
            actSought = true;
        }
        return act;
    }

    private @Nullable CueHit seekAct() {
        for (CueHit hit : hits) {
            boolean does = hit.is(CueKind.ACT)
                    || hit.is(CueKind.ACT_AT_HEAD) && (opens(hit) || isPlanned(hit) || endsAsNew(hit));
            if (does
                    && !negated(hit)
                    && !isCircumstance(hit)
                    && !namesMachine(hit)
                    && !ActLookalikes.is(this, hit)
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

    /** "recommend to replace": a base form behind advice is the act advised. */
    private boolean isPlanned(CueHit hit) {
        CueHit plan = first(CueKind.PLAN);
        return plan != null && plan.end() <= hit.start();
    }

    /** "sprocket and chain new", "4x new" in the text of the work: they were changed. */
    private boolean endsAsNew(CueHit hit) {
        boolean work = section.role() == Role.FIX || section.role() == Role.LABELLED_FIX || section.role() == Role.FREE;
        return work
                && hit.start() > start
                && NEW_IN.matcher(source.substring(hit.start(), end)).matches()
                && !STATES_NEW.matcher(source.substring(start, hit.start())).find();
    }

    /** 换油时, "is fitted": when it was done or how it stands, not what was done. */
    private boolean isCircumstance(CueHit hit) {
        String before = before(hit, 8);
        String after = source.substring(hit.end(), end);
        return before.endsWith(" is ")
                || before.endsWith(" are ")
                || before.endsWith("being ")
                || WHILE.matcher(after).find();
    }

    /** Whether what the hit says is denied: 没堵, 未换, not blocked, no leak. */
    boolean negated(CueHit hit) {
        String before = " " + before(hit, 12).stripTrailing();
        return DENIALS.stream().anyMatch(before::endsWith);
    }

    private String before(CueHit hit, int length) {
        return source.substring(Math.max(start, hit.start() - length), hit.start())
                .toLowerCase(Locale.ROOT);
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
