package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The label on a machine, read as a scanner reads it off the sheet, opens the machine's page. */
class UnitJourneyIT extends InBrowser {
    private static final String SERIAL = "TL1909-00604";
    private static final String LEFT = "建议加旋流除砂器";

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static NamedHost host;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        Path manual = folder.resolve("tld.md");
        Files.writeString(manual, "# TLD16-8 多级泵维护说明书\n\n适用型号：TLD16-8\n\n制造厂：汀澜\n\n## 1 维护\n\n每季度检查一次机械密封。\n");
        home.services.importManuals(new ManualImport(List.of(manual)), Progress.NONE);
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

    @Test
    void phoneInChinese_codeOfTheSheet_leadsToTheUnit() throws Exception {
        String read;
        try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true)) {
            read = sheet(host.signedIn(phone, Role.ENGINEER, Language.ZH), null);
        }
        try (BrowserContext scanning = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            unit(scanning, read, Language.ZH, "遗留问题", "诊断这台设备");
        }
    }

    @Test
    void deskInEnglish_codeAsItIsPrinted_leadsToTheUnit() throws Exception {
        try (BrowserContext desk = desk(ColorScheme.DARK, "en-GB", true)) {
            String read = sheet(host.signedIn(desk, Role.ENGINEER, Language.EN), Media.PRINT);
            desk.clearCookies();
            unit(desk, read, Language.EN, "Left over", "Diagnose this unit");
        }
    }

    /** What a scanner reads in the code of the unit. */
    private static String sheet(Page page, @org.jspecify.annotations.Nullable Media media) throws Exception {
        page.locator("a.find-unit").click();
        page.locator("#q").fill(SERIAL.toLowerCase(java.util.Locale.ROOT));
        page.locator("form.pad button[type=submit]").click();
        page.locator("a[href^='/equipment/sheets']").click();
        assertThat(page.locator("#base").inputValue() + "/").isEqualTo(host.address());
        if (media != null) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
        }
        Locator label = page.locator(".codes li");
        assertThat(label.count()).isEqualTo(1);
        assertThat(sidewaysOverflow(page)).isZero();
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(label.screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                .getText();
    }

    /** Opens what was read where nobody is signed in yet. */
    private static void unit(BrowserContext scanning, String read, Language language, String left, String diagnose) {
        assertThat(read).isEqualTo(host.address() + "e/" + SERIAL);
        Page page = scanning.newPage();
        page.navigate(read);
        host.signIn(page, Role.ENGINEER, language);
        assertThat(page.url()).isEqualTo(read);
        assertThat(page.locator("h1").textContent()).isEqualTo(SERIAL);
        assertThat(page.locator("section[aria-labelledby=tickets] li").count()).isPositive();
        Locator open = page.locator("section[aria-labelledby=open]");
        assertThat(open.locator("h2").textContent()).isEqualTo(left);
        assertThat(open.textContent()).contains(LEFT);
        assertThat(page.locator("section[aria-labelledby=manuals] a").textContent())
                .contains("TLD16-8 多级泵维护说明书");
        assertThat(sidewaysOverflow(page)).isZero();
        open.locator("a").first().click();
        assertThat(page.locator("main").textContent()).contains(LEFT);
        page.goBack();
        page.locator("a.press.main").click();
        assertThat(page.locator("#serial").inputValue()).isEqualTo(SERIAL);
    }
}
