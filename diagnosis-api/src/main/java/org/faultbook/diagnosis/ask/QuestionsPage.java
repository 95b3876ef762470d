package org.faultbook.diagnosis.ask;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which questions are out, and what became of the others, newest first.
 *
 * @param cases those asked about that are there
 * @param engineers who closed the tickets asked about, by the number of the question; those without an account are left out
 * @param more whether there are older ones
 */
public record QuestionsPage(
        PageFrame frame,
        List<CaseQuestion> questions,
        Map<String, FaultCase> cases,
        Map<Long, String> engineers,
        Instant now,
        boolean more) {
    public static final String PATH = "/review/questions";
    private static final int TITLE = 140;

    public QuestionsPage {
        questions = List.copyOf(questions);
        cases = Map.copyOf(cases);
        engineers = Map.copyOf(engineers);
    }

    public QuestionWords words() {
        return new QuestionWords(frame.words().language());
    }

    public String title(CaseQuestion q) {
        FaultCase c = cases.get(q.caseId());
        return c == null
                ? words().say("questions.gone")
                : Excerpt.of(CasePage.title(c, frame.words()), TITLE).head();
    }

    public @Nullable String link(CaseQuestion q) {
        return cases.containsKey(q.caseId()) ? CaseRow.link(q.caseId()) : null;
    }

    /** Whom it was put to, by the ticket. */
    public String whom(CaseQuestion q) {
        return words().whom(q, engineers.get(q.id()));
    }

    public String asked(CaseQuestion q) {
        return words().say(
                        "questions.asked",
                        frame.words().actor(q.askedBy()),
                        frame.words().when(q.asked()));
    }

    /** What became of it. */
    public String state(CaseQuestion q) {
        if (q.answer() != null) {
            return words().say("answered", words().answer(q));
        }
        if (q.withdrawn() != null) {
            return words().say(
                            "questions.withdrawn",
                            frame.words().when(q.withdrawn().at()));
        }
        return isOpen(q)
                ? words().say("questions.out", frame.words().day(q.expires()))
                : words().say("questions.expired");
    }

    public boolean isOpen(CaseQuestion q) {
        return q.isOpen(now);
    }

    public @Nullable String olderLink() {
        return more ? PageLink.to(PATH).and("before", questions.getLast().id()).toString() : null;
    }
}
