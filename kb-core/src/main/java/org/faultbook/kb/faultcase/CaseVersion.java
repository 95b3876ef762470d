package org.faultbook.kb.faultcase;

/** One version of a case's article, with its state and who made it. Versions count from 1 and are never altered. */
public record CaseVersion(String caseId, int version, Article article, ArticleState state, Change change) {
    public CaseVersion {
        if (caseId.isBlank() || version < 1) {
            throw new IllegalArgumentException("a case version has an id and counts from 1");
        }
    }
}
