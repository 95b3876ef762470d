package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.answer.NextCheck;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the check that best tells the remaining causes apart: the one with the most uncertainty removed a minute. A
 * check that favours a cause of probability p halves the field best where p is near one half; its worth is p(1-p) over
 * its minutes (a yes-or-no test under a Gini impurity; Breiman et al. 1984). Checks already answered are not asked again.
 */
final class NextCheckChoice {
    private static final int CONSIDERED = 5;

    private final UsualChecks usualChecks;

    NextCheckChoice(UsualChecks usualChecks) {
        this.usualChecks = usualChecks;
    }

    /**
     * Null where fewer than two causes remain or none of them has a check.
     *
     * @param causeKeys the normalised causes of the results, in their order
     */
    @Nullable
    NextCheck choose(
            List<DiagnosedCause> results, List<String> causeKeys, List<Observation> answered, Language language) {
        if (results.size() < 2) {
            return null;
        }
        Set<String> asked = answered.stream().map(Observation::checkId).collect(Collectors.toSet());
        List<Candidate> candidates = new ArrayList<>();
        double total = 0;
        int n = Math.min(CONSIDERED, results.size());
        for (int i = 0; i < n; i++) {
            total += chance(results.get(i), i);
        }
        double minutesBefore = 0;
        for (int i = 0; i < n; i++) {
            DiagnosedCause cause = results.get(i);
            double p = chance(cause, i) / total;
            for (UsualCheck check : usualChecks.of(cause.scope().equipmentClass(), causeKeys.get(i))) {
                if (!asked.contains(check.id())) {
                    // where the cause holds, the repairs that stand before it are spared
                    double saving = p * minutesBefore - check.minutes();
                    candidates.add(new Candidate(check, p * (1 - p) / Math.max(1, check.minutes()), saving));
                }
            }
            minutesBefore += minutes(cause);
        }
        return candidates.stream()
                .min(Comparator.comparingDouble(Candidate::worth)
                        .reversed()
                        .thenComparing(c -> c.check().id()))
                .map(c -> question(c, language))
                .orElse(null);
    }

    private static NextCheck question(Candidate c, Language language) {
        boolean zh = language == Language.ZH;
        return new NextCheck(
                c.check().id(),
                c.check().question().in(language),
                List.of(c.check().favouredBy().in(language), zh ? "不是这样" : "Not so", zh ? "没法查" : "Cannot check"),
                c.saving() > 0 ? (int) Math.round(c.saving()) : null);
    }

    /** Without a calibrated probability the chance falls with the rank. */
    private static double chance(DiagnosedCause cause, int position) {
        return cause.probability() != null ? Math.max(0.01, cause.probability()) : 1.0 / (position + 2);
    }

    private static double minutes(DiagnosedCause cause) {
        return cause.fixes().isEmpty() || cause.fixes().getFirst().minutes() == null
                ? 60
                : cause.fixes().getFirst().minutes();
    }

    private record Candidate(UsualCheck check, double worth, double saving) {}
}
