package org.faultbook.diagnosis.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;

/**
 * A pack as one HTML file, with its search and its looks. Its policy allows the very script and style in it by their hashes
 * and nothing else, so that it asks nobody for anything, and markup that comes from a ticket would do nothing.
 */
public final class OfflineFile {
    private final String style;
    private final String script;

    /** @param script defines {@code FaultbookFile.open()}, which is called once the file is read */
    public OfflineFile(String style, String script) {
        this.style = style;
        this.script = script + "\nFaultbookFile.open();\n";
        if (script.contains("</script") || style.contains("</style")) {
            throw new IllegalArgumentException("script or style would end early");
        }
    }

    public String html(Pack pack, Language language) {
        Wording words = Wording.of(OfflineFile.class, language);
        String title = words.say("file.title", pack.equipmentClass().name().in(language));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body class="alone">
                <header class="top"><strong class="brand">Faultbook</strong><button type="button" class="plain" id="switch"></button></header>
                <main id="content">
                <h1 id="title">%s</h1>
                <div id="offline-search"></div>
                <noscript><p class="trouble">%s</p></noscript>
                </main>
                <script type="application/json" id="pack">%s</script>
                <script>%s</script>
                </body>
                </html>
                """.formatted(
                        language == Language.ZH ? "zh-CN" : "en",
                        hash(script),
                        hash(style),
                        text(title),
                        style,
                        text(title),
                        text(words.say("no.script")),
                        PlainJson.inMarkup(pack.json()),
                        script);
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** As Content Security Policy Level 3, section 2.3.1, writes it. */
    private static String hash(String content) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
