package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.faultbook.diagnosis.offline.OfflineShell;
import org.faultbook.diagnosis.offline.OfflineWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What makes the pages an application on a phone: its manifest, its service worker, and the page shown without a network. Nothing in
 * them is anybody's, so whoever asks gets them: a phone fetches them when it wants, signed in or not.
 */
final class AppRoutes {
    private final Assets assets;
    private final Templates templates;

    AppRoutes(Assets assets, Templates templates) {
        this.assets = assets;
        this.templates = templates;
    }

    void register(RoutesConfig routes) {
        routes.get("/manifest.webmanifest", this::manifest, Rights.ALWAYS);
        routes.get("/sw.js", this::serviceWorker, Rights.ALWAYS);
        routes.get("/offline/shell", this::shell, Rights.ALWAYS);
    }

    private void manifest(Context ctx) {
        @Nullable String asked = ctx.queryParam("lang");
        Language language =
                "zh".equals(asked) ? Language.ZH : "en".equals(asked) ? Language.EN : RequestLanguage.of(ctx);
        Wording words = Wording.of(OfflineWords.class, language);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", "/")
                .put("name", words.say("app.name"))
                .put("short_name", words.say("app.short"))
                .put("description", words.say("app.description"))
                .put("lang", language == Language.ZH ? "zh-CN" : "en")
                .put("dir", "ltr")
                .put("start_url", "/")
                .put("scope", "/")
                .put("display", "standalone")
                .put("theme_color", "#0f5c63")
                .put("background_color", "#f6f5f2");
        ArrayNode icons = json.putArray("icons");
        icon(icons, "mark.svg", "any", "image/svg+xml", "any");
        for (String size : new String[] {"192", "512"}) {
            icon(icons, "icon-" + size + ".png", size + "x" + size, "image/png", "any maskable");
        }
        ctx.contentType("application/manifest+json")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Language")
                .result(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void icon(ArrayNode icons, String name, String sizes, String type, String purpose) {
        icons.addObject()
                .put("src", "/assets/" + name + "?v=" + assets.version())
                .put("sizes", sizes)
                .put("type", type)
                .put("purpose", purpose);
    }

    private void serviceWorker(Context ctx) {
        ctx.contentType("text/javascript; charset=utf-8")
                .header("Cache-Control", "no-cache")
                .result(assets.serviceWorker().getBytes(StandardCharsets.UTF_8));
    }

    private void shell(Context ctx) {
        templates.answer(ctx, "offlineshell.jte", new OfflineShell(PageLanguage.of(ctx), assets.version()));
    }
}
