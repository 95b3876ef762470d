package org.faultbook.indexer.masking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token that stands for a piece of personal data: {@code ⟦p:kfbdnrts⟧}. Letters only, so that no fault code or part
 * number looks like it; the same data under the same key gives the same token (HMAC-SHA256, RFC 2104, 32 bits of it).
 */
final class MaskToken {
    /** Sixteen consonants: they spell no words. */
    private static final String LETTERS = "bcdfghjkmnpqrstv";

    private static final int LENGTH = 8;

    private final SecretKeySpec key;

    MaskToken(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String of(PersonalData kind, String value) {
        String canonical = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00B7•.]+", kind == PersonalData.PERSON ? " " : "")
                .strip();
        byte[] code = hmac(kind.sign() + ":" + canonical);
        StringBuilder token = new StringBuilder("⟦").append(kind.sign()).append(':');
        for (int i = 0; i < LENGTH; i++) {
            int half = (i & 1) == 0 ? code[i / 2] >> 4 : code[i / 2];
            token.append(LETTERS.charAt(half & 0xF));
        }
        return token.append('⟧').toString();
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
