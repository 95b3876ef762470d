package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.faultbook.diagnosis.scan.DrawnCode;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code cut out of the printed sheet, photographed askew on the diagnose page, leads to its machine. */
class ScanJourneyIT extends InBrowser {
    private static final String SERIAL = "TL1909-00604";

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static NamedHost host;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        host = named(home.services);
    }

    @AfterAll
    static void stop() {
        if (host != null) {
            host.close();
        }
        if (home != null) {
            home.close();
        }
    }

    private FilePayload photograph(Language language) throws Exception {
        try (BrowserContext office = desk(ColorScheme.LIGHT, "en-GB", true)) {
            Page page = host.signedIn(office, Role.ENGINEER, language);
            page.navigate(host.address() + "equipment/sheets?q=" + SERIAL);
            byte[] label = page.locator(".codes li").screenshot();
            byte[] taken = new DrawnCode(ImageIO.read(new ByteArrayInputStream(label)))
                    .scaled(3)
                    .onLabel(1600, 1200, 60, -40, 12)
                    .fromBelow(0.1)
                    .noised(12)
                    .jpeg(0.7f);
            return new FilePayload("IMG_1.jpg", "image/jpeg", taken);
        }
    }

    @Test
    void phoneInChinese_pictureOfTheCode_isSentAtOnceAndLeadsToTheUnit() throws Exception {
        try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true)) {
            scan(host.signedIn(phone, Role.ENGINEER, Language.ZH), Language.ZH, "已按码找到设备", "诊断");
        }
    }

    @Test
    void phoneInEnglish_pictureOfTheCode_isSentAtOnceAndLeadsToTheUnit() throws Exception {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "en-GB", true)) {
            scan(host.signedIn(phone, Role.ENGINEER, Language.EN), Language.EN, "was found by its code", "Diagnose");
        }
    }

    private void scan(Page page, Language language, String found, String ask) throws Exception {
        String typed = language == Language.ZH ? "机封漏水" : "shaft seal leaks";
        page.locator("#q").fill(typed);
        assertThat(page.locator("#scan-send").isVisible()).isFalse();
        assertThat(page.locator("#scan").getAttribute("capture")).isEqualTo("environment");
        assertThat(page.locator(".scan label").boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(page.locator("#scan").boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(sidewaysOverflow(page)).isZero();
        page.locator("#scan").setInputFiles(photograph(language));
        page.waitForURL("**scan=found**");
        assertThat(page.locator("#scanned").textContent()).contains(SERIAL, found);
        assertThat(page.locator("#serial").inputValue()).isEqualTo(SERIAL);
        assertThat(page.locator("#q").inputValue()).isEqualTo(typed);
        assertThat(sidewaysOverflow(page)).isZero();
        page.locator("form.ask > button[type=submit]").click();
        page.locator("section.device").waitFor();
        assertThat(page.locator("section.device").textContent()).contains(SERIAL);
        assertThat(page.url())
                .doesNotContain("code=")
                .doesNotContain("image=")
                .doesNotContain("csrf=")
                .doesNotContain("scan=");
    }

    @Test
    void phone_pictureOfAGoodCamera_isMadeSmallerBeforeItIsSent() throws Exception {
        byte[] large = DrawnCode.of(BarcodeFormat.QR_CODE, "https://x.example/e/" + SERIAL, 60)
                .onLabel(4000, 3000, 0, 0, 4)
                .noised(60)
                .jpeg(1f);
        assertThat(large.length).isGreaterThan(10 << 20);
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            page.locator("#q").fill("机封漏水");
            page.locator("#scan").setInputFiles(new FilePayload("IMG_2.jpg", "image/jpeg", large));
            page.waitForURL("**scan=found**");
            assertThat(page.locator("#q").inputValue()).isEqualTo("机封漏水");
        }
    }

    @Test
    void phoneWithoutScripts_hasAButton_andKeepsWhatWasTyped() throws Exception {
        FilePayload photograph = photograph(Language.ZH);
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", false)) {
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            page.locator("#q").fill("机封漏水");
            page.locator("#scan").setInputFiles(photograph);
            page.locator("#scan-send").click();
            page.waitForURL("**scan=found**");
            assertThat(page.locator("#serial").inputValue()).isEqualTo(SERIAL);
            assertThat(page.locator("#q").inputValue()).isEqualTo("机封漏水");
            page.locator("#model").press("Enter");
            page.waitForURL(url -> url.contains("?") && !url.contains("scan="));
            assertThat(page.locator("section.device").textContent()).contains(SERIAL);
            assertThat(page.url()).doesNotContain("csrf=");
        }
    }

    @Test
    void label_isReachedByKeyboard_andShowsTheFocus() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = host.signedIn(desk, Role.ENGINEER, Language.ZH);
            page.locator("#serial").focus();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("scan");
            assertThat(page.locator(".scan label").evaluate("l => getComputedStyle(l).outlineStyle"))
                    .isEqualTo("solid");
        }
    }
}
