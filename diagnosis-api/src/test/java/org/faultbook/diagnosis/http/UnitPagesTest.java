package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed base on pages: a unit, choosing one, labels. */
class UnitPagesTest {
    private static final String SERIAL = "TL1803-00412";
    private static final String RIGHT = "correct horse";

    @TempDir
    private static Path folder;

    private static PagedHome home;

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

    private static Browser signedIn(String name) throws Exception {
        Browser browser = new Browser(home.server);
        assertThat(browser.signIn(name, RIGHT).statusCode()).isEqualTo(303);
        return browser;
    }

    private static Document page(Browser browser, String path) throws Exception {
        var reply = browser.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(reply.body());
    }

    @Test
    void unit_registered_showsWhatIsKnownAndOneButtonToDiagnose() throws Exception {
        try (Browser engineer = signedIn("engineer")) {
            Document page = page(engineer, "/e/" + SERIAL + "?lang=zh");
            assertThat(page.select("h1").text()).isEqualTo(SERIAL);
            assertThat(page.select(".facts-list").text()).contains("汀澜", "保修", "天府宾馆");
            assertThat(page.select("[aria-labelledby=tickets] a").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(link -> link.startsWith("/tickets/sample/"));
            String diagnose =
                    Objects.requireNonNull(page.selectFirst("a.press.main")).attr("href");
            Document form = page(engineer, diagnose);
            assertThat(form.select("#serial").val()).isEqualTo(SERIAL);
            assertThat(form.select("datalist option").eachAttr("value")).containsExactly(SERIAL);
            assertThat(engineer.get("/e/tl1803-00412").statusCode()).isEqualTo(200);
            assertThat(engineer.get("/e/NOPE").statusCode()).isEqualTo(404);
            assertThat(engineer.get("/e?serial=a%2Fb").body()).contains("没有这台设备");
        }
    }

    @Test
    void unit_forAPartner_tellsNeitherTicketsNorWhoseItIs() throws Exception {
        try (Browser partner = signedIn("partner")) {
            var reply = partner.get("/e/" + SERIAL + "?lang=zh");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body())
                    .contains("汀澜", "诊断这台设备")
                    .doesNotContain("天府宾馆", "/tickets/", "最近的工单", "服务商", "/api/v1/manuals");
            assertThat(partner.get("/equipment").statusCode()).isEqualTo(403);
            assertThat(partner.get("/equipment/sheets").statusCode()).isEqualTo(403);
            assertThat(page(partner, "/?lang=zh").select(".find-unit, datalist option[value!=" + SERIAL + "]"))
                    .isEmpty();
        }
    }

    @Test
    void recentUnits_ofOneVisitor_areNotShownToTheNext() throws Exception {
        try (Browser engineer = signedIn("engineer");
                Browser partner = signedIn("partner")) {
            engineer.get("/e/" + SERIAL);
            engineer.cookies().stream()
                    .filter(c -> c.getName().equals("faultbook-units"))
                    .forEach(c -> assertThat(c.isHttpOnly()).isTrue());
            String kept = engineer.cookies().stream()
                    .filter(c -> c.getName().equals("faultbook-units"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            String session = partner.cookies().stream()
                    .filter(c -> c.getName().equals("faultbook-session"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            try (Browser bare = new Browser(home.server)) {
                var reply = bare.send(bare.to("/")
                        .GET()
                        .header("Cookie", "faultbook-session=" + session + "; faultbook-units=" + kept));
                assertThat(reply.body()).contains("id=\"serial\"").doesNotContain("<datalist");
            }
        }
    }

    @Test
    void units_foundByWordsSiteAndType() throws Exception {
        try (Browser engineer = signedIn("engineer")) {
            Document page = page(engineer, "/equipment?lang=zh&q=tl18");
            List<String> serials =
                    page.select(".unit-rows li > a:first-child bdi:first-child").eachText();
            assertThat(serials).isNotEmpty().allMatch(s -> s.contains("TL18") || s.contains(" "));
            assertThat(page(engineer, "/equipment?lang=zh&q=nosuchunit")
                            .select(".empty")
                            .text())
                    .contains("没有符合条件的设备");
            assertThat(page(engineer, "/equipment?type=vrf&site=%E6%9C%9B%E4%BA%AC&lang=zh")
                            .text())
                    .contains("LC28-1806-00417", "望京公寓")
                    .doesNotContain("LC45-2004-01152");
        }
    }

    @Test
    void sheets_everyCode_leadsToItsUnit() throws Exception {
        try (Browser engineer = signedIn("engineer")) {
            Document page = page(engineer, "/equipment/sheets?q=tl18&lang=zh");
            List<Element> labels = page.select(".codes li");
            assertThat(labels).hasSizeGreaterThan(1);
            for (Element label : labels) {
                String serial = label.select("strong").text();
                assertThat(decoded(label)).isEqualTo(home.address() + "e/" + serial);
            }
            Document elsewhere = page(engineer, "/equipment/sheets?q=" + SERIAL + "&base=https%3A%2F%2Ffb.example%2F");
            assertThat(decoded(Objects.requireNonNull(elsewhere.selectFirst(".codes li"))))
                    .isEqualTo("https://fb.example/e/" + SERIAL);
            assertThat(page(engineer, "/equipment/sheets?q=" + SERIAL + "&base=javascript%3Aalert(1)")
                            .select("#base")
                            .val())
                    .isEqualTo(home.address().replaceAll("/$", ""));
        }
    }

    /** Drawn as a browser would, four pixels a module, and read as a phone would. */
    private static String decoded(Element label) throws Exception {
        int size = Integer.parseInt(label.select("svg").attr("viewBox").split(" ")[2]);
        int scale = 4;
        int[] pixels = new int[size * scale * size * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z")
                .matcher(label.select("path").attr("d"));
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * scale;
            int y = Integer.parseInt(run.group(2)) * scale;
            for (int row = y; row < y + scale; row++) {
                int from = row * size * scale + x;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * scale, 0);
            }
        }
        var source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of())
                .getText();
    }
}
