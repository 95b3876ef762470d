package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.faultbook.kb.question.QuestionKind;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.Test;

/** What every {@link QuestionStore} does. */
public abstract class QuestionStoreContract {
    private static final Actor LI = new Actor("u-li");
    private static final Instant AT = Instant.parse("2026-05-03T08:00:00Z");
    private static final Instant END = AT.plusSeconds(3600);

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static CaseQuestion question(String caseId, String number, int second) {
        QuestionText text = new QuestionText(
                QuestionKind.CAUSE, "circulating-pump", "轴封漏水\u202E<b>", "", List.of("动静环磨损", "密封圈老化"));
        return CaseQuestion.of(caseId, new TicketKey("default", number), text, LI, AT.plusSeconds(second), END);
    }

    private CaseQuestion ask(String caseId, String number, int second) {
        return store().questions().ask(question(caseId, number, second), "hash-" + caseId + number + second);
    }

    private static QuestionAnswer choice(int option, int second) {
        return new QuestionAnswer(option, "", AT.plusSeconds(second));
    }

    @Test
    void ask_question_isFoundByNumberAndByTokenAsItWasAsked() {
        CaseQuestion asked = ask("c-1", "WX-1", 0);
        assertThat(asked).isEqualTo(question("c-1", "WX-1", 0).numbered(asked.id()));
        assertThat(store().questions().find(asked.id())).contains(asked);
        assertThat(store().questions().byToken("hash-c-1WX-10")).contains(asked);
        assertThat(store().questions().byToken("hash")).isEmpty();
        assertThat(store().questions().find(asked.id() + 1)).isEmpty();
    }

    @Test
    void ask_againOfTheSameTicket_leavesOneLink() {
        CaseQuestion first = ask("c-1", "WX-1", 0);
        CaseQuestion other = ask("c-1", "WX-2", 1);
        CaseQuestion second = ask("c-1", "WX-1", 2);
        assertThat(store().questions().find(first.id()).orElseThrow().withdrawn())
                .isNotNull();
        assertThat(store().questions().answer(first.id(), choice(0, 3))).isFalse();
        assertThat(store().questions().ofCases(List.of("c-1", "c-2")))
                .hasSize(1)
                .hasEntrySatisfying(
                        "c-1",
                        all -> assertThat(all)
                                .extracting(CaseQuestion::id)
                                .containsExactly(second.id(), other.id(), first.id()));
        assertThat(store().questions().newest(9, second.id()))
                .extracting(CaseQuestion::id)
                .containsExactly(other.id(), first.id());
        assertThat(store().questions().newest(1, null)).containsExactly(second);
    }

    @Test
    void answer_twice_theFirstStays() {
        CaseQuestion asked = ask("c-1", "WX-1", 0);
        QuestionAnswer first = choice(1, 5);
        assertThat(store().questions().answer(asked.id(), first)).isTrue();
        assertThat(store().questions().answer(asked.id(), new QuestionAnswer(-1, "别的", AT.plusSeconds(6))))
                .isFalse();
        CaseQuestion answered = store().questions().find(asked.id()).orElseThrow();
        assertThat(answered).isEqualTo(asked.answered(first));
        assertThat(answered.answerWords()).isEqualTo("密封圈老化");
        assertThat(store().questions().withdraw(asked.id(), new Change(LI, AT.plusSeconds(7), "late")))
                .isFalse();
    }

    @Test
    void answer_expiredWithdrawnOrUnknown_isNotKept() {
        CaseQuestion expired = ask("c-1", "WX-1", 0);
        assertThat(store().questions().answer(expired.id(), choice(0, 3600))).isFalse();
        CaseQuestion withdrawn = ask("c-2", "WX-1", 0);
        Change change = new Change(LI, AT.plusSeconds(2), "wrong ticket");
        assertThat(store().questions().withdraw(withdrawn.id(), change)).isTrue();
        assertThat(store().questions().withdraw(withdrawn.id(), change)).isFalse();
        assertThat(store().questions().answer(withdrawn.id(), choice(0, 3))).isFalse();
        assertThat(store().questions().answer(99, choice(0, 3))).isFalse();
        assertThat(store().questions().find(withdrawn.id())).contains(withdrawn.withdrawnBy(change));
        assertThat(store().questions().find(expired.id())).contains(expired);
    }

    @Test
    void casesSince_tellsWhatWasAskedAnsweredAndWithdrawn() {
        CaseQuestion first = ask("c-1", "WX-1", 0);
        CaseQuestion second = ask("c-2", "WX-2", 0);
        ask("c-3", "WX-3", 0);
        store().questions().answer(first.id(), choice(0, 10));
        store().questions().withdraw(second.id(), new Change(LI, AT.plusSeconds(20), "no"));
        assertThat(store().questions().casesSince(AT)).containsExactly("c-1", "c-2", "c-3");
        assertThat(store().questions().casesSince(AT.plusSeconds(10))).containsExactly("c-1", "c-2");
        assertThat(store().questions().casesSince(AT.plusSeconds(21))).isEmpty();
    }
}
