package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.lexicon.OwnTerm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermPagesTest {
    private static final DiagnosisRequest QUESTION = DiagnosisRequest.of("水屁股坏了");

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        browser = new Browser(home.server);
        home.page("/?q=" + encoded("水屁股坏了") + "&type=circulating-pump");
        home.page("/?q=" + encoded("轴承异响") + "&type=circulating-pump");
    }

    @AfterAll
    static void stop() {
        browser.close();
        home.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String preview(String kind, String words) {
        return "/terms/preview?lang=zh&kind=" + kind + "&words=" + encoded(words);
    }

    private static Object asking() {
        return home.services.words().rehearsal(home.services.words().now()).asking(QUESTION);
    }

    @Test
    void preview_goldFileDamaged_isNamedWithItsLineAndTheQuestionsAskedAreComparedAllTheSame() throws Exception {
        Path gold = Files.createDirectories(folder.resolve("gold")).resolve("queries.jsonl");
        Files.writeString(gold, "{\"_id\":\"1\",\"text\":\"机封漏水\"}\n{\"_id\":\"2\",\n");
        try {
            Document shown =
                    Jsoup.parse(browser.get(preview("SYNONYMS", "水屁股 = 机械密封")).body());
            assertThat(shown.select(".trouble").text()).contains("queries.jsonl line 2");
            assertThat(shown.select("#changed").text()).startsWith("1 个回答会不同（看了 2 个提问）");
        } finally {
            Files.delete(gold);
        }
    }

    @Test
    void synonyms_previewed_saveNothingAndConfirmedActAtOnceAndWithdrawnNoMore() throws Exception {
        Object before = asking();
        Document shown =
                Jsoup.parse(browser.get(preview("SYNONYMS", "水屁股 = 机械密封")).body());
        assertThat(shown.select("#changed").text()).startsWith("1 个回答会不同（看了 2 个提问）");
        assertThat(shown.select(".previews h3").text()).isEqualTo("水屁股坏了");
        assertThat(shown.select(".previews .beside ol li")).isNotEmpty();
        assertThat(home.services.store().terms().all()).isEmpty();
        assertThat(asking()).isEqualTo(before);

        HttpResponse<String> saved = browser.submit(
                preview("SYNONYMS", "水屁股 = 机械密封"),
                "/terms",
                Map.of("kind", "SYNONYMS", "words", "水屁股\n机械密封", "reason", "师傅都这么叫"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(asking()).isNotEqualTo(before);
        OwnTerm term = home.services.store().terms().all().getFirst();
        Document list = Jsoup.parse(browser.get("/terms?lang=zh&done=added").body());
        assertThat(list.select("[role=status]").text()).contains("已保存");
        assertThat(list.select("section[aria-labelledby=own] .told").text()).startsWith("水屁股 = 机械密封");
        assertThat(list.select("section[aria-labelledby=own] .facts").text()).contains("师傅都这么叫");
        assertThat(browser.get("/terms?q=" + encoded("水屁")).body()).contains("机封");

        Document again =
                Jsoup.parse(browser.get(preview("SYNONYMS", "水屁股 = 机械密封")).body());
        assertThat(again.select(".notice").text()).contains("不会有变化");
        assertThat(again.select("#changed").text()).startsWith("0 个");

        String withdrawal = "/terms/preview?withdraw=" + term.id();
        assertThat(Jsoup.parse(browser.get(withdrawal).body()).select(".previews h3"))
                .hasSize(1);
        HttpResponse<String> withdrawn =
                browser.submit(withdrawal, "/terms/" + term.id() + "/withdraw", Map.of("reason", "wrong"));
        assertThat(withdrawn.statusCode()).isEqualTo(303);
        assertThat(asking()).isEqualTo(before);
        assertThat(browser.get("/terms?lang=zh").body()).contains("已撤回的 1 条").contains("wrong");
        assertThat(browser.get(withdrawal).statusCode()).isEqualTo(404);
    }

    @Test
    void empty_previewed_saysWhatHappensToDrafts() throws Exception {
        Document shown = Jsoup.parse(browser.get(preview("EMPTY", "坏了")).body());
        assertThat(shown.select("#drafts").text()).contains("待审核案例");
        assertThat(shown.text()).contains("已导入的工单和由它们写成的案例不会重读");
        assertThat(home.services.store().terms().all()).allMatch(t -> !t.stands());
    }

    @Test
    void form_wordsThatCannotBeTaken_isShownAgainWithWhy() throws Exception {
        for (String words : List.of("机封", "", "=、=", "a\n" + "b".repeat(70))) {
            HttpResponse<String> answer = browser.get(preview("SYNONYMS", words));
            assertThat(answer.statusCode()).as(words).isEqualTo(400);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("[role=alert]").text()).as(words).isNotEmpty();
            assertThat(page.select("#words").val()).isEqualTo(words);
        }
        HttpResponse<String> personal = browser.get(preview("SYNONYMS", "联系电话13812345678\n机封"));
        assertThat(personal.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(personal.body()).select("[role=alert]").text()).contains("个人信息");
    }

    @Test
    void words_ofMarkup_areShownAsText() throws Exception {
        Document page = Jsoup.parse(browser.get(preview("SYNONYMS", "<script>alert(1)</script>\n机封"))
                .body());
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select(".told").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void offers_noBilingualManual_saysSo() throws Exception {
        assertThat(Jsoup.parse(browser.get("/terms/offers?lang=zh").body())
                        .select(".empty")
                        .text())
                .contains("没有");
    }
}
