package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.photo.PhotoReading.Role;
import org.faultbook.diagnosis.sample.SampleServices;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A photograph sent by the form of the diagnose page. */
class PhotoPagesTest {
    private static final PhotoReading PHOTO = new PhotoReading(
            List.of(new PhotoReading.Line("W-O8 油分压差高", 0.91, Role.MESSAGE)),
            List.of(new PhotoReading.Code("W-O8", "W08", true, 0.91)),
            "劲屿",
            "JYS-75A",
            null,
            null,
            "油分压差高",
            List.of());

    private final SampleServices services = new SampleServices();
    private DiagnosisServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        browser = new Browser(server);
        services.photo = PHOTO;
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private HttpResponse<String> send(byte[] image, Map<String, String> fields) throws Exception {
        return Multipart.send(browser, "/photo", image, List.copyOf(fields.entrySet()));
    }

    private Document sent(byte[] image, String question) throws Exception {
        String mark = Browser.mark(browser.get("/?lang=zh").body());
        HttpResponse<String> reply = send(image, Map.of("csrf", mark, "lang", "zh", "q", question));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return Jsoup.parse(browser.get(reply.headers().firstValue("Location").orElseThrow())
                .body());
    }

    @Test
    void photo_readable_fillsTheFieldsAndAsksNothingYet() throws Exception {
        Document page = sent(picture(), "停机了");
        assertThat(page.select("#q").val()).contains("停机了", "W08", "油分压差高");
        assertThat(page.select("#model").val()).isEqualTo("JYS-75A");
        assertThat(page.select(".notice").text()).contains("逐项核对");
        assertThat(page.select(".cause")).isEmpty();
        assertThat(services.wasAsked()).isFalse();
    }

    @Test
    void photo_form_saysWhatThePictureCannotTell() throws Exception {
        assertThat(Jsoup.parse(browser.get("/?lang=zh").body())
                        .select("#photo-limits")
                        .text())
                .contains("软件看不出来");
        assertThat(Jsoup.parse(browser.get("/?lang=en").body())
                        .select("#photo-limits")
                        .text())
                .contains("cannot be seen by the software");
    }

    @Test
    void photo_unreadableEmptyOrTooLarge_saysWhyAndKeepsTheQuestion() throws Exception {
        Document none = sent(new byte[0], "停机了");
        assertThat(none.select("[role=alert]").text()).contains("还没有选照片");
        assertThat(none.select("#q").val()).isEqualTo("停机了");
        assertThat(sent("no picture".getBytes(StandardCharsets.UTF_8), "停机了")
                        .select("[role=alert]")
                        .text())
                .contains("JPEG 和 PNG");
        assertThat(sent(Arrays.copyOf(picture(), 300), "停机了")
                        .select("[role=alert]")
                        .text())
                .isNotEmpty();
        services.photo = null;
        assertThat(sent(picture(), "停机了").select("[role=status]").text()).contains("没有识别到文字");
        assertThat(sent(Arrays.copyOf(picture(), (10 << 20) + 1), "停机了")
                        .select("[role=alert]")
                        .text())
                .contains("最大 10 MB");
        assertThat(services.wasAsked()).isFalse();
    }

    @Test
    void photo_withoutTheMarkOfAPage_isRefused() throws Exception {
        assertThat(send(picture(), Map.of("lang", "zh")).statusCode()).isEqualTo(403);
    }
}
