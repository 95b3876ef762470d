package org.faultbook.diagnosis.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.kb.port.RecommendationLog;
import org.faultbook.kb.recommendation.Recommendation;

/** How often each case was the first answer within the last quarter, by the log of what was shown. Not thread-safe. */
final class AskedCases {
    private static final Duration QUARTER = Duration.ofDays(91);
    private static final int PAGE = 1_000;
    /** Answers are logged beside one another: one that began a little earlier may be there a little later. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final RecommendationLog log;
    private final Clock clock;
    private final TreeMap<LocalDate, Map<String, Integer>> byDay = new TreeMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private int questions;
    private Instant at = Instant.MIN;
    private String id = "";

    AskedCases(RecommendationLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes in what was asked since, and drops what is older than a quarter; returns the cases of which there are more or fewer
     * questions now, "" among them where there are of those that none answered.
     */
    Set<String> follow() {
        Instant from = clock.instant().minus(QUARTER);
        Set<String> changed = drop(from);
        if (at.isBefore(from)) {
            at = from;
            id = "";
        }
        Instant settled = clock.instant().minus(SETTLED);
        List<Recommendation> page;
        do {
            page = log.since(at, id, PAGE);
            for (Recommendation one : page) {
                if (one.at().isAfter(settled)) {
                    return changed;
                }
                String first =
                        one.shown().isEmpty() ? "" : one.shown().getFirst().caseId();
                byDay.computeIfAbsent(day(one.at()), d -> new HashMap<>()).merge(first, 1, Integer::sum);
                asked.merge(first, 1, Integer::sum);
                questions++;
                at = one.at();
                id = one.id();
                changed.add(first);
            }
        } while (page.size() == PAGE);
        return changed;
    }

    private Set<String> drop(Instant from) {
        Map<LocalDate, Map<String, Integer>> old = byDay.headMap(day(from));
        Set<String> changed = new HashSet<>();
        old.values()
                .forEach(day -> day.forEach((caseId, times) -> {
                    asked.merge(caseId, -times, Integer::sum);
                    questions -= times;
                    changed.add(caseId);
                }));
        asked.values().removeIf(times -> times == 0);
        old.clear();
        return changed;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Questions that this case answered first. */
    int of(String caseId) {
        return asked.getOrDefault(caseId, 0);
    }

    /** All questions, those left unanswered included. */
    int questions() {
        return questions;
    }
}
