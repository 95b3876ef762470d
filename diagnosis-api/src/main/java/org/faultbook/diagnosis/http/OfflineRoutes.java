package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.faultbook.diagnosis.offline.OfflineFile;
import org.faultbook.diagnosis.offline.OfflinePage;
import org.faultbook.diagnosis.offline.OfflineWords;
import org.faultbook.diagnosis.offline.Pack;
import org.faultbook.diagnosis.offline.Packs;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The page of packs, the packs themselves, and each as one file. */
final class OfflineRoutes {
    private static final String PAGE = "/offline";
    /** May be kept, but is asked for each time: whoever signs in next must not be shown it. */
    private static final String ASK_AGAIN = "private, no-cache";

    private final Packs packs;
    private final EnginePool pool;
    private final Pages pages;
    private final Assets assets;
    private final OfflineFile file;

    OfflineRoutes(Packs packs, EnginePool pool, Pages pages, Assets assets) {
        this.packs = packs;
        this.pool = pool;
        this.pages = pages;
        this.assets = assets;
        this.file = new OfflineFile(assets.offlineStyle(), assets.offlineFile());
    }

    void register(RoutesConfig routes) {
        routes.get(PAGE, this::page, Rights.SIGNED_IN);
        routes.get(PAGE + "/packs", this::list, Rights.SIGNED_IN);
        routes.get(PAGE + "/{class}.json", this::pack, Rights.SIGNED_IN);
        routes.get(PAGE + "/{class}.html", this::file, Rights.SIGNED_IN);
    }

    private void page(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        Visitor visitor = Visitor.of(ctx);
        List<Pack.Label> labels = pool.call(() -> packs.labels(visitor.limited()));
        String title = Wording.of(OfflineWords.class, words.language()).say("offline.title");
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, title, PageLink.to(PAGE));
        pages.show(ctx, "offline.jte", new OfflinePage(frame, labels, reader(visitor)));
    }

    private void list(Context ctx) throws Exception {
        Visitor visitor = Visitor.of(ctx);
        List<Pack.Label> labels = pool.call(() -> packs.labels(visitor.limited()));
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("reader", reader(visitor));
        ArrayNode array = json.putArray("packs");
        labels.forEach(l -> array.addObject()
                .put("class", l.equipmentClass().id())
                .put("zh", l.equipmentClass().name().zh())
                .put("en", l.equipmentClass().name().en())
                .put("version", l.version())
                .put("cases", l.cases())
                .put("bytes", l.bytes())
                .put("made", l.made().toString()));
        JsonBody.write(ctx, json);
    }

    private void pack(Context ctx) throws Exception {
        Pack pack = find(ctx);
        if (fresh(ctx, pack.version())) {
            ctx.contentType("application/json").result(pack.bytes());
        }
    }

    private void file(Context ctx) throws Exception {
        Pack pack = find(ctx);
        Language language = PageLanguage.of(ctx);
        String name = "faultbook-" + pack.equipmentClass().id() + ".html";
        if (fresh(ctx, pack.version() + "-" + language.code() + "-" + assets.version())) {
            ctx.contentType("text/html; charset=utf-8")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'")
                    .result(file.html(pack, language).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Pack find(Context ctx) throws Exception {
        String id = ctx.pathParam("class");
        Visitor visitor = Visitor.of(ctx);
        return pool.call(
                () -> packs.find(id, visitor.limited()).orElseThrow(() -> new UnknownIdException("route", ctx.path())));
    }

    /** Whether it has to be sent; one that the client holds is answered with 304 (RFC 9110, 13.1.2). */
    private static boolean fresh(Context ctx, String version) {
        String etag = '"' + version + '"';
        ctx.header("ETag", etag).header("Cache-Control", ASK_AGAIN).header("Vary", "Accept-Language, Cookie");
        @Nullable String held = ctx.header("If-None-Match");
        for (String each : held == null ? new String[0] : held.split(",", -1)) {
            String tag = each.strip();
            // what a proxy or the server itself compressed is the same pack
            if (tag.equals("*")
                    || tag.replaceFirst("^W/", "").replace("--gzip", "").equals(etag)) {
                ctx.status(304);
                return false;
            }
        }
        return true;
    }

    /** The same for one account, another for any other; tells nothing else. */
    private static String reader(Visitor visitor) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest(("offline reader " + visitor.actor().id()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
