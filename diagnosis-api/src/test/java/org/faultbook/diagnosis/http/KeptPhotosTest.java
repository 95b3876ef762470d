package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Photographs of damage: sent, kept, shown, and to whom. */
class KeptPhotosTest {
    private static final String RIGHT = "correct horse";

    private final SampleServices services = new SampleServices();
    private DiagnosisServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** A JPEG with notes of a camera that was held a quarter to the left, and of a place. */
    private static byte[] noted(int width, int height) throws IOException {
        byte[] jpeg = picture(width, height, "jpeg");
        byte[] place = "GPS 31.2304N 121.4737E".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        exif.putShort((short) 0).putInt(0).put(place);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** Sends a photograph as the page at an address does, with what is typed there; the page it leads to. */
    private String sent(Browser by, String at, String question, byte[] image) throws Exception {
        Document page = Jsoup.parse(by.get(at).body());
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        page.select("form.ask input[type=hidden]").forEach(i -> fields.add(Map.entry(i.attr("name"), i.val())));
        fields.add(Map.entry("q", question));
        var button = page.select(".photo button");
        fields.add(Map.entry(button.attr("name"), button.val()));
        HttpResponse<String> reply = Multipart.send(by, button.attr("formaction"), image, fields);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> reply = browser.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(reply.body());
    }

    private static List<String> photos(Document page) {
        return page.select(".photos img").eachAttr("src");
    }

    /** How many are in the store: all of them, for none is of a case. */
    private int drop() {
        return services.store().photos().dropUntiedBefore(Instant.parse("2999-01-01T00:00:00Z"));
    }

    private HttpResponse<byte[]> file(Browser by, String path) throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = by.to(path);
            by.cookies().forEach(c -> request.header("Cookie", c.getName() + "=" + c.getValue()));
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void damage_withoutText_isKeptAndShownOnEveryPageOfTheVisit() throws Exception {
        String kept = sent(browser, "/?lang=zh", "机封处漏水", picture(60, 40, "png"));
        Document page = page(kept);
        assertThat(page.select("[role=alert]")).isEmpty();
        assertThat(page.select("[role=status]").text()).contains("留作证据").contains("看不出损坏");
        assertThat(page.select("#q").val()).isEqualTo("机封处漏水");
        assertThat(photos(page)).hasSize(1);
        assertThat(services.wasAsked()).isFalse();

        String id = page.select("form.ask input[name=picture]").val();
        Document answer = page("/?lang=zh&q=%E6%BC%8F%E6%B0%B4&picture=" + id);
        assertThat(photos(answer)).containsExactly("/photos/" + id + "/small");
        assertThat(answer.select(".photos li a").attr("href")).isEqualTo("/photos/" + id);
        assertThat(answer.select(".photos img").attr("alt")).contains("第 1 张照片，共 1 张");
        String request = answer.select("footer code").text();
        assertThat(services.store().photos().ofQuestions(List.of(request)))
                .extracting(KeptPhoto::id)
                .containsExactly(id);

        Document packet = page("/packet/" + request + "?lang=zh&picture=" + id);
        assertThat(photos(packet)).hasSize(1);
        assertThat(packet.select("#packet-link").val()).contains("picture=" + id);
        assertThat(page(packet.select("a.press[href^=/?]").attr("href"))
                        .select("form.ask input[name=picture]")
                        .val())
                .isEqualTo(id);

        Document closing = page("/closing?lang=zh&q=%E6%BC%8F%E6%B0%B4&picture=" + id);
        assertThat(photos(closing)).hasSize(1);
        assertThat(closing.select("#closing-text").val()).contains("漏水").contains("现场照片：1 张");
        assertThat(page("/closing?lang=zh&q=%E6%BC%8F%E6%B0%B4")
                        .select("#closing-text")
                        .val())
                .doesNotContain("照片");
    }

    @Test
    void photo_ofAVisitWithAnswers_keepsThemAndAsksOn() throws Exception {
        String kept =
                sent(browser, "/?lang=zh&q=%E6%BC%8F%E6%B0%B4&found=leak:YES&told=r-9", "漏水", picture(60, 40, "png"));
        assertThat(java.net.URLDecoder.decode(kept, StandardCharsets.UTF_8)).contains("found=leak:YES", "told=r-9");
        Document page = page(kept);
        assertThat(page.select("[role=status]").text()).contains("留作证据");
        assertThat(page.select("footer code").text()).as("asked again").isNotEmpty();
    }

    @Test
    void photo_takenOff_isOfTheVisitNoMore() throws Exception {
        Document page = page(sent(browser, "/?lang=zh", "漏水", picture(60, 40, "png")));
        Document without = page(page.select(".photos .leave").attr("href"));
        assertThat(photos(without)).isEmpty();
        assertThat(without.select("#q").val()).isEqualTo("漏水");
        assertThat(services.wasAsked()).isFalse();
    }

    @Test
    void photo_ofACamera_losesItsNotesAndStandsUpright() throws Exception {
        Document page = page(sent(browser, "/?lang=en", "leak", noted(3200, 1000)));
        String id = page.select("form.ask input[name=picture]").val();
        HttpResponse<byte[]> whole = file(browser, "/photos/" + id);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(new String(whole.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "31.2304");
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(whole.body()));
        assertThat(seen.getWidth()).isEqualTo(500);
        assertThat(seen.getHeight()).isEqualTo(1600);
        assertThat(new Color(seen.getRGB(450, 100)).getGreen())
                .as("red at the upper right")
                .isLessThan(90);
        assertThat(new Color(seen.getRGB(50, 100)).getGreen()).isGreaterThan(200);
        assertThat(whole.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(whole.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().firstValue("Content-Disposition")).contains("inline; filename=\"photo.jpg\"");
        assertThat(whole.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                file(browser, "/photos/" + id + "/small").body()));
        assertThat(small.getHeight()).isEqualTo(240);
        assertThat(browser.get("/photos/none").statusCode()).isEqualTo(404);
        assertThat(browser.get("/photos/none/small").statusCode()).isEqualTo(404);
    }

    @Test
    void hostileFiles_areRefusedInWordsAndNothingIsKept() throws Exception {
        byte[] bomb = picture(40, 20, "png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] disguised = new byte[400];
        System.arraycopy(picture(40, 20, "jpeg"), 0, disguised, 0, 20);
        System.arraycopy(page, 0, disguised, 20, page.length);
        byte[] large = Arrays.copyOf(picture(40, 20, "jpeg"), (10 << 20) + 1);
        for (byte[] file : List.of(bomb, page, disguised, large, new byte[0])) {
            Document refused = page(sent(browser, "/?lang=zh", "漏水", file));
            assertThat(refused.select("[role=alert]").text()).isNotEmpty();
            assertThat(photos(refused)).isEmpty();
        }
        assertThat(drop()).isZero();
    }

    @Test
    void photo_behindWhichSomethingElseIsHidden_keepsThePictureOnly() throws Exception {
        byte[] jpeg = picture(40, 20, "jpeg");
        byte[] more = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + more.length);
        System.arraycopy(more, 0, both, jpeg.length, more.length);
        Document page = page(sent(browser, "/?lang=zh", "漏水", both));
        String id = page.select("form.ask input[name=picture]").val();
        assertThat(new String(file(browser, "/photos/" + id).body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void photos_moreThanAVisitHolds_areRefused() throws Exception {
        String at = "/?lang=zh";
        for (int n = 0; n < 6; n++) {
            at = sent(browser, at, "漏水", picture(40, 20 + n, "png"));
        }
        assertThat(photos(page(at))).hasSize(6);
        Document refused = page(sent(browser, at, "漏水", picture(40, 50, "png")));
        assertThat(refused.select("[role=alert]").text()).contains("6 张");
        assertThat(photos(refused)).hasSize(6);
        assertThat(drop()).isEqualTo(6);
    }

    @Test
    void photo_chosenAndNotSent_isSaid() throws Exception {
        assertThat(page("/?lang=zh&q=%E6%BC%8F%E6%B0%B4&image=p.jpg")
                        .select("[role=alert]")
                        .text())
                .contains("还没有上传");
        assertThat(page("/?lang=zh&q=%E6%BC%8F%E6%B0%B4&image=").select("[role=alert]"))
                .isEmpty();
    }

    @Test
    void photo_ofSomebodyElse_isNotThereForPartners() throws Exception {
        Accounts accounts = new Accounts(services.store(), new PasswordHasher(), Clock.systemUTC());
        accounts.add("partner", "", Role.PARTNER, Language.ZH, RIGHT);
        accounts.add("other", "", Role.PARTNER, Language.ZH, RIGHT);
        accounts.add("engineer", "", Role.ENGINEER, Language.ZH, RIGHT);
        try (Browser partner = new Browser(server);
                Browser other = new Browser(server);
                Browser engineer = new Browser(server)) {
            partner.signIn("partner", RIGHT);
            other.signIn("other", RIGHT);
            engineer.signIn("engineer", RIGHT);
            Document page = Jsoup.parse(partner.get(sent(partner, "/?lang=zh", "漏水", picture(40, 20, "png")))
                    .body());
            String id = page.select("form.ask input[name=picture]").val();
            for (String path : List.of("/photos/" + id, "/photos/" + id + "/small")) {
                assertThat(partner.get(path).statusCode()).isEqualTo(200);
                assertThat(engineer.get(path).statusCode()).isEqualTo(200);
                assertThat(other.get(path).statusCode()).isEqualTo(404);
                assertThat(browser.get(path).statusCode()).isEqualTo(303);
            }
            String asked = "/?lang=zh&q=%E6%BC%8F%E6%B0%B4&picture=" + id;
            Document seen = Jsoup.parse(other.get(asked).body());
            assertThat(photos(seen)).isEmpty();
            assertThat(services.store()
                            .photos()
                            .ofQuestions(List.of(seen.select("footer code").text())))
                    .isEmpty();
            assertThat(photos(Jsoup.parse(engineer.get(asked).body()))).hasSize(1);
        }
    }
}
