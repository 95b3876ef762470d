package org.faultbook.kb.faultcase;

/** Confidence and audience are two fields. A new case is INTERNAL. */
public record ArticleState(Confidence confidence, Audience audience) {
    public static final ArticleState DRAFT = new ArticleState(Confidence.WORK_IN_PROGRESS, Audience.INTERNAL);
    public static final ArticleState USABLE = new ArticleState(Confidence.NOT_VALIDATED, Audience.INTERNAL);
}
