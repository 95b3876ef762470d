package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.picture.PlainJpeg;
import org.faultbook.kb.recommendation.Recommendation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapPagesTest {
    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        browser = new Browser(home.server);
    }

    @AfterAll
    static void stop() {
        browser.close();
        home.close();
    }

    static void ask(PagedHome home, String id, String text) {
        home.services
                .store()
                .recommendations()
                .append(new Recommendation(
                        id,
                        Instant.now().minusSeconds(3600),
                        Actor.LOCAL,
                        text,
                        "{\"levels\":[\"pump\",\"circulating-pump\",null,null,null]}",
                        "NOTHING_SIMILAR",
                        List.of(),
                        "g",
                        "s",
                        "m",
                        null));
    }

    @Test
    void gap_askedWithAPhoto_showsItAndSoDoesItsDraft() throws Exception {
        ask(home, "r-seen", "联轴器护罩开裂");
        byte[] jpeg = PlainJpeg.of(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 8);
        home.services.store().photos().keep(KeptPhoto.of("cover", Instant.now(), Actor.LOCAL, jpeg, ""), jpeg);
        home.services.store().photos().askedWith("r-seen", List.of("cover"));
        Document one = Jsoup.parse(browser.get("/gaps/r-seen").body());
        assertThat(one.select(".photos img").eachAttr("src")).containsExactly("/photos/cover/small");
        HttpResponse<String> drafted = browser.submit("/gaps", "/gaps/r-seen/draft", Map.of("lang", "zh"));
        String path = drafted.headers().firstValue("Location").orElseThrow();
        assertThat(Jsoup.parse(browser.get(path).body()).select(".photos img")).hasSize(1);
        assertThat(browser.get("/photos/cover").statusCode()).isEqualTo(200);
    }

    @Test
    void gap_fromTheListToTheAnswer_everyStep() throws Exception {
        ask(home, "r-1", "水锤声大<b>x</b>");
        ask(home, "r-2", "水锤声很大<b>x</b>");
        Document list = Jsoup.parse(browser.get("/gaps?lang=zh").body());
        assertThat(list.select("main h2").text()).isEqualTo("1 处缺口");
        assertThat(list.select(".entry-row .facts").text()).contains("问过 2 次").contains("本机用户");
        assertThat(list.select(".entry-row .scope").text()).contains("循环泵");
        assertThat(list.select("main b")).isEmpty();

        String link = list.select(".entry-row h3 a").attr("href");
        Document one = Jsoup.parse(browser.get(link).body());
        assertThat(one.select("section[aria-labelledby=asked] li")).hasSize(2);
        assertThat(one.select("section[aria-labelledby=similar] a[href^=/tickets?id=]"))
                .isNotEmpty();

        HttpResponse<String> drafted = browser.submit("/gaps", link + "/draft", Map.of("lang", "zh"));
        assertThat(drafted.statusCode()).isEqualTo(303);
        String path = drafted.headers().firstValue("Location").orElseThrow();
        FaultCase draft = home.find(path.substring(path.lastIndexOf('/') + 1));
        assertThat(draft.state()).isEqualTo(ArticleState.DRAFT);
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).text()).contains("水锤声大<b>x</b>");
        String version = String.valueOf(draft.newestVersion());
        HttpResponse<String> hollow =
                browser.submit(path, path + "/state", Map.of("version", version, "do", "publish"));
        String refused = hollow.headers().firstValue("Location").orElseThrow();
        assertThat(browser.get(refused).body()).contains("既没有原因也没有处理办法");
        assertThat(home.find(draft.id()).state()).isEqualTo(ArticleState.DRAFT);
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.get("/gaps").body()).doesNotContain("水锤声");
        assertThat(browser.get("/").body()).doesNotContain("class=\"answered\"");

        home.services
                .store()
                .cases()
                .transition(
                        draft.id(),
                        2,
                        new ArticleState(Confidence.VALIDATED, Audience.INTERNAL),
                        new Change(Actor.LOCAL, Instant.now(), "ok"));
        home.untilIndexed();
        assertThat(browser.get("/?q=%E6%B0%B4%E9%94%A4%E5%A3%B0%E5%A4%A7&type=circulating-pump")
                        .statusCode())
                .as("its cause is not known yet")
                .isEqualTo(200);
        Document told = Jsoup.parse(browser.get("/?lang=zh").body());
        assertThat(told.select(".answered a").attr("href")).isEqualTo(path);
        assertThat(told.select(".answered p").text()).contains("现在有答案了");
        HttpResponse<String> dismissed =
                browser.submit("/?lang=zh", told.select(".answered form").attr("action"), Map.of());
        assertThat(dismissed.statusCode()).isEqualTo(303);
        assertThat(browser.get("/").body()).doesNotContain("class=\"answered\"");
    }

    @Test
    void draft_withoutAMark_isRefused() throws Exception {
        ask(home, "r-9", "联轴器打滑冒烟");
        assertThat(browser.post("/gaps/r-9/draft", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/gaps/r-9").statusCode()).isEqualTo(200);
    }
}
