package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.port.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private final SampleServices services = new SampleServices();
    private DiagnosisServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        wire = new Wire(server);
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void page_withoutAQuestion_isAFormInTheBrowsersLanguage() throws Exception {
        var zh = wire.send(wire.to("/").header("Accept-Language", "zh-CN").GET());
        assertThat(zh.body()).contains("lang=\"zh-CN\"").contains(">现象</label>").doesNotContain("class=\"cause\"");
        assertThat(services.wasAsked()).isFalse();
        assertThat(wire.send(wire.to("/?lang=en")
                                .header("Accept-Language", "zh")
                                .GET())
                        .body())
                .contains(">Symptom</label>");
    }

    @Test
    void page_withAQuestion_safetyBeforeCauses() throws Exception {
        String html = ask("水泵漏水", "&type=circulating-pump&model=HLS65-125").body();
        assertThat(html.indexOf("维修前断开电源")).isPositive().isLessThan(html.indexOf("机械密封动静环磨损"));
        assertThat(html).contains("SB24030011").contains("临时").contains("不是同一个代码");
        assertThat(services.asked().equipment().type()).isEqualTo("circulating-pump");
    }

    @Test
    void page_serialNumber_showsTheMachineItsPastAndTheBulletin() throws Exception {
        String html = ask("水泵漏水", "&serial=TL1803-00412").body();
        assertThat(html)
                .contains("value=\"TL1803-00412\"")
                .contains("SN TL1803-00412 · 天府宾馆 · 西南 · 2018-04-12 投运 · 固件 V2.1 · 批次 1803")
                .contains("已过保修期（2020-04-12 到期）")
                .contains("这台机器 90 天内 2 次因同一原因报修：机械密封动静环磨损（上次 2026-05-16 完工）")
                .contains("最近 2 张工单")
                .contains("<span class=\"bulletin\">技术通报</span>")
                .contains("工单另有说法")
                .contains("19 天后又报修");
        assertThat(html.indexOf("维修前断开电源")).isLessThan(html.indexOf("天府宾馆"));
        assertThat(services.asked().equipment().serialNumber()).isEqualTo("TL1803-00412");
        String english = wire.send(
                        wire.to("/?lang=en&q=pump+leaks&serial=TL1803-00412").GET())
                .body();
        assertThat(english)
                .contains("reported 2 times within 90 days for the same cause")
                .contains("out of warranty (ended 2020-04-12)")
                .contains("Technical bulletin");
    }

    @Test
    void page_unknownSerialNumber_saidAndAnswered() throws Exception {
        String html = ask("水泵漏水", "&serial=NOPE-1").body();
        assertThat(html).contains("设备台账里没有这个序列号").contains("机械密封动静环磨损");
    }

    @Test
    void page_abstained_saysSo() throws Exception {
        assertThat(ask("咖啡机不出奶泡", "").body()).contains("这个我不知道").contains("不认识这种设备");
    }

    @Test
    void page_hostileQuestion_escaped() throws Exception {
        var reply = ask("\"><script>alert(1)</script>", "&model=%22%20onfocus%3D%22x");
        assertThat(reply.body()).doesNotContain("<script>").doesNotContain("value=\"\" onfocus");
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void page_storeInTrouble_saysWhatToDo() throws Exception {
        services.failure = new StoreException(StoreException.Reason.CORRUPT, "x", null);
        var reply = ask("漏水", "");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).contains("role=\"alert\"").contains("faultbook verify");
    }

    /** The result is told by the address alone, so that it can be sent on and gone back from. */
    @Test
    void page_checkToAsk_isAnsweredByALink() throws Exception {
        String html = ask("水泵漏水", "").body();
        assertThat(html)
                .contains(
                        "href=\"/?lang=zh&amp;q=%E6%B0%B4%E6%B3%B5%E6%BC%8F%E6%B0%B4&amp;found=check-bearing%3Ayes\"");
        assertThat(services.asked().observations()).isEmpty();
    }

    @Test
    void page_beforeAVisit_whatToAskTheCallerByLinksAndWhatToBring() throws Exception {
        String html = ask("水泵漏水", "").body();
        assertThat(html)
                .containsSubsequence(
                        "电话里先问",
                        "停机后轴封处还滴水吗？",
                        "href=\"/?lang=zh&amp;q=%E6%B0%B4%E6%B3%B5%E6%BC%8F%E6%B0%B4&amp;found=check-drip%3A",
                        ">停机仍滴</a>",
                        "上门带上",
                        "机械密封 MG1-32 ×1",
                        "用于第 1 个原因 · 别处同样处理也用过：机封 MG1-40",
                        "用于第 2，4 个原因",
                        "一次上门修好的可能：71%；不带备件：12%");
        assertThat(wire.send(wire.to("/?lang=en&q=pump+leaks").GET()).body())
                .contains("Ask the caller first", "Bring along", "fixed at the first visit: 71%; without parts: 12%");
        assertThat(ask("咖啡机不出奶泡", "").body()).doesNotContain("电话里先问", "上门带上");
    }

    @Test
    void page_answerToACheck_inTheLanguageOfThePage() throws Exception {
        String answered = "&found=pump-seal-drip%3Ano&found=pump-bearing-play%3Acannot";
        assertThat(ask("水泵漏水", answered).body())
                .contains("<strong>不是这样</strong>", "<strong>没法查</strong>")
                .contains("/?lang=en&amp;q=%E6%B0%B4%E6%B3%B5%E6%BC%8F%E6%B0%B4&amp;found=pump-seal-drip%3Ano");
        assertThat(wire.send(wire.to("/?lang=en&q=pump+leaks" + answered).GET()).body())
                .contains("<strong>Not so</strong>", "<strong>Cannot check</strong>");
        assertThat(services.asked().observations())
                .containsExactly(
                        new DiagnosisRequest.Observation("pump-seal-drip", "no"),
                        new DiagnosisRequest.Observation("pump-bearing-play", "cannot"));
    }

    @Test
    void page_answeredCheck_askedWithItAndCanBeTakenBack() throws Exception {
        String html = ask("水泵漏水", "&found=check-bearing%3A%E5%8F%91%E6%B6%A9&found=odd")
                .body();
        assertThat(services.asked().observations())
                .containsExactly(new DiagnosisRequest.Observation("check-bearing", "发涩"));
        assertThat(html)
                .contains("已查", "<strong>发涩</strong>")
                .contains("<a href=\"/?lang=zh&amp;q=%E6%B0%B4%E6%B3%B5%E6%BC%8F%E6%B0%B4\">撤回</a>");
    }

    @Test
    void address_unknown_isAPageForABrowserAndAProblemForAProgram() throws Exception {
        var browser = wire.send(wire.to("/nowhere?lang=zh")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .GET());
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.header("Content-Type")).startsWith("text/html");
        assertThat(browser.body()).contains("lang=\"zh-CN\"", "<h1>没有找到</h1>", "/nowhere", "href=\"/?lang=zh\"");
        var program = wire.send(wire.to("/nowhere").header("Accept", "*/*").GET());
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        var api = wire.send(
                wire.to("/api/v1/nowhere").header("Accept", "text/html").GET());
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void page_failing_saysSoInTheReadersLanguageWithoutDetails() throws Exception {
        services.failure = new IllegalStateException("secret detail");
        var reply = wire.send(
                wire.to("/?q=leak&lang=en").header("Accept", "text/html").GET());
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).contains("<h1>Internal error</h1>").doesNotContain("secret detail");
    }

    @Test
    void assets_servedFromHere_withTheirTypes() throws Exception {
        assertThat(wire.send(wire.to("/assets/page.css").GET()).header("Content-Type"))
                .startsWith("text/css");
        assertThat(wire.send(wire.to("/assets/mark.svg").GET()).header("Content-Type"))
                .startsWith("image/svg+xml");
    }

    private Wire.Reply ask(String question, String more) throws Exception {
        String q = URLEncoder.encode(question, StandardCharsets.UTF_8);
        return wire.send(wire.to("/?lang=zh&q=" + q + more).GET());
    }
}
