package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faultbook.diagnosis.account.RandomToken;
import org.jspecify.annotations.Nullable;

/**
 * Marks the forms of pages, so that they can be told from those of other servers: with an HMAC by the session's token, before
 * there is a session by a cookie of their own. Nothing has to be kept for it.
 */
final class Forms {
    /** The field of a form that holds the mark. */
    static final String FIELD = "csrf";

    private static final String MADE = "faultbook.form";

    private static final String ALGORITHM = "HmacSHA256";

    private final Cookies cookies;

    Forms(Cookies cookies) {
        this.cookies = cookies;
    }

    /** The mark for a form on the page that is being answered. */
    String mark(Context ctx) {
        @Nullable String secret = secret(ctx);
        if (secret == null) {
            secret = RandomToken.make();
            cookies.setForm(ctx, secret);
            // a page may be marked and sealed: both with the one secret that the browser is given
            ctx.attribute(MADE, secret);
        }
        return mark(secret);
    }

    /** Refuses a form that was not sent from a page of ours to this browser. */
    void check(Context ctx) {
        @Nullable String secret = secret(ctx);
        @Nullable String sent = PhotoUpload.field(ctx, FIELD);
        if (secret == null || sent == null || !MessageDigest.isEqual(bytes(mark(secret)), bytes(sent))) {
            throw new RefusedException(Problem.Kind.FORBIDDEN, "form.stale");
        }
    }

    private @Nullable String secret(Context ctx) {
        @Nullable String token = Visitor.of(ctx).token();
        if (token != null) {
            return token;
        }
        @Nullable String made = ctx.attribute(MADE);
        return made != null ? made : cookies.form(ctx);
    }

    /** A sign that whoever is at this browser was shown a text; another text has another one. */
    String seal(Context ctx, String text) {
        String mark = mark(ctx);
        return sign(mark, "seal\n" + text);
    }

    /** Whether {@link #seal} gave this sign for a text to this browser. */
    boolean isSealed(Context ctx, String text, String seal) {
        return MessageDigest.isEqual(bytes(seal(ctx, text)), bytes(seal));
    }

    static String mark(String secret) {
        return sign(secret, "form");
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
