package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of a served home of real files, hostile tickets among them. */
class OfflineTest {
    private static final String PACK = "/offline/pump.json";
    private static final String FILE = "/offline/pump.html?lang=zh";

    @TempDir
    private static Path folder;

    private static PagedHome home;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
    }

    @AfterAll
    static void stop() {
        if (home != null) {
            home.close();
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> reply = home.get(path, Map.of("Accept-Language", "zh-CN"));
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply;
    }

    private static JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    private static String header(HttpResponse<String> reply, String name) {
        return reply.headers().firstValue(name).orElse("");
    }

    @Test
    void pack_holdsWhatAnswersWithItsNoticesAndNoProhibitedAct() throws Exception {
        JsonNode pack = json(PACK);
        long answering = home.answering().stream()
                .filter(c -> "pump".equals(c.scope().equipmentClass()))
                .count();
        assertThat(pack.get("cases")).hasSize((int) answering).isNotEmpty();
        assertThat(pack.at("/class/zh").asText()).isNotBlank();
        assertThat(pack.at("/notices/0/zh").asText()).isNotBlank();
        assertThat(pack.at("/notices/0/en").asText()).isNotBlank();
        assertThat(pack.get("cases").findValuesAsText("id"))
                .contains(home.edited)
                .doesNotContain(home.retired);
        assertThat(pack.get("cases").findValues("fixes").toString()).doesNotContain(PagedHome.PROHIBITED, "PROHIBITED");
        for (JsonNode c : pack.get("cases")) {
            assertThat(c.get("symptoms").findValuesAsText("text"))
                    .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(241));
        }
    }

    @Test
    void pack_thatIsHeld_isNotSentAgainUntilItChanges() throws Exception {
        HttpResponse<String> first = get("/offline/elevator.json");
        String tag = header(first, "ETag");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
        HttpResponse<String> again = home.get("/offline/elevator.json", Map.of("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        HttpResponse<String> other = home.get("/offline/elevator.json", Map.of("If-None-Match", "\"old\""));
        assertThat(other.body()).isEqualTo(first.body());
        assertThat(home.get("/offline/nothing.json", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void list_namesSizesAndVersionsOfThePacks() throws Exception {
        JsonNode list = json("/offline/packs");
        assertThat(list.get("reader").asText()).hasSize(16).doesNotContain("local");
        JsonNode pump = list.get("packs").get(0);
        String pack = get(PACK).body();
        assertThat(pump.get("class").asText()).isEqualTo("pump");
        assertThat(pump.get("bytes").asInt()).isEqualTo(pack.getBytes(StandardCharsets.UTF_8).length);
        assertThat(pump.get("version").asText())
                .isEqualTo(json(PACK).get("version").asText());
    }

    @Test
    void file_hostileTexts_standInItAsData() throws Exception {
        HttpResponse<String> reply = get(FILE);
        assertThat(header(reply, "Content-Disposition")).isEqualTo("attachment; filename=\"faultbook-pump.html\"");
        Document file = Jsoup.parse(reply.body());
        assertThat(file.select("script")).hasSize(2);
        assertThat(file.select("script[src], link, img, iframe, [href], [style]"))
                .isEmpty();
        assertThat(reply.body()).doesNotContain("<script>alert", "\u202E", "\u2028");
        JsonNode inside = new ObjectMapper()
                .readTree(Objects.requireNonNull(file.selectFirst("#pack")).data());
        assertThat(inside).isEqualTo(json(PACK));
        assertThat(inside.findValuesAsText("cause")).contains(PagedHome.SCRIPT);
        assertThat(file.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void application_manifestWorkerAndShell_areAnybodys() throws Exception {
        JsonNode zh = json("/manifest.webmanifest");
        JsonNode en = json("/manifest.webmanifest?lang=en");
        assertThat(zh.get("short_name").asText()).isEqualTo("故障案例库");
        assertThat(en.get("short_name").asText()).isEqualTo("Faultbook");
        for (JsonNode icon : zh.get("icons")) {
            HttpResponse<String> picture = get(icon.get("src").asText());
            assertThat(header(picture, "Content-Type"))
                    .isEqualTo(icon.get("type").asText());
        }
        HttpResponse<String> worker = get("/sw.js");
        assertThat(header(worker, "Content-Type")).startsWith("text/javascript");
        assertThat(worker.body()).doesNotContain("@VERSION@");
        Document page = home.page("/");
        assertThat(page.select("link[rel=manifest]").attr("href")).isEqualTo("/manifest.webmanifest?lang=zh");
        assertThat(page.select("footer a").eachAttr("href")).contains("/offline");
        String version = page.select("script[src^=/assets/app.js]").attr("src").replaceFirst(".*v=", "");
        assertThat(worker.body()).contains("'" + version + "'");
        assertThat(home.page("/offline/shell").select("form, .account")).isEmpty();
    }
}
