package org.faultbook.kb.faultcase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.faultbook.kb.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Takes evidence that is no more out of an article that a person left. What the person wrote stays. A statement that
 * rested on nothing else and only repeats what the ticket told goes with it; such a cause gives way to what the tickets
 * that are left tell.
 *
 * @param kept evidence as it is from now on; null where it is gone
 * @param repeats whether a text only repeats what a ticket told that is to leave no trace
 * @param told the cause as the tickets that are left tell it
 */
public record ArticleCleansing(Function<Evidence, @Nullable Evidence> kept, Predicate<String> repeats, Cause told) {

    /** Equal to {@code article} where nothing of it is gone. */
    public Article of(Article article) {
        return new Article(
                article.scope(),
                cause(article.cause()),
                each(
                        article.symptoms(),
                        Symptom::evidence,
                        Symptom::text,
                        (s, e) -> new Symptom(s.text(), s.language(), s.seenInTickets(), e)),
                each(article.fixes(), Fix::evidence, Fix::summary, Fix::withEvidence),
                each(
                        article.checks(),
                        Check::evidence,
                        Check::question,
                        (c, e) -> new Check(c.id(), c.question(), c.favouredBy(), c.minutes(), e)),
                article.failureMode(),
                article.failureMechanism());
    }

    private Cause cause(Cause cause) {
        List<Evidence> left = left(cause.evidence());
        if (left.equals(cause.evidence())) {
            return cause;
        }
        String text = cause.text();
        return left.isEmpty() && text != null && repeats.test(text) ? told : new Cause(text, cause.basis(), left);
    }

    private <T> List<T> each(
            List<T> statements,
            Function<T, List<Evidence>> evidence,
            Function<T, String> text,
            BiFunction<T, List<Evidence>, T> with) {
        List<T> cleansed = new ArrayList<>();
        for (T statement : statements) {
            List<Evidence> before = evidence.apply(statement);
            List<Evidence> left = left(before);
            if (left.equals(before)) {
                cleansed.add(statement);
            } else if (!left.isEmpty() || !repeats.test(text.apply(statement))) {
                cleansed.add(with.apply(statement, left));
            }
        }
        return cleansed;
    }

    private List<Evidence> left(List<Evidence> evidence) {
        List<Evidence> left = new ArrayList<>();
        for (Evidence e : evidence) {
            Evidence now = kept.apply(e);
            if (now != null && !left.contains(now)) {
                left.add(now);
            }
        }
        return left;
    }
}
