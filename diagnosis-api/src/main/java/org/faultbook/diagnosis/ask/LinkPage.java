package org.faultbook.diagnosis.ask;

import java.util.List;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.kb.question.CaseQuestion;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds the link of a question sees: the question, the ticket's number, the type of machine, the symptom; thanks where it
 * was answered; nothing of it where it cannot be answered any more.
 *
 * @param question null where there is nothing to answer
 * @param answered whether thanks are said
 * @param trouble what was wrong with what was sent
 */
public record LinkPage(
        PageFrame frame,
        @Nullable CaseQuestion question,
        boolean answered,
        @Nullable String trouble) {
    public static final String PATH = "/q/";
    public static final int MOST = 300;
    private static final int NUMBER = 60;

    /** An option as a button sends it. */
    public record Option(int value, String words) {}

    public QuestionWords words() {
        return new QuestionWords(frame.words().language());
    }

    public List<Option> options(CaseQuestion asked) {
        List<String> options = words().options(asked.text());
        return java.util.stream.IntStream.range(0, options.size())
                .mapToObj(i -> new Option(i, options.get(i)))
                .toList();
    }

    public String number(CaseQuestion asked) {
        return Excerpt.of(asked.ticket().number(), NUMBER).head();
    }

    public String equipment(CaseQuestion asked) {
        String id = asked.text().equipment();
        return id == null ? "" : frame.words().equipment(id);
    }

    public String here() {
        return frame.here().path();
    }
}
