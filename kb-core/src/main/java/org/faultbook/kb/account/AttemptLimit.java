package org.faultbook.kb.account;

import java.time.Duration;

/**
 * How often one may be wrong.
 *
 * @param most wrong attempts within {@code within} after which no more are taken for {@code refusal}
 */
public record AttemptLimit(int most, Duration within, Duration refusal) {
    /** Of one name, whether an account has it or not. */
    public static final AttemptLimit OF_NAME = new AttemptLimit(5, Duration.ofMinutes(15), Duration.ofMinutes(15));
    /** Of one address, which a whole office may share. */
    public static final AttemptLimit OF_ADDRESS = new AttemptLimit(30, Duration.ofMinutes(15), Duration.ofMinutes(15));

    public AttemptLimit {
        if (most < 1 || !within.isPositive() || !refusal.isPositive()) {
            throw new IllegalArgumentException("a limit takes at least one attempt");
        }
    }
}
