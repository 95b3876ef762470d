package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Style sheets, scripts and pictures of the pages, kept in memory. Their address carries a version, so browsers may keep them. */
final class Assets {
    private static final String KEEP = "public, max-age=31536000, immutable";
    private static final String OWN = "/org/faultbook/diagnosis/http/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private record Asset(String type, byte[] content) {}

    private final TreeMap<String, Asset> byName = new TreeMap<>();
    private final String version;

    Assets() {
        add("page.css", CSS, OWN + "page.css", OWN + "visit.css");
        add("account.css", CSS, OWN + "account.css");
        add("mark.svg", "image/svg+xml", OWN + "mark.svg");
        add("htmx.js", SCRIPT, HTMX);
        add("visit.js", SCRIPT, OWN + "visit.js");
        CRC32 sum = new CRC32();
        byName.values().forEach(asset -> sum.update(asset.content()));
        version = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** @param resources one behind the other */
    private void add(String name, String type, String... resources) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (String resource : resources) {
            content.writeBytes(read(resource));
        }
        byName.put(name, new Asset(type, content.toByteArray()));
    }

    void register(RoutesConfig routes) {
        routes.get("/assets/{name}", this::answer, Rights.ALWAYS);
    }

    private void answer(Context ctx) {
        Asset asset = byName.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new UnknownIdException("route", ctx.path());
        }
        ctx.contentType(asset.type()).header("Cache-Control", KEEP).result(asset.content());
    }

    /** The same for as long as no asset changes. */
    String version() {
        return version;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
