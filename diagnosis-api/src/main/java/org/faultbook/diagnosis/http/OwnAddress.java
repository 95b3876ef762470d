package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.util.Objects;

/** The address of this server as whoever asks it sees it, without a slash at its end. */
record OwnAddress(boolean behindProxy) {
    String of(Context ctx) {
        String host = Objects.requireNonNullElse(ctx.header("Host"), "localhost");
        return (Client.of(ctx, behindProxy).secure() ? "https://" : "http://") + host;
    }
}
