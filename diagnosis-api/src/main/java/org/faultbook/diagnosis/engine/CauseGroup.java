package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.TermMatch;
import org.faultbook.kb.spelling.Respelling;
import org.jspecify.annotations.Nullable;

/**
 * One cause among the candidates: all found cases of one normalised cause and equipment class, the best first.
 *
 * @param records ids of the retrieved records behind it, best first
 * @param rankedBehind the cause of tickets that would have stood first but for a bulletin; null where there is none
 * @param evidence raw evidence of its best record
 * @param figures what a cause ranker weighs; empty where none was made
 * @param chance of being it, as the base has learned; null where it has not
 */
public record CauseGroup(
        String causeKey,
        List<CaseSummary> cases,
        List<String> records,
        double score,
        RawEvidence evidence,
        Explanation explanation,
        @Nullable CauseGroup rankedBehind,
        List<Double> figures,
        @Nullable Double chance) {
    public CauseGroup {
        cases = List.copyOf(cases);
        records = List.copyOf(records);
        figures = List.copyOf(figures);
    }

    public CauseGroup(
            String causeKey,
            List<CaseSummary> cases,
            List<String> records,
            double score,
            RawEvidence evidence,
            Explanation explanation) {
        this(causeKey, cases, records, score, evidence, explanation, null, List.of(), null);
    }

    /** Whether a technical bulletin says it. */
    public boolean bulletin() {
        return best().bulletin();
    }

    CauseGroup withFigures(List<Double> ofRanker) {
        return new CauseGroup(causeKey, cases, records, score, evidence, explanation, rankedBehind, ofRanker, chance);
    }

    /** With what a ranker has learned to say of it. */
    public CauseGroup withChance(double learned) {
        return new CauseGroup(causeKey, cases, records, score, evidence, explanation, rankedBehind, figures, learned);
    }

    /** The same without the reasons of its score, which take more room than all the rest. */
    CauseGroup unexplained() {
        return new CauseGroup(
                causeKey,
                cases,
                records,
                score,
                evidence,
                Explanation.of(explanation.value(), explanation.reason()),
                rankedBehind,
                figures,
                chance);
    }

    CauseGroup explainedBy(Explanation why) {
        List<Explanation> parts = new ArrayList<>(explanation.parts());
        parts.add(why);
        return new CauseGroup(
                causeKey,
                cases,
                records,
                score,
                evidence,
                new Explanation(explanation.value(), explanation.reason(), parts),
                rankedBehind,
                figures,
                chance);
    }

    /** Before another: with the bulletin's case first and the lift in its explanation. */
    CauseGroup before(@Nullable CauseGroup other, CaseSummary bulletin, double lift) {
        List<CaseSummary> reordered = new ArrayList<>(cases);
        reordered.remove(bulletin);
        reordered.addFirst(bulletin);
        List<Explanation> parts = new ArrayList<>(explanation.parts());
        parts.add(Explanation.of(
                lift, "rank of the source: for this equipment and symptom a technical bulletin stands before tickets"));
        return new CauseGroup(
                causeKey,
                reordered,
                records,
                score + lift,
                evidence,
                new Explanation(score + lift, explanation.reason(), parts),
                other,
                figures,
                chance);
    }

    public CaseSummary best() {
        return cases.getFirst();
    }

    /**
     * An unknown cause's case: offered as a similar ticket, never as a cause. What a manual says of a code that was asked
     * about is an answer even where it names no cause.
     */
    public boolean unknown() {
        boolean meaning = evidence.code() && best().fromManualsOnly();
        return causeKey.startsWith(UNKNOWN_PREFIX) && !meaning;
    }

    /** @param respellings words of the question that were taken for others */
    CauseGroup withCoverage(double coverage, List<TermMatch> matches, List<Respelling> respellings) {
        List<Explanation> parts = new ArrayList<>(explanation.parts());
        List<Explanation> terms = matches.stream()
                .limit(12)
                .map(m -> Explanation.of(m.score(), m.field().name() + " " + m.term()))
                .toList();
        parts.add(new Explanation(coverage, "share of the question's weight covered; terms that matched", terms));
        respellings.forEach(r -> parts.add(Explanation.of(carried(r, matches), r.toString())));
        return new CauseGroup(
                causeKey,
                cases,
                records,
                score,
                new RawEvidence(evidence.cosine(), coverage, evidence.code()),
                new Explanation(explanation.value(), explanation.reason(), parts),
                rankedBehind,
                figures,
                chance);
    }

    /** What the terms of the meant word added. */
    private static double carried(Respelling respelling, List<TermMatch> matches) {
        return matches.stream()
                .filter(m -> respelling.meant().contains(m.term()))
                .mapToDouble(TermMatch::score)
                .sum();
    }

    static final String UNKNOWN_PREFIX = "unknown:";

    /** Whether no ticket tells of it. */
    boolean ofManualsOnly() {
        return best().fromManualsOnly() && seenInTickets() == 0;
    }

    public int seenInTickets() {
        return cases.stream().mapToInt(CaseSummary::seenInTickets).sum();
    }
}
