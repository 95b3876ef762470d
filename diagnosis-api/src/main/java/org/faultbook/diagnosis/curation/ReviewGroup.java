package org.faultbook.diagnosis.curation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one cause and type of machine that a person decides about together.
 *
 * @param cases that wait, most tickets first, ties by id
 * @param tickets of these cases
 * @param asked questions of the last quarter that one of them answered first
 * @param value by which the queue is ordered: how much is asked for it or occurs, by how much of it is in doubt
 */
public record ReviewGroup(String id, List<QueuedCase> cases, int tickets, int asked, double value) {
    private static final Comparator<QueuedCase> MOST_TICKETS =
            Comparator.comparingInt(QueuedCase::tickets).reversed().thenComparing(QueuedCase::id);

    /** What is certain is worth looking at as well, though less. */
    private static final double LEAST_DOUBT = 0.25;

    /** What was asked about and answered can be decided now: it stands before all others. */
    static final Comparator<ReviewGroup> MOST_VALUABLE = Comparator.comparing(
                    ReviewGroup::isAnswered, Comparator.reverseOrder())
            .thenComparing(Comparator.comparingDouble(ReviewGroup::value).reversed())
            .thenComparing(ReviewGroup::id);

    public ReviewGroup {
        cases = cases.stream().sorted(MOST_TICKETS).toList();
    }

    /**
     * What is gained by looking at it: every question it answers first, and every ticket as often as one comes back as a question, times the
     * share of what may be in doubt that is.
     */
    static ReviewGroup of(String id, List<QueuedCase> cases, int asked) {
        int tickets = cases.stream().mapToInt(QueuedCase::tickets).sum();
        double doubtful = cases.stream()
                .mapToDouble(c -> (double) c.doubts().size() / Doubt.values().length)
                .max()
                .orElse(0);
        double demand = asked + Math.sqrt(tickets);
        return new ReviewGroup(id, cases, tickets, asked, demand * (LEAST_DOUBT + (1 - LEAST_DOUBT) * doubtful));
    }

    /** The cause as the case with the most tickets tells it; null where it is unknown. */
    public @Nullable String cause() {
        return cases.getFirst().cause();
    }

    /** Whether who closed a ticket of one of its cases answered, and nobody acted on that yet. */
    public boolean isAnswered() {
        return cases.stream().anyMatch(QueuedCase::isAnswered);
    }

    /** Whether this person looked at all of it, and another one has to publish it. */
    public boolean waitsForAnotherThan(@Nullable Actor reader) {
        return cases.stream().allMatch(c -> c.lookedAt() != null && c.lookedAt().equals(reader));
    }

    /** What is in doubt in any of its cases, the gravest first. */
    public Set<Doubt> doubts() {
        Set<Doubt> doubts = new TreeSet<>();
        cases.forEach(c -> doubts.addAll(c.doubts()));
        return doubts;
    }
}
