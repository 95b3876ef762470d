package org.faultbook.kb.faultcase;

import java.time.Instant;
import org.faultbook.kb.access.Actor;

/** Who changed what, when and why. */
public record Change(Actor actor, Instant at, String reason) {}
