package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.picture.PlainJpeg;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague answers a packet: it becomes a draft, and who asked is told once it is published. */
class PacketAnswerTest {
    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static PlainBrowser browser;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        browser = new PlainBrowser(home.address());
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static PlainBrowser.Reply answer(String id, String cause, String fix) throws Exception {
        Element form = Objects.requireNonNull(browser.get("/packet/" + id).selectFirst(".packet-answer form"));
        form.select("#cause").val(cause);
        form.select("#fix").val(fix);
        return browser.submit(form, "");
    }

    private static FaultCase drafted(String id) {
        String caseId = home.services.store().gaps().casesOf(List.of(id)).get(id);
        return home.find(Objects.requireNonNull(caseId));
    }

    @Test
    void answer_oneLineEach_isADraftAndTellsWhoAskedOncePublished() throws Exception {
        GapPagesTest.ask(home, "r-packet", "泵轴端渗白色泡沫，频率忽高忽低");
        assertThat(browser.get("/gaps").text()).contains("渗白色泡沫");
        PlainBrowser.Reply sent = answer("r-packet", "进口管漏气", "更换进口法兰垫片");
        assertThat(sent.status()).isEqualTo(303);
        Document thanks = browser.get(sent.location());
        assertThat(thanks.select(".done").text()).contains("草稿");
        assertThat(thanks.select(".drafted").text()).contains("进口管漏气");
        FaultCase draft = drafted("r-packet");
        assertThat(draft.state().confidence()).isEqualTo(Confidence.WORK_IN_PROGRESS);
        assertThat(draft.scope().type()).isEqualTo("circulating-pump");
        assertThat(draft.cause().text()).isEqualTo("进口管漏气");
        assertThat(draft.fixes())
                .singleElement()
                .satisfies(f -> assertThat(f.summary()).isEqualTo("更换进口法兰垫片"));
        assertThat(draft.symptoms())
                .singleElement()
                .satisfies(s -> assertThat(s.text()).contains("白色泡沫"));
        assertThat(browser.get("/gaps").text()).doesNotContain("渗白色泡沫");

        assertThat(answer("r-packet", "进口管漏气", "更换进口法兰垫片").status()).isEqualTo(303);
        assertThat(drafted("r-packet").id()).as("sent twice, drafted once").isEqualTo(draft.id());

        assertThat(browser.get("/").select(".answered")).isEmpty();
        home.services
                .store()
                .cases()
                .transition(
                        draft.id(),
                        draft.version(),
                        new ArticleState(Confidence.VALIDATED, Audience.INTERNAL),
                        new Change(Actor.LOCAL, Instant.now(), "reviewed"));
        assertThat(browser.get("/").select(".answered").text()).contains("进口管漏气");
    }

    @Test
    void answer_withoutAFixOrWithAProhibitedOne_isShownAgainAsItWasTyped() throws Exception {
        GapPagesTest.ask(home, "r-wrong", "报警声时断时续");
        PlainBrowser.Reply empty = answer("r-wrong", "喇叭<b>受潮", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#cause").val()).isEqualTo("喇叭<b>受潮");
        PlainBrowser.Reply prohibited = answer("r-wrong", "压力开关误动", "短接压力开关");
        assertThat(prohibited.status()).isEqualTo(422);
        assertThat(prohibited.page().select(".packet-answer .trouble").text()).contains("短接压力开关");
        assertThat(home.services.store().gaps().casesOf(List.of("r-wrong"))).isEmpty();
    }

    @Test
    void answer_toAPacketWithPhotos_draftRestsOnThem() throws Exception {
        GapPagesTest.ask(home, "r-photo", "电机端盖有裂纹，夜里停机");
        for (String id : List.of("asked", "added")) {
            byte[] jpeg = PlainJpeg.of(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 8);
            home.services.store().photos().keep(KeptPhoto.of(id, Instant.now(), Actor.LOCAL, jpeg, ""), jpeg);
        }
        home.services.store().photos().askedWith("r-photo", List.of("asked"));
        Document packet = browser.get("/packet/r-photo?picture=added&picture=unknown");
        assertThat(packet.select(".photos img")).hasSize(1);
        Element form = Objects.requireNonNull(packet.selectFirst(".packet-answer form"));
        form.select("#cause").val("端盖铸造缺陷");
        form.select("#fix").val("更换端盖");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        String draft = drafted("r-photo").id();
        assertThat(home.services.store().photos().ofCase(draft))
                .extracting(KeptPhoto::id)
                .containsExactlyInAnyOrder("asked", "added");
        assertThat(browser.get("/cases/" + draft).select(".photos img")).hasSize(2);
    }

    @Test
    void answer_toNoPacket_isNotFound() throws Exception {
        GapPagesTest.ask(home, "r-there", "管道有敲击声");
        Element form = Objects.requireNonNull(browser.get("/packet/r-there").selectFirst(".packet-answer form"));
        form.attr("action", "/packet/none/answer");
        form.select("#cause").val("a");
        form.select("#fix").val("b");
        assertThat(browser.submit(form, "").status()).isEqualTo(404);
        HttpResponse<String> english = home.get("/packet/r-there?lang=en", Map.of());
        assertThat(Jsoup.parse(english.body()).select("#answer").text()).isEqualTo("Do you know what it was?");
    }
}
