package org.faultbook.diagnosis.ask;

import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The link that was just made. It is shown this once: only a hash of it is kept.
 *
 * @param engineer who closed the ticket; null where that is nobody with an account
 * @param address of the question, whole
 * @param back where the curator came from
 */
public record AskedPage(
        PageFrame frame, CaseQuestion question, @Nullable String engineer, String address, String back) {
    public QuestionWords words() {
        return new QuestionWords(frame.words().language());
    }

    /** Whom to send it to. */
    public String whom() {
        String number = question.ticket().number();
        return engineer == null
                ? words().say("asked.whom.unknown", number)
                : words().say("asked.whom", engineer, number);
    }

    public String until() {
        return words().say("asked.until", frame.words().day(question.expires()));
    }
}
