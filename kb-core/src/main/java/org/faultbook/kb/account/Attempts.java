package org.faultbook.kb.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Attempts that were wrong or are not decided yet. Each is counted before its password is looked at and taken back where
 * that was right: so many attempts at the same time get no further than one after the other.
 *
 * @param at oldest first
 * @param refusedUntil null while attempts are taken
 */
public record Attempts(List<Instant> at, @Nullable Instant refusedUntil) {
    public static final Attempts NONE = new Attempts(List.of(), null);

    public Attempts {
        at = List.copyOf(at);
    }

    public boolean refused(Instant now) {
        return refusedUntil != null && now.isBefore(refusedUntil);
    }

    /** With one more. Attempts while they are refused are not to be counted: nobody could end a refusal that others feed. */
    public Attempts and(Instant now, AttemptLimit limit) {
        List<Instant> counted = Stream.concat(
                        refusedUntil == null
                                ? at.stream().filter(t -> t.isAfter(now.minus(limit.within())))
                                : Stream.empty(),
                        Stream.of(now))
                .toList();
        return new Attempts(counted, counted.size() < limit.most() ? null : now.plus(limit.refusal()));
    }

    /** Without one that was right after all. */
    public Attempts without(Instant right, AttemptLimit limit) {
        List<Instant> rest = new ArrayList<>(at);
        rest.remove(right);
        return new Attempts(rest, rest.size() < limit.most() ? null : refusedUntil);
    }
}
