package org.faultbook.diagnosis.desk;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.Symptom;

/**
 * Statements of a case that a reader strikes out while deciding about it, since they are none. They are named by what they
 * say, so that none is struck out for another that came into its place meanwhile.
 */
public final class Strike {
    private static final String FIELD = "strike.";
    private static final String SYMPTOM = "symptom.";
    private static final String FIX = "fix.";

    private Strike() {}

    /** The field of a form that names what is struck out of a case. */
    public static String field(String caseAndVersion) {
        return FIELD + caseAndVersion;
    }

    static String of(Symptom symptom) {
        return SYMPTOM + EditPage.mark(symptom.text());
    }

    static String of(Fix fix) {
        return FIX + EditPage.mark(fix.summary());
    }

    /** The text without what is struck out; what names nothing in it is passed over. */
    public static Article out(Article article, Collection<String> struck) {
        return new Article(
                article.scope(),
                article.cause(),
                left(article.symptoms(), Strike::of, struck),
                left(article.fixes(), Strike::of, struck),
                article.checks(),
                article.failureMode(),
                article.failureMechanism());
    }

    private static <T> List<T> left(List<T> all, Function<T, String> name, Collection<String> struck) {
        return all.stream().filter(one -> !struck.contains(name.apply(one))).toList();
    }
}
