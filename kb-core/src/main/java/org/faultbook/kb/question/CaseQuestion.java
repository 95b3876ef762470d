package org.faultbook.kb.question;

import java.time.Instant;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * A question about a case, put to who closed one of its tickets by a link.
 *
 * @param id counts up; 0 where it is not stored yet
 * @param expires from then on it is not answered any more
 * @param answer null where none came
 * @param withdrawn who took it back; null where nobody did
 */
public record CaseQuestion(
        long id,
        String caseId,
        TicketKey ticket,
        QuestionText text,
        Actor askedBy,
        Instant asked,
        Instant expires,
        @Nullable QuestionAnswer answer,
        @Nullable Change withdrawn) {
    public CaseQuestion {
        if (caseId.isBlank()) {
            throw new IllegalArgumentException("a question is about a case");
        }
        if (!expires.isAfter(asked)) {
            throw new IllegalArgumentException("a question expires after it was asked");
        }
    }

    /** One that is not stored yet. */
    public static CaseQuestion of(
            String caseId, TicketKey ticket, QuestionText text, Actor askedBy, Instant asked, Instant expires) {
        return new CaseQuestion(0, caseId, ticket, text, askedBy, asked, expires, null, null);
    }

    /** Whether it can be answered. */
    public boolean isOpen(Instant now) {
        return answer == null && withdrawn == null && now.isBefore(expires);
    }

    public CaseQuestion numbered(long number) {
        return new CaseQuestion(number, caseId, ticket, text, askedBy, asked, expires, answer, withdrawn);
    }

    public CaseQuestion answered(QuestionAnswer by) {
        return new CaseQuestion(id, caseId, ticket, text, askedBy, asked, expires, by, withdrawn);
    }

    public CaseQuestion withdrawnBy(Change change) {
        return new CaseQuestion(id, caseId, ticket, text, askedBy, asked, expires, answer, change);
    }

    /** What was answered, as it is stored: an option or the words typed; null where nothing was. */
    public @Nullable String answerWords() {
        if (answer == null) {
            return null;
        }
        return answer.option() >= 0 && answer.option() < text.options().size()
                ? text.options().get(answer.option())
                : answer.text();
    }

    /** When anything of it changed last. */
    public Instant touched() {
        Instant last = answer == null ? asked : answer.at();
        return withdrawn == null || withdrawn.at().isBefore(last) ? last : withdrawn.at();
    }
}
