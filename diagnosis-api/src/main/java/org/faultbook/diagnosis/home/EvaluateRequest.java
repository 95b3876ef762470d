package org.faultbook.diagnosis.home;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate.
 *
 * @param run where the service's ranking is written as a TREC run; null: nowhere
 * @param pastSymptoms whether the other queries stand for past symptoms in the service's row
 * @param folds the qrels of the other folds stand for closed tickets; null: none do
 * @param parallel texts in two languages, TSV or folders, that terms are learned from
 */
public record EvaluateRequest(
        Path folder,
        @Nullable Path run,
        boolean pastSymptoms,
        @Nullable Integer folds,
        List<Path> parallel) {
    public EvaluateRequest {
        parallel = List.copyOf(parallel);
        if (folds != null && folds < 2) {
            throw new IllegalArgumentException("folds must be at least 2: " + folds);
        }
    }
}
