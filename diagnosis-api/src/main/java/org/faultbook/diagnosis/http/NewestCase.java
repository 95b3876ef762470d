package org.faultbook.diagnosis.http;

import java.util.NoSuchElementException;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;

/** A case with its newest text, the pending one where there is one. */
record NewestCase(FaultCase faultCase, int version, Article article) {
    /** Throws NoSuchElementException where there is no such case. */
    static NewestCase find(CaseStore cases, String caseId) {
        return of(
                cases, cases.find(caseId).orElseThrow(() -> new NoSuchElementException("there is no case " + caseId)));
    }

    static NewestCase of(CaseStore cases, FaultCase c) {
        Integer pending = c.pendingVersion();
        Article article = pending == null
                ? new Article(
                        c.scope(),
                        c.cause(),
                        c.symptoms(),
                        c.fixes(),
                        c.checks(),
                        c.failureMode(),
                        c.failureMechanism())
                : cases.versions(c.id()).getLast().article();
        return new NewestCase(c, c.newestVersion(), article);
    }

    SeenCase seen() {
        return new SeenCase(faultCase.id(), version);
    }
}
