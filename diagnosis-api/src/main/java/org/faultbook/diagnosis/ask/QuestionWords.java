package org.faultbook.diagnosis.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.faultbook.kb.question.QuestionKind;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Questions and answers in words. */
public record QuestionWords(Language language) {
    private static final int TEXT = 500;
    private static final int NUMBER = 60;

    public String say(String key, Object... values) {
        return Wording.of(QuestionWords.class, language).say(key, values);
    }

    public String question(QuestionText text) {
        return say("question." + text.kind().name());
    }

    /** Whom it was put to, and whether that is who answered, by the ticket and the name of its engineer where that is known. */
    public String whom(CaseQuestion question, @Nullable String engineer) {
        String number = Excerpt.of(question.ticket().number(), NUMBER).head();
        String told = question.answer() == null ? "asked.of" : "by.link";
        return engineer == null ? say(told, number) : say(told + ".named", number, engineer);
    }

    /** The options in their order, without "something else". */
    public List<String> options(QuestionText text) {
        List<String> options = new ArrayList<>();
        for (String option : text.options()) {
            options.add(option(text, option));
        }
        return options;
    }

    private String option(QuestionText text, String option) {
        return text.kind() == QuestionKind.FIX_HELD ? say("held." + option) : option;
    }

    /** What was answered; blank where nothing was. */
    public String answer(CaseQuestion question) {
        QuestionAnswer answer = question.answer();
        if (answer == null) {
            return "";
        }
        String words = Objects.requireNonNullElse(question.answerWords(), "");
        return answer.option() == QuestionAnswer.SOMETHING_ELSE
                ? say("answer.else", Excerpt.of(words, TEXT).head())
                : option(question.text(), words);
    }
}
