package org.faultbook.diagnosis.page;

import java.time.Instant;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/**
 * A version of a case in its history.
 *
 * @param standing whether it answers or waits; empty where it does neither
 * @param compareLink what changed since the version before; null for the first
 */
public record VersionRow(
        int version,
        String state,
        String standing,
        Excerpt actor,
        Instant at,
        Excerpt reason,
        @Nullable String compareLink) {
    static VersionRow of(CaseVersion v, FaultCase c, PageWords words) {
        Integer pending = c.pendingVersion();
        boolean waits = pending != null && pending == v.version();
        return new VersionRow(
                v.version(),
                words.say("confidence", v.state().confidence()),
                waits ? words.say("version.pending") : v.version() == c.version() ? words.say("version.answers") : "",
                Excerpt.of(words.actor(v.change().actor()), 80),
                v.change().at(),
                Excerpt.of(v.change().reason(), 200),
                v.version() == 1 ? null : VersionsPage.link(c.id(), v.version() - 1, v.version()));
    }
}
