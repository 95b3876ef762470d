package org.faultbook.diagnosis.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;

/**
 * What is kept of passwords: argon2id (RFC 9106) with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat
 * Sheet asks for at least, in the PHC string format, which names these figures: they can be raised later. Safe for use by
 * several threads; each call takes its 19 MiB.
 */
public final class PasswordHasher {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final Argon2Function argon2 = Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = hash(Long.toHexString(random.nextLong()));

    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return argon2.hash(bytes(password), salt).getResult();
    }

    public boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(bytes(password), hash.getBytes(StandardCharsets.UTF_8));
    }

    /** False, after as long as {@link #matches} takes: what is asked for an account that is not there. */
    public boolean matchesNobody(String password) {
        return matches(password, nobodys) && false;
    }

    /** The same password is the same however a keyboard composes it (NIST SP 800-63B, 3.1.1.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
