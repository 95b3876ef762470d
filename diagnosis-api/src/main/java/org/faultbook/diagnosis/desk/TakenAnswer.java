package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.faultbook.kb.question.QuestionKind;

/** What an answer of who closed a ticket would change of a case; a curator looks at it and saves, or does not. */
public final class TakenAnswer {
    /** The field of an address that names the question whose answer is taken over. */
    public static final String FIELD = "answer";

    private TakenAnswer() {}

    /** Whether an answer leaves anything to write into the case; a fix that held leaves it to be published. */
    public static boolean changes(CaseQuestion q) {
        QuestionAnswer answer = q.answer();
        return answer != null
                && (q.text().kind() != QuestionKind.FIX_HELD || answer.option() == QuestionAnswer.SOMETHING_ELSE);
    }

    /** Which doubts a question is about. */
    static boolean settles(QuestionKind kind, Doubt doubt) {
        return switch (kind) {
            case CAUSE -> doubt == Doubt.CAUSE_UNKNOWN || doubt == Doubt.CAUSE_INFERRED;
            case FIX_HELD -> doubt == Doubt.NO_LASTING_FIX || doubt == Doubt.FINDING;
            case FIX -> doubt == Doubt.FINDING || doubt == Doubt.NO_LASTING_FIX;
        };
    }

    /** The form with the answer in its place: the cause in place of the other, the fix before all others. */
    public static ArticleForm into(ArticleForm form, CaseQuestion q) {
        String said = Objects.requireNonNullElse(q.answerWords(), "").strip();
        if (said.isEmpty() || !changes(q)) {
            return form;
        }
        return q.text().kind() == QuestionKind.FIX ? withFix(form, said) : form.withCause(said);
    }

    private static ArticleForm withFix(ArticleForm form, String said) {
        List<FixForm> fixes = new ArrayList<>(form.fixes());
        FixForm first =
                fixes.stream().filter(f -> f.summary().equals(said)).findFirst().orElseGet(() -> FixForm.called(said));
        fixes.remove(first);
        fixes.addFirst(first);
        return form.withFixes(fixes);
    }
}
