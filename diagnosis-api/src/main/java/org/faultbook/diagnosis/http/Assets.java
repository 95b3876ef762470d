package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.offline.OfflineWords;

/** Style sheets, scripts and pictures of the pages, kept in memory. Their address carries a version, so browsers may keep them. */
final class Assets {
    private static final String KEEP = "public, max-age=31536000, immutable";
    private static final String OWN = "/org/faultbook/diagnosis/http/";
    private static final String OFFLINE = "/org/faultbook/diagnosis/offline/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String PNG = "image/png";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private record Asset(String type, byte[] content) {}

    private final TreeMap<String, Asset> byName = new TreeMap<>();
    private final String version;
    private final String offlineFile;
    private final String serviceWorker;

    Assets() {
        add("page.css", CSS, OWN + "page.css", OWN + "terms.css", OWN + "visit.css", OWN + "scan.css", OWN + "ask.css");
        add("offline.css", CSS, OFFLINE + "offline.css");
        add("desk.css", CSS, OWN + "desk.css");
        add("visit.js", SCRIPT, OWN + "visit.js");
        add("scan.js", SCRIPT, OWN + "scan.js");
        add("voice.js", SCRIPT, OWN + "voice.js");
        add("desk.js", SCRIPT, OWN + "desk.js");
        add("account.css", CSS, OWN + "account.css");
        add("mark.svg", "image/svg+xml", OWN + "mark.svg");
        add("live.js", SCRIPT, HTMX, OWN + "live.js");
        add("icon-192.png", PNG, OFFLINE + "icon-192.png");
        add("icon-512.png", PNG, OFFLINE + "icon-512.png");
        put("app.js", SCRIPT, OfflineWords.script() + offline("queue.js", "app.js"));
        put("offline.js", SCRIPT, offline("search.js", "view.js", "page.js"));
        offlineFile = OfflineWords.script() + offline("search.js", "view.js", "file.js");
        serviceWorker = offline("sw.js");
        CRC32 sum = new CRC32();
        byName.values().forEach(asset -> sum.update(asset.content()));
        sum.update((offlineFile + serviceWorker).getBytes(StandardCharsets.UTF_8));
        version = HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** @param resources of one asset, one after another */
    private void add(String name, String type, String... resources) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (String resource : resources) {
            content.writeBytes(bytes(resource));
        }
        byName.put(name, new Asset(type, content.toByteArray()));
    }

    private void put(String name, String type, String content) {
        byName.put(name, new Asset(type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String offline(String... names) {
        return Arrays.stream(names).map(name -> read(OFFLINE + name)).collect(Collectors.joining("\n"));
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

    /** The script of a pack that is one file; it is in no address. */
    String offlineFile() {
        return offlineFile;
    }

    /** The service worker's script, of this version. */
    String serviceWorker() {
        return serviceWorker.replace("@VERSION@", version);
    }

    /** The style sheets of a pack that is one file. */
    String offlineStyle() {
        return style("page.css") + style("offline.css");
    }

    private String style(String name) {
        return new String(Objects.requireNonNull(byName.get(name)).content(), StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
