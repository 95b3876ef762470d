package org.faultbook.kb.faultcase;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gives cases and persons their ids: HMAC-SHA256 (RFC 2104) of their text with the home's key, so that equal texts get
 * equal ids in any order of import, and nobody without the key can guess a text from its id. Thread-safe.
 */
public final class CaseIdentity {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    private final SecretKeySpec key;

    /** {@code key} is the home's key and is not empty. */
    public CaseIdentity(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** {@code c-} and 16 characters of base32 in lower case (80 bits). */
    public String of(CaseKey caseKey) {
        return "c-" + digest("case|" + caseKey.text());
    }

    /** {@code p-} and 16 characters: the id of the persons table for a masked person token. */
    public String ofPerson(String token) {
        return "p-" + digest("person|" + token);
    }

    private String digest(String text) {
        byte[] bytes;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            bytes = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0, buffer = 0, bits = 0; id.length() < LENGTH; bits -= 5) {
            if (bits < 5) {
                buffer = (buffer << 8 | bytes[i++] & 0xff) & 0xffff;
                bits += 8;
            }
            id.append(BASE32.charAt(buffer >> (bits - 5) & 31));
        }
        return id.toString();
    }
}
