package org.faultbook.diagnosis.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.faultbook.diagnosis.account.RandomToken;
import org.jspecify.annotations.Nullable;

/** The secret that leads to the page of the first administrator. It is kept nowhere: a restart makes another. */
final class FirstAdminLink {
    static final String PATH = "/first-admin";

    private final String token = RandomToken.make();

    String pathAndQuery() {
        return PATH + "?token=" + token;
    }

    boolean opens(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
