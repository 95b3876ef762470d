package org.faultbook.diagnosis.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The secret that leads to the page of the first administrator. It is kept nowhere: a restart makes another. */
final class FirstAdminLink {
    static final String PATH = "/first-admin";
    private static final int TOKEN_BYTES = 32;

    private final String token;

    FirstAdminLink() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String pathAndQuery() {
        return PATH + "?token=" + token;
    }

    boolean opens(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
