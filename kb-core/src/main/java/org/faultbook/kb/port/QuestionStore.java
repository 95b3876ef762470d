package org.faultbook.kb.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Questions put to who closed a ticket. A link holds a random token, of which only a hash is kept; what was answered or
 * withdrawn stays as it is.
 */
public interface QuestionStore {
    /**
     * Keeps a question under the hash of its link's token. Another one about the same case and ticket that is open is withdrawn
     * by that: there is one link at a time.
     *
     * @return it with its number
     */
    CaseQuestion ask(CaseQuestion question, String tokenHash);

    Optional<CaseQuestion> find(long id);

    Optional<CaseQuestion> byToken(String tokenHash);

    /** Every question about each of these cases, newest first; cases without any are left out. */
    Map<String, List<CaseQuestion>> ofCases(Collection<String> caseIds);

    /** Newest first, those before {@code before} (null: all). */
    List<CaseQuestion> newest(int limit, @Nullable Long before);

    /** Keeps an answer where the question is open at its time; whether it was. */
    boolean answer(long id, QuestionAnswer answer);

    /** Takes a question back that is neither answered nor withdrawn; whether it was so. */
    boolean withdraw(long id, Change change);

    /** Cases of which a question was asked, answered or withdrawn from this instant on, in the order of their ids. */
    List<String> casesSince(Instant from);
}
