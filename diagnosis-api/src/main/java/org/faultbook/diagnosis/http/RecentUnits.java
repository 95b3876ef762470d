package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units chosen last in this browser, kept there and for one visitor only: whoever signs in next starts anew. */
final class RecentUnits {
    private static final String COOKIE = "faultbook-units";
    private static final int MOST = 8;
    private static final int MOST_BYTES = 3_000;
    private static final int HALF_A_YEAR_SECONDS = 182 * 24 * 3600;

    private RecentUnits() {}

    /** Serial numbers, the last chosen first. */
    static List<String> of(Context ctx) {
        @Nullable String kept = ctx.cookie(COOKIE);
        if (kept == null || kept.length() > MOST_BYTES) {
            return List.of();
        }
        try {
            List<String> lines = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return !lines.isEmpty()
                            && lines.getFirst().equals(Visitor.of(ctx).actor().id())
                    ? lines.stream().skip(1).limit(MOST).toList()
                    : List.of();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    static void chosen(Context ctx, String serialNumber) {
        List<String> serials = Stream.concat(
                        Stream.of(serialNumber), of(ctx).stream().filter(s -> !s.equalsIgnoreCase(serialNumber)))
                .limit(MOST)
                .toList();
        String kept = Visitor.of(ctx).actor().id() + "\n" + String.join("\n", serials);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8));
        if (value.length() <= MOST_BYTES) {
            boolean secure = "https".equals(ctx.scheme());
            ctx.cookie(new Cookie(COOKIE, value, "/", HALF_A_YEAR_SECONDS, secure, true, null, SameSite.LAX));
        }
    }
}
