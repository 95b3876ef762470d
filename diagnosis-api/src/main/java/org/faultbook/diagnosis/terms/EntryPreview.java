package org.faultbook.diagnosis.terms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.Rehearsal;
import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.recommendation.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Which questions would be answered otherwise.
 *
 * @param asked different past questions that were looked at, the newest
 * @param gold judged questions that were looked at
 * @param goldTrouble what is wrong with the file of judged questions, and where; null where nothing is
 * @param touched those of both for which something else would be looked for
 * @param compared how many were asked in both ways: of those, the newest first; then of the others where cases would stand
 *     by other machines
 * @param changed those whose first causes are others or in another order
 */
public record EntryPreview(
        int asked, int gold, @Nullable String goldTrouble, int touched, int compared, List<ChangedAnswer> changed) {
    /** Newest entries of the log that are read, and different questions among them that are looked at. */
    private static final int LOGGED = 2_000;

    public static final int MOST_ASKED = 500;
    /** Questions that are asked in both ways: each takes two searches. */
    public static final int MOST_COMPARED = 80;

    public EntryPreview {
        changed = List.copyOf(changed);
    }

    /** A question, and the best case of each of its first causes; none where nothing would be answered. */
    public record ChangedAnswer(PastQuestion question, List<String> before, List<String> after) {
        public ChangedAnswer {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** @param othersToo whether an answer may change though nothing else would be looked for */
    static EntryPreview of(
            Rehearsal before,
            Rehearsal after,
            RecommendationLog log,
            List<DiagnosisRequest> judged,
            @Nullable String goldTrouble,
            boolean othersToo) {
        List<PastQuestion> past = past(log);
        List<PastQuestion> gold = judged.stream().map(PastQuestion::gold).toList();
        List<PastQuestion> touched = new ArrayList<>();
        List<PastQuestion> others = new ArrayList<>();
        Stream.concat(past.stream(), gold.stream()).forEach(q -> {
            boolean same = before.asking(q.request()).equals(after.asking(q.request()));
            (same ? others : touched).add(q);
        });
        List<PastQuestion> compared = Stream.concat(touched.stream(), othersToo ? others.stream() : Stream.empty())
                .limit(MOST_COMPARED)
                .toList();
        List<ChangedAnswer> changed = new ArrayList<>();
        for (PastQuestion q : compared) {
            List<String> was = before.causes(q.request());
            List<String> would = after.causes(q.request());
            if (!was.equals(would)) {
                changed.add(new ChangedAnswer(q, was, would));
            }
        }
        return new EntryPreview(past.size(), gold.size(), goldTrouble, touched.size(), compared.size(), changed);
    }

    private static List<PastQuestion> past(RecommendationLog log) {
        Set<PastQuestion> different = new LinkedHashSet<>();
        for (Recommendation logged : log.latest(LOGGED)) {
            if (different.size() < MOST_ASKED && !logged.query().isBlank()) {
                different.add(PastQuestion.of(logged));
            }
        }
        return List.copyOf(different);
    }
}
