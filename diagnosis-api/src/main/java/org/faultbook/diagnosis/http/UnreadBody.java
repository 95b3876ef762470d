package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes what an answer did not need of a request's body. A connection closed under a client that is still sending reaches it
 * as a reset, and the answer is lost (RFC 9112, 9.6).
 */
final class UnreadBody {
    /** Above what any request may have; a client that sends still more is cut off. */
    private static final long MOST = 4 * PhotoUpload.MOST_BYTES;

    private UnreadBody() {}

    static void take(Context ctx) {
        byte[] chunk = new byte[16 * 1024];
        try {
            InputStream body = ctx.req().getInputStream();
            long taken = 0;
            int read = 0;
            while (read >= 0 && taken < MOST) {
                taken += read;
                read = body.read(chunk);
            }
        } catch (IOException | IllegalStateException e) {
            // the client is gone, or the body was read as a form to its end: nothing is left to take
        }
    }
}
