package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;

/** The page's own style sheet and mark, kept in memory. Their address carries a version, so browsers may keep them. */
final class Assets {
    private static final String KEEP = "public, max-age=31536000, immutable";

    private final byte[] style = read("/org/faultbook/diagnosis/http/page.css");
    private final byte[] mark = read("/org/faultbook/diagnosis/http/mark.svg");

    void register(RoutesConfig routes) {
        routes.get(
                "/assets/page.css",
                ctx -> ctx.contentType("text/css; charset=utf-8")
                        .header("Cache-Control", KEEP)
                        .result(style),
                Rights.ALWAYS);
        routes.get(
                "/assets/mark.svg",
                ctx -> ctx.contentType("image/svg+xml")
                        .header("Cache-Control", "public, max-age=86400")
                        .result(mark),
                Rights.ALWAYS);
    }

    String version() {
        CRC32 sum = new CRC32();
        sum.update(style);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
