package org.faultbook.kb.port;

import java.util.List;
import java.util.Optional;
import org.faultbook.kb.safety.SafetyConfirmation;

/** Who read which safety notices, and when: append-only. */
public interface SafetyStore {
    /** Appends; an id already there is an {@link IllegalStateException}. */
    void append(SafetyConfirmation confirmation);

    Optional<SafetyConfirmation> find(String id);

    /** Newest first, ties by id. */
    List<SafetyConfirmation> latest(int limit);
}
