package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.scan.DrawnCode;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of a machine, photographed on the diagnose page. */
class ScanPagesTest {
    private static final String SERIAL = "TL1803-00412";
    private static final String RIGHT = "correct horse";

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        Accounts accounts = new Accounts(home.services.store(), new PasswordHasher(), Clock.systemUTC());
        accounts.add("partner", "", Role.PARTNER, Language.ZH, RIGHT);
        accounts.add("engineer", "", Role.ENGINEER, Language.ZH, RIGHT);
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    @BeforeEach
    void engineer() throws Exception {
        signIn("engineer");
    }

    private void signIn(String name) throws Exception {
        browser = new Browser(home.server);
        assertThat(browser.signIn(name, RIGHT).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static byte[] qr(String text) {
        return DrawnCode.of(BarcodeFormat.QR_CODE, text, 8)
                .onLabel(900, 700, 20, 10, 6)
                .jpeg(0.8f);
    }

    /** As the button behind the question sends it, with what was typed. */
    private HttpResponse<String> send(byte[] image, Map<String, String> typed) throws Exception {
        Document page = Jsoup.parse(browser.get("/?lang=zh").body());
        Element button = Objects.requireNonNull(page.selectFirst("button[formaction=/scan]"));
        assertThat(button.attr("form")).isEqualTo(page.select("form.ask").attr("id"));
        assertThat(button.hasAttr("formnovalidate")).isTrue();
        assertThat(page.select("form.ask input[name=csrf]"))
                .as("a question has no mark in its address")
                .isEmpty();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("lang", "zh"));
        fields.putAll(typed);
        fields.put(button.attr("name"), button.val());
        return post(image, fields);
    }

    private HttpResponse<String> post(byte[] image, Map<String, String> fields) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--part\r\nContent-Disposition: form-data; name=\"code\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(image);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send(browser.to("/scan")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private Document sent(byte[] image, Map<String, String> typed) throws Exception {
        HttpResponse<String> reply = send(image, typed);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        String location = reply.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("/?").doesNotContain("csrf");
        return Jsoup.parse(browser.get(location).body());
    }

    @Test
    void code_ofOurSheet_setsTheUnitAndKeepsWhatWasTyped() throws Exception {
        Document page = sent(
                qr("https://another.example/e/" + SERIAL.toLowerCase(java.util.Locale.ROOT)),
                Map.of("q", "停机了 & 漏水", "told", "r-17", "read", "abc", "serial", "OLD-1"));
        assertThat(page.select("#serial").val()).isEqualTo(SERIAL);
        assertThat(page.select("#type option[selected]").val()).isNotEmpty();
        assertThat(page.select("#model").val()).isNotEmpty();
        assertThat(page.select("#q").val()).isEqualTo("停机了 & 漏水");
        assertThat(page.select("form.ask [name=told]").val()).isEqualTo("r-17");
        assertThat(page.select("form.ask [name=read]").val()).isEqualTo("abc");
        assertThat(page.select("#scanned").text()).contains("已按码找到设备 " + SERIAL);
        assertThat(page.select(".cause"))
                .as("looked through before it is asked")
                .isEmpty();
        assertThat(page.select("datalist option").eachAttr("value")).first().isEqualTo(SERIAL);
    }

    @Test
    void code_withTheSerialAmongOtherThings_setsTheUnit() throws Exception {
        assertThat(sent(qr("S/N:" + SERIAL + " P/N:1234"), Map.of())
                        .select("#serial")
                        .val())
                .isEqualTo(SERIAL);
    }

    @Test
    void code_ofNoKnownUnit_isShownToCheckByEye() throws Exception {
        Document page = sent(qr("<img src=x>ZZ-99"), Map.of("q", "停机了"));
        assertThat(page.select("#serial").val()).isEqualTo("<img src=x>ZZ-99");
        assertThat(page.select("#scanned").text()).contains("<img src=x>ZZ-99", "设备台账里没有", "核对");
        assertThat(page.select("#q").val()).isEqualTo("停机了");
        assertThat(page.select("#serial").attr("aria-describedby")).isEqualTo("scanned");
    }

    @Test
    void code_naming_twoUnits_choosesNone() throws Exception {
        assertThat(sent(qr(SERIAL + ";TL1909-00604"), Map.of())
                        .select("#scanned")
                        .text())
                .contains("码的内容是");
    }

    @Test
    void partner_getsWhatStandsInTheCode_andIsNotToldWhetherItIsRegistered() throws Exception {
        signIn("partner");
        Document known = sent(qr("https://x.example/e/" + SERIAL.toLowerCase(java.util.Locale.ROOT)), Map.of());
        Document unknown = sent(qr("https://x.example/e/zz1803-00412"), Map.of());
        assertThat(known.select("#serial").val()).isEqualTo("tl1803-00412");
        assertThat(known.select("#model").val()).isEmpty();
        assertThat(known.select("#scanned").text().replace("tl18", "zz18"))
                .isEqualTo(unknown.select("#scanned").text());
        assertThat(known.select("datalist")).isEmpty();
    }

    @Test
    void pictures_withoutACode_orNone_sayWhyAndKeepTheQuestion() throws Exception {
        Map<String, String> typed = Map.of("q", "停机了", "serial", "OLD-1");
        byte[] blank = DrawnCode.of(BarcodeFormat.QR_CODE, "X", 1)
                .onLabel(300, 300, 900, 900, 0)
                .jpeg(0.8f);
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("没有读到码", blank);
        pictures.put("还没有拍码", new byte[0]);
        pictures.put("JPEG 和 PNG", "GIF89a no picture".getBytes(StandardCharsets.UTF_8));
        pictures.put("打不开", Arrays.copyOf(blank, 300));
        pictures.put("像素太多", bomb());
        for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
            Document page = sent(picture.getValue(), typed);
            assertThat(page.select("[role=alert]").text()).contains(picture.getKey());
            assertThat(page.select("#q").val()).isEqualTo("停机了");
            assertThat(page.select("#serial").val()).isEqualTo("OLD-1");
        }
        assertThat(sent(Arrays.copyOf(blank, (10 << 20) + 1), typed)
                        .select("[role=alert]")
                        .text())
                .contains("最大 10 MB");
        assertThat(Jsoup.parse(browser.get("/?lang=en&scan=none").body())
                        .select("[role=alert]")
                        .text())
                .contains("No code could be read");
    }

    /** A PNG of a few bytes that says it has 100 000 by 100 000 pixels. */
    private static byte[] bomb() {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(100_000).putInt(100_000);
        head.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void scan_withoutTheMarkOfAPage_isRefused() throws Exception {
        assertThat(post(qr(SERIAL), Map.of("lang", "zh")).statusCode()).isEqualTo(403);
    }

    @Test
    void microphone_isLentToTheDiagnosePageOnly_andTheCameraToNone() throws Exception {
        assertThat(browser.get("/?lang=zh")
                        .headers()
                        .firstValue("Permissions-Policy")
                        .orElse(""))
                .contains("microphone=(self)", "camera=()")
                .doesNotContain("on-device-speech-recognition");
        for (String path : new String[] {"/cases", "/closing", "/e/" + SERIAL, "/sign-in", "/nowhere"}) {
            assertThat(browser.get(path)
                            .headers()
                            .firstValue("Permissions-Policy")
                            .orElse(""))
                    .as(path)
                    .contains("microphone=()", "camera=()");
        }
    }
}
