package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
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

    /** Whether it is told of another class of machine than was asked about. */
    boolean apart(EquipmentScope asked) {
        return asked.relationTo(best().scope()) == ScopeRelation.APART;
    }

    /** Whether it may be an answer: it is of the class of machine that was asked about, or has the very fault code. */
    boolean answers(EquipmentScope asked) {
        return !apart(asked) || evidence.code();
    }

    /** What tells it from other causes: its equipment class and its normalised cause. */
    String key() {
        return key(best());
    }

    static String key(CaseSummary found) {
        return found.scope().equipmentClass() + "|" + found.causeKey();
    }

    CauseGroup withFigures(List<Double> ofRanker) {
        return with(evidence, explanation, ofRanker, chance);
    }

    /** With what a ranker has learned to say of it. */
    public CauseGroup withChance(double learned) {
        return with(evidence, explanation, figures, learned);
    }

    /** The same without the reasons of its score, which take more room than all the rest. */
    CauseGroup unexplained() {
        return with(evidence, Explanation.of(explanation.value(), explanation.reason()), figures, chance);
    }

    CauseGroup explainedBy(Explanation why) {
        return with(evidence, explainedFurther(List.of(why)), figures, chance);
    }

    private CauseGroup with(RawEvidence found, Explanation why, List<Double> ofRanker, @Nullable Double learned) {
        return new CauseGroup(causeKey, cases, records, score, found, why, rankedBehind, ofRanker, learned);
    }

    private Explanation explainedFurther(List<Explanation> reasons) {
        List<Explanation> parts = new ArrayList<>(explanation.parts());
        parts.addAll(reasons);
        return new Explanation(explanation.value(), explanation.reason(), parts);
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
        List<Explanation> terms = matches.stream()
                .limit(12)
                .map(m -> Explanation.of(m.score(), m.field().name() + " " + m.term()))
                .toList();
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(new Explanation(coverage, "share of the question's weight covered; terms that matched", terms));
        respellings.forEach(r -> reasons.add(Explanation.of(carried(r, matches), r.toString())));
        return with(
                new RawEvidence(evidence.cosine(), coverage, evidence.code()),
                explainedFurther(reasons),
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
