package org.faultbook.diagnosis.curation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.faultbook.diagnosis.review.CaseReviews.Finding;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.manual.SupersededCase;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands in the review queue.
 *
 * @param version the newest, a pending one included: what an edit or a publishing must have seen
 * @param cause null where it is unknown
 * @param engineers known persons who closed its newest tickets
 * @param doubts the gravest first
 * @param lookedAt who looked at what two persons have to look at; null where nobody did, or one is enough
 * @param questions that are out, and those whose answer nobody acted on yet, newest first
 * @param alike other cases that are perhaps the same, the likest first
 * @param replaced manuals whose new edition says no more what it rested on, and nobody looked at it since
 */
public record QueuedCase(
        String id,
        int version,
        ArticleState state,
        EquipmentScope scope,
        String causeKey,
        @Nullable String cause,
        int tickets,
        int engineers,
        Set<Doubt> doubts,
        @Nullable Actor lookedAt,
        List<Finding> findings,
        List<CaseQuestion> questions,
        List<LikeCase> alike,
        List<SupersededCase> replaced) {
    static final int ENOUGH_TICKETS = 3;
    static final int ENOUGH_ENGINEERS = 2;

    public QueuedCase {
        doubts = doubts.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(doubts));
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
        alike = List.copyOf(alike);
        replaced = List.copyOf(replaced);
    }

    /**
     * What is known of a case beside what it says itself.
     *
     * @param told its newest contributions
     * @param levelOne whether the fault endangers people or stops production
     * @param lookedAt who looked at such a one; null where nobody did
     */
    record Signs(
            Collection<Contribution> told,
            boolean levelOne,
            @Nullable Actor lookedAt,
            List<Finding> findings,
            List<CaseQuestion> questions,
            List<LikeCase> alike,
            List<SupersededCase> replaced) {}

    static QueuedCase of(FaultCase c, Signs signs) {
        int engineers = (int) signs.told.stream()
                .map(Contribution::solver)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        note(doubts, Doubt.FINDING, !signs.findings.isEmpty());
        note(doubts, Doubt.LEVEL_ONE, signs.levelOne);
        note(doubts, Doubt.SECOND_LOOK, signs.levelOne && signs.lookedAt != null);
        note(doubts, Doubt.PROHIBITED_ACT, c.fixes().stream().anyMatch(f -> f.kind() == FixKind.PROHIBITED));
        note(doubts, Doubt.PENDING_EDIT, c.pendingVersion() != null);
        note(doubts, Doubt.NEW_EDITION, !signs.replaced.isEmpty());
        note(doubts, Doubt.PERHAPS_SAME, !signs.alike.isEmpty());
        note(doubts, Doubt.CAUSE_UNKNOWN, c.cause().basis() == CauseBasis.UNKNOWN);
        note(doubts, Doubt.CAUSE_INFERRED, c.cause().basis() == CauseBasis.INFERRED);
        note(doubts, Doubt.NO_LASTING_FIX, c.fixes().stream().noneMatch(f -> f.kind() == FixKind.LASTING));
        note(doubts, Doubt.FEW_TICKETS, c.seenInTickets() < ENOUGH_TICKETS);
        note(doubts, Doubt.ONE_ENGINEER, engineers < ENOUGH_ENGINEERS);
        return new QueuedCase(
                c.id(),
                c.newestVersion(),
                c.state(),
                c.scope(),
                c.causeKey(),
                c.cause().text(),
                c.seenInTickets(),
                engineers,
                doubts,
                signs.lookedAt,
                signs.findings,
                signs.questions,
                signs.alike,
                signs.replaced);
    }

    private static void note(Set<Doubt> doubts, Doubt doubt, boolean holds) {
        if (holds) {
            doubts.add(doubt);
        }
    }

    /**
     * Whether a person still has to decide about it: a draft, an edit that waits, something found against it, a new edition of a
     * manual it rested on, an answer, or another published case that is perhaps the same. A draft that is waits itself.
     */
    boolean waits() {
        return state.confidence() != Confidence.ARCHIVED
                && (state.confidence() != Confidence.VALIDATED
                        || doubts.contains(Doubt.PENDING_EDIT)
                        || doubts.contains(Doubt.FINDING)
                        || doubts.contains(Doubt.NEW_EDITION)
                        || alike.stream().anyMatch(LikeCase::published)
                        || isAnswered());
    }

    /** Whether who closed a ticket of it answered, and nobody acted on that yet. */
    public boolean isAnswered() {
        return questions.stream().anyMatch(q -> q.answer() != null);
    }

    /** One cause of one type of machine is one group, at whatever models it was told of. */
    String group() {
        return scope.equipmentClass() + "|" + Objects.requireNonNullElse(scope.type(), "") + "|" + causeKey;
    }

    /** Answers already, cause and fix are named, by enough tickets of enough engineers, nothing speaks against it or was asked: may be published in bulk. */
    public boolean plain() {
        return doubts.isEmpty() && questions.isEmpty() && state.confidence() == Confidence.NOT_VALIDATED;
    }
}
