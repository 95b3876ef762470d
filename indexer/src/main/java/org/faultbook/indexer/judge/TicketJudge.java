package org.faultbook.indexer.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.UpkeepRound;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/** Judges the kind and the grade of a ticket from what was extracted of it. */
public final class TicketJudge {
    private static final String RULES = "judge-3";
    /** Acts that each point at an item of their own; adjusting or topping up goes with another act. */
    private static final Set<String> POINTS_AT_ITEM = Set.of("replace", "clean", "unblock", "tighten", "repair");

    private static final Pattern BLOCKED =
            Pattern.compile("堵|卡料|积料|\\b(?:block|jam|plugg|clogg)", Pattern.CASE_INSENSITIVE);

    private final KindJudge kinds;
    private final SolverQuestions questions;

    public TicketJudge(Taxonomy taxonomy, Vocabulary vocabulary) {
        this.kinds = new KindJudge(vocabulary);
        this.questions = new SolverQuestions(taxonomy, vocabulary);
    }

    /**
     * The reason is in both languages, Chinese first, parted by a slash.
     *
     * @param equipmentClass taxonomy id of the machine's class, null where unknown
     */
    public Judgement judge(Ticket ticket, Extraction extraction, @Nullable String equipmentClass) {
        KindJudge.Decided decided = kinds.of(ticket, extraction);
        TicketKind kind = decided.kind();
        GradeReason reason = grade(kind, extraction);
        List<Mark> marks = TicketMarks.of(ticket, extraction, reason == GradeReason.UNDECIDED);
        boolean above = marks.stream().anyMatch(mark -> mark.kind() == MarkKind.AS_ABOVE);
        SolverQuestion question = questions.ask(ticket, extraction, reason, above, equipmentClass);
        return new Judgement(kind, reason.grade(), Reasons.of(reason, decided, extraction), RULES, marks, question);
    }

    /** The acts after which the ticket closed, those that helped in part included. */
    static List<FixAct> done(Extraction extraction) {
        return extraction.fixes().stream()
                .filter(f -> f.outcome() == ActOutcome.SEEN || f.outcome() == ActOutcome.PARTIAL)
                .toList();
    }

    private static GradeReason grade(TicketKind kind, Extraction extraction) {
        boolean inquiryAboutFault = kind == TicketKind.INQUIRY
                && extraction.cause().isKnown()
                && !extraction.symptoms().isEmpty();
        if (kind != TicketKind.FAULT && !inquiryAboutFault) {
            return GradeReason.NO_FAULT;
        }
        List<FixAct> done = done(extraction);
        if (extraction.fixes().stream()
                .anyMatch(f -> f.kind() == FixKind.PROHIBITED && f.outcome() != ActOutcome.NOT_TRIED)) {
            return GradeReason.PROHIBITED;
        }
        boolean lasting = done.stream().anyMatch(f -> f.kind() == FixKind.LASTING);
        return switch (extraction.cause().basis()) {
            case STATED -> stated(extraction, done, lasting);
            case INFERRED -> extraction.cause().evidence().size() > 1 ? GradeReason.UNDECIDED : GradeReason.INFERRED;
            case UNKNOWN -> unknown(extraction, done, lasting);
        };
    }

    private static GradeReason stated(Extraction extraction, List<FixAct> done, boolean lasting) {
        if (done.isEmpty()) {
            return GradeReason.NO_FIX;
        }
        if (!lasting) {
            return GradeReason.STOPGAP;
        }
        boolean partly =
                done.stream().filter(f -> f.kind() == FixKind.LASTING).allMatch(f -> f.outcome() == ActOutcome.PARTIAL);
        if (partly) {
            return GradeReason.PARTLY;
        }
        return isUndecided(extraction, done) ? GradeReason.UNDECIDED : GradeReason.CAUSE_AND_FIX;
    }

    private static GradeReason unknown(Extraction extraction, List<FixAct> done, boolean lasting) {
        if (done.isEmpty()) {
            return extraction.fixes().isEmpty() ? GradeReason.NOTHING_TOLD : GradeReason.ATTEMPTS_ONLY;
        }
        if (UpkeepRound.is(done.stream().map(FixAct::key).toList())) {
            return GradeReason.UPKEEP_ONLY;
        }
        if (!lasting) {
            return GradeReason.RESET_ONLY;
        }
        boolean part = done.stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .allMatch(f -> Set.of("replace", "install").contains(FixNormaliser.actOf(f.key())));
        if (clearsOnly(extraction, done)) {
            return GradeReason.RESET_ONLY;
        }
        boolean vague = done.stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .allMatch(f -> FixNormaliser.objectOf(f.key()).isEmpty());
        if (vague) {
            return GradeReason.VAGUE;
        }
        return part || extraction.symptoms().isEmpty() ? GradeReason.PART_ONLY : GradeReason.CAUSE_MISSING;
    }

    /** Taking away a blockage that is itself what was seen: why it blocked is not known. */
    private static boolean clearsOnly(Extraction extraction, List<FixAct> done) {
        return extraction.symptoms().stream()
                        .anyMatch(s -> BLOCKED.matcher(s.text()).find())
                && done.stream().allMatch(f -> Set.of("unblock", "clean").contains(FixNormaliser.actOf(f.key())));
    }

    /** One item is told as the cause, and another one was changed or cleaned as well. */
    private static boolean isUndecided(Extraction extraction, List<FixAct> done) {
        if (extraction.cause().basis() != CauseBasis.STATED) {
            return false;
        }
        Evidence stated = extraction.cause().evidence().getFirst();
        if (stated.part().equals(TextPart.CAUSE.column())) {
            return false;
        }
        String cause = TextFold.key(String.valueOf(extraction.cause().text()));
        Set<String> verbs = new HashSet<>();
        boolean besides = false;
        boolean matched = false;
        for (FixAct act : done) {
            String verb = FixNormaliser.actOf(act.key());
            boolean ofCause = sharesWords(cause, act);
            matched |= ofCause;
            besides |= POINTS_AT_ITEM.contains(verb)
                    && !ofCause
                    && isBefore(act, stated)
                    && !FixNormaliser.objectOf(act.key()).isEmpty();
            verbs.add(verb);
        }
        return matched && besides && verbs.size() > 1;
    }

    /** What was done before the cause was told was not done for it alone. */
    private static boolean isBefore(FixAct act, Evidence cause) {
        return act.evidence().stream()
                .anyMatch(e -> e.part().equals(cause.part())
                        && e.span().start() < cause.span().start());
    }

    /** Whether the act names a part of the cause: two characters or one word in common. */
    private static boolean sharesWords(String cause, FixAct act) {
        String summary = TextFold.key(act.summary());
        for (String word : summary.split(" ")) {
            for (int i = 0; i + 2 <= word.length(); i++) {
                String pair = word.substring(i, i + 2);
                if (TextFold.isHan(pair.charAt(0)) && TextFold.isHan(pair.charAt(1)) && cause.contains(pair)) {
                    return true;
                }
            }
            if (word.length() > 3 && !TextFold.isHan(word.charAt(0)) && cause.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
