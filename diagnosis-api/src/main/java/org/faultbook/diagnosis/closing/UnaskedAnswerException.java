package org.faultbook.diagnosis.closing;

import org.faultbook.kb.ticket.SolverQuestion;
import org.jspecify.annotations.Nullable;

/** An answer that fits no question of its request. {@code asked} is the question there is; null where there is none. */
public final class UnaskedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SolverQuestion asked;

    UnaskedAnswerException(@Nullable SolverQuestion asked) {
        super(asked == null ? "nothing is asked" : "asked is " + asked.id());
        this.asked = asked;
    }

    public @Nullable SolverQuestion asked() {
        return asked;
    }
}
