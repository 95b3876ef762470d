package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.time.Instant;
import org.faultbook.diagnosis.offline.SentOnce;
import org.faultbook.diagnosis.render.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: what is sent again with the same key counts once. */
final class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /** Null where there is none; one that cannot be used is refused. */
    static @Nullable SentOnce of(Context ctx) {
        @Nullable String text = ctx.header(HEADER);
        if (text == null) {
            return null;
        }
        return SentOnce.parse(text.strip(), Instant.now())
                .orElseThrow(
                        () -> wrong(
                                "须是 UUID 第 7 版，其中的时间不晚于现在一天、不早于 90 天前；请检查手机时间",
                                "must be a UUID version 7 whose time is at most a day ahead and 90 days back; check the clock"));
    }

    static InvalidRequestException usedBefore() {
        return wrong("已用于别的内容", "was used for something else");
    }

    private static InvalidRequestException wrong(String zh, String en) {
        return InvalidRequestException.of(HEADER, zh, en);
    }
}
