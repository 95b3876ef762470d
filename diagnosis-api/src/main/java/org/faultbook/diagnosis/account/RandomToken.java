package org.faultbook.diagnosis.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess: 256 random bits, in letters that stand in addresses and cookies as they are. */
public final class RandomToken {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
