package org.faultbook.diagnosis.closing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.faultbook.diagnosis.closing.ClosingText.Warning;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.TicketGrade;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text that closes a ticket, in two ways, reads both again as an import would, and hands out the one that keeps
 * most of what was said: the promise of grade, cause and acts is what was read, not what was meant.
 */
public final class ClosingWriter {
    private final TicketUnderstanding understanding;

    public ClosingWriter(TicketUnderstanding understanding) {
        this.understanding = understanding;
    }

    /**
     * @param request masked; {@code masked} tells whether that changed anything
     * @throws UnaskedAnswerException where the answer is to no question that the request is asked, or none of its options
     */
    public ClosingText write(ClosingRequest request, boolean masked) {
        ClosingRequest.Answer answer = request.answer();
        if (answer == null) {
            return written(request, masked);
        }
        SolverQuestion asked = written(request.unanswered(), masked).question();
        if (asked == null || !asked.id().equals(answer.id())) {
            throw new UnaskedAnswerException(asked);
        }
        return written(AnswerReading.apply(request, asked), masked);
    }

    /** Whether what somebody writes as a fix defeats a protection. */
    public boolean isProhibited(String fix) {
        return !fix.isBlank()
                && !quotes(understanding
                                .understand(JobTicket.alone(fix, EquipmentMention.NONE))
                                .extraction())
                        .isEmpty();
    }

    private ClosingText written(ClosingRequest told, boolean masked) {
        Understood said = understanding.understand(JobTicket.of(told));
        Language language = told.language() != null ? told.language() : JobTicket.language(told);
        Candidate sorted = candidate(Drafting.sorted(told, said, language), told, said);
        Candidate verbatim = candidate(Drafting.verbatim(told, said, language), told, said);
        Candidate best = verbatim.keeps() > sorted.keeps() ? verbatim : sorted;
        return text(best, told, said, language, masked);
    }

    /** A draft and how it is read when it comes back, by itself and beside the report. */
    private record Candidate(Draft draft, Understood alone, Understood beside, int keeps) {
        TicketGrade grade() {
            TicketGrade a = alone.judgement().grade();
            TicketGrade b = beside.judgement().grade();
            return a.compareTo(b) > 0 ? a : b;
        }
    }

    private Candidate candidate(Draft first, ClosingRequest told, Understood said) {
        Draft draft = first;
        Understood alone = understanding.understand(JobTicket.alone(draft.text(), told.equipment()));
        List<String> prohibited = quotes(alone.extraction());
        if (!prohibited.isEmpty()) {
            draft = draft.without(prohibited);
            alone = understanding.understand(JobTicket.alone(draft.text(), told.equipment()));
        }
        Understood beside = understanding.understand(JobTicket.back(draft.text(), told));
        Candidate read = new Candidate(draft, alone, beside, 0);
        int keeps = 0;
        keeps += sameCause(said.extraction(), alone.extraction()) ? 2 : 0;
        keeps += sameCause(said.extraction(), beside.extraction()) ? 2 : 0;
        keeps += acts(alone.extraction()).containsAll(acts(said.extraction())) ? 2 : 0;
        keeps += acts(beside.extraction()).containsAll(acts(said.extraction())) ? 2 : 0;
        keeps -= read.grade() == said.judgement().grade() ? 0 : 4;
        return new Candidate(draft, alone, beside, keeps);
    }

    private static List<String> quotes(Extraction extraction) {
        return extraction.fixes().stream()
                .filter(act -> act.kind() == FixKind.PROHIBITED)
                .flatMap(act -> act.evidence().stream())
                .map(Evidence::quote)
                .toList();
    }

    private static boolean sameCause(Extraction said, Extraction read) {
        return said.cause().basis() != CauseBasis.STATED
                ? read.cause().basis() != CauseBasis.STATED
                : read.cause().basis() == CauseBasis.STATED;
    }

    /** The acts done, whatever came of them; what is prohibited is none of them. */
    private static Set<String> acts(Extraction extraction) {
        Set<String> keys = new HashSet<>();
        extraction.fixes().stream()
                .filter(act -> act.kind() != FixKind.PROHIBITED && act.outcome() != ActOutcome.NOT_TRIED)
                .forEach(act -> keys.add(act.key() + "/" + act.outcome()));
        return keys;
    }

    private static ClosingText text(
            Candidate best, ClosingRequest told, Understood said, Language language, boolean masked) {
        Draft draft = best.draft();
        Understood read = best.alone();
        List<String> observed = new ArrayList<>(draft.symptom());
        observed.addAll(draft.checks());
        Understood worst = worst(best, said);
        return new ClosingText(
                language,
                draft.text(),
                observed.isEmpty() ? null : String.join(draft.joint(), observed),
                cause(said.extraction().cause(), read.extraction().cause()),
                read.extraction().fixes().stream()
                        .filter(act -> act.kind() != FixKind.PROHIBITED)
                        .toList(),
                draft.parts(),
                draft.open(),
                told.minutes(),
                worst.judgement().grade(),
                worst.judgement().reason(),
                question(told, said, read),
                warnings(said, masked),
                told);
    }

    /**
     * What promises least: the text by itself, the text beside the report, and what was said. What was said counts for
     * nothing where it told of a prohibited act, which the text leaves out.
     */
    private static Understood worst(Candidate best, Understood said) {
        List<Understood> read = new ArrayList<>(List.of(best.beside(), best.alone()));
        if (!said.judgement().has(MarkKind.PROHIBITED_ACT)) {
            read.add(said);
        }
        Understood worst = read.getFirst();
        for (Understood other : read) {
            worst = other.judgement().grade().compareTo(worst.judgement().grade()) > 0 ? other : worst;
        }
        return worst;
    }

    /** Never more than was said: a cause that nobody stated is not stated because a heading stands before its words. */
    private static Cause cause(Cause said, Cause read) {
        return said.basis() != CauseBasis.STATED && read.basis() == CauseBasis.STATED ? said : read;
    }

    /** The question of what was said where that is prohibited, else of what was written; never the one just answered. */
    private static @Nullable SolverQuestion question(ClosingRequest told, Understood said, Understood read) {
        boolean prohibited = said.judgement().has(MarkKind.PROHIBITED_ACT);
        SolverQuestion question = (prohibited ? said : read).judgement().question();
        ClosingRequest.Answer answer = told.answer();
        boolean answered = question != null && answer != null && answer.id().equals(question.id());
        return answered ? null : question;
    }

    private static List<Warning> warnings(Understood said, boolean masked) {
        EnumSet<Warning> warnings = EnumSet.noneOf(Warning.class);
        for (FixAct act : said.extraction().fixes()) {
            if (act.kind() == FixKind.PROHIBITED) {
                warnings.add(Warning.PROHIBITED_ACT);
            } else if (act.kind() == FixKind.TEMPORARY
                    && (act.outcome() == ActOutcome.SEEN || act.outcome() == ActOutcome.PARTIAL)) {
                warnings.add(Warning.TEMPORARY_ACT);
            }
        }
        if (said.judgement().has(MarkKind.PEOPLE_AT_RISK)) {
            warnings.add(Warning.PEOPLE_AT_RISK);
        }
        if (masked) {
            warnings.add(Warning.MASKED);
        }
        return List.copyOf(warnings);
    }
}
