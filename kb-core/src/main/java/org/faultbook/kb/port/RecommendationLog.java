package org.faultbook.kb.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.recommendation.Recommendation;

/** What was asked and what was shown; kept 400 days. */
public interface RecommendationLog {
    /** Appends; an id already there is an {@link IllegalStateException}. */
    void append(Recommendation recommendation);

    Optional<Recommendation> find(String id);

    /** Those of these ids that are there, by id. */
    Map<String, Recommendation> findAll(Collection<String> ids);

    /** Newest first. */
    List<Recommendation> latest(int limit);

    /**
     * Those later than an instant, oldest first, ties by id.
     *
     * @param afterId of those at the very instant only ids after this one; empty: all of them
     */
    List<Recommendation> since(Instant at, String afterId, int limit);

    /** As {@link #since}, those that abstained. */
    List<Recommendation> unansweredSince(Instant at, String afterId, int limit);

    /** Drops entries before an instant; returns how many. */
    int dropBefore(Instant instant);
}
