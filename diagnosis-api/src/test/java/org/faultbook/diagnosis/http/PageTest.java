package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    void page_abstained_saysSo() throws Exception {
        assertThat(ask("咖啡机不出奶泡", "").body()).contains("这个我不知道").contains("不认识这种设备");
    }

    @Test
    void page_hostileQuestion_escaped() throws Exception {
        var reply = ask("\"><script>alert(1)</script>", "&model=%22%20onfocus%3D%22x");
        assertThat(reply.body()).doesNotContain("<script").doesNotContain("value=\"\" onfocus");
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
