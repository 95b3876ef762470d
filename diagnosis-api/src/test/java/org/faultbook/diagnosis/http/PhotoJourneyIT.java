package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photograph of what stands on a machine fills in the question, which is corrected and asked. */
class PhotoJourneyIT extends InBrowser {
    private static final String SERIAL = "TL1803-00412";

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

    private static byte[] picture(Color paper, Color ink, List<String> lines) throws IOException {
        BufferedImage image = new BufferedImage(900, 120 * lines.size() + 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = image.createGraphics();
        drawn.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawn.setColor(paper);
        drawn.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawn.setColor(ink);
        drawn.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 56));
        for (int line = 0; line < lines.size(); line++) {
            drawn.drawString(lines.get(line), 60, 120 * line + 110);
        }
        drawn.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void send(Page page, String title, String submit, byte[] picture, String result) {
        page.locator("details.photo summary").click();
        assertThat(page.locator("details.photo summary").textContent()).isEqualTo(title);
        page.locator("#image").setInputFiles(new FilePayload("plate.png", "image/png", picture));
        press(page, submit);
        page.waitForURL("**photo=" + result + "**");
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void phoneInChinese_nameplate_fillsInTheUnit() throws Exception {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            send(
                    page,
                    "加照片",
                    "上传照片并识别文字",
                    picture(Color.LIGHT_GRAY, Color.BLACK, List.of("TYPE TLX65-160", "S/N " + SERIAL)),
                    "read");
            assertThat(page.locator(".notice[role=status]").textContent()).contains("请逐项核对");
            assertThat(page.locator("#model").inputValue()
                            + page.locator("#serial").inputValue())
                    .contains(SERIAL);
            assertThat(sidewaysOverflow(page)).isZero();
            page.getByLabel("现象").first().fill("机封处漏水");
            press(page, "诊断");
            assertThat(page.locator("section.device").textContent()).contains(SERIAL);
            assertThat(page.locator(".cause").count()).isPositive();
        }
    }

    @Test
    void deskInEnglish_display_addsItsCodeToWhatWasTyped() throws Exception {
        try (BrowserContext desk = desk(ColorScheme.DARK, "en-GB", true)) {
            Page page = host.signedIn(desk, Role.ENGINEER, Language.EN);
            send(
                    page,
                    "Add a photograph",
                    "Send it and read its text",
                    picture(Color.BLACK, Color.GREEN, List.of("FAULT E-OL3", "MOTOR OVERLOAD")),
                    "read");
            assertThat(page.locator(".notice[role=status]").textContent()).contains("Please check every field");
            assertThat(page.locator("#q").inputValue()).matches("(?s).*E-?OL3.*MOTOR OVERLOAD.*");
            page.locator("#q").fill(page.locator("#q").inputValue() + ", the pump has stopped");
            page.getByLabel("Equipment type").selectOption("booster-pump");
            press(page, "Diagnose");
            assertThat(page.locator(".understood").textContent()).containsPattern("E-?OL3");
            assertThat(page.locator(".cause").count()).isPositive();
        }
    }

    /** A burnt terminal, so to say: nothing on it can be read. */
    private static byte[] damage() throws IOException {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawn = image.createGraphics();
        drawn.setColor(Color.LIGHT_GRAY);
        drawn.fillRect(0, 0, 900, 600);
        drawn.setColor(Color.DARK_GRAY);
        drawn.fillOval(250, 150, 400, 300);
        drawn.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static void showsOnePhoto(Page page) {
        page.locator(".photos img").scrollIntoViewIfNeeded();
        page.waitForCondition(() -> page.evaluate("document.querySelector('.photos img').naturalWidth")
                .equals(240));
        assertThat(page.locator(".photos img").count()).isEqualTo(1);
        assertThat(sidewaysOverflow(page)).isZero();
    }

    private void damageGoesIntoThePacket(
            Page page, String title, String submit, String typed, String ask, String seen, String closing)
            throws Exception {
        page.locator("#q").fill(typed);
        send(page, title, submit, damage(), "kept");
        assertThat(page.locator(".notice[role=status]").textContent()).contains(seen);
        assertThat(page.locator("#q").inputValue()).as("typed, not asked yet").isEqualTo(typed);
        showsOnePhoto(page);
        press(page, ask);
        page.waitForURL("**picture=**");
        showsOnePhoto(page);
        page.locator("a[href^='/closing']").click();
        showsOnePhoto(page);
        assertThat(page.locator("#closing-text").inputValue()).contains(closing);
        page.goBack();
        page.locator("a[href^='/packet/']").first().click();
        page.waitForURL("**/packet/**");
        showsOnePhoto(page);
        assertThat(page.locator("#packet-link").inputValue()).contains("picture=");
        page.locator(".photos li a").click();
        page.waitForURL("**/photos/**");
        assertThat((Integer) page.evaluate("document.querySelector('img').naturalWidth"))
                .isEqualTo(900);
    }

    @Test
    void phoneInChinese_damage_endsUpOnThePacket() throws Exception {
        try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true)) {
            damageGoesIntoThePacket(
                    host.signedIn(phone, Role.ENGINEER, Language.ZH),
                    "加照片",
                    "上传照片并识别文字",
                    "接线盒冒紫色的烟",
                    "诊断",
                    "看不出损坏",
                    "现场照片：1 张");
        }
    }

    @Test
    void deskInEnglishWithoutScripts_damage_endsUpOnThePacket() throws Exception {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "en-GB", false)) {
            damageGoesIntoThePacket(
                    host.signedIn(desk, Role.ENGINEER, Language.EN),
                    "Add a photograph",
                    "Send it and read its text",
                    "purple smoke from the terminal box",
                    "Diagnose",
                    "does not see damage",
                    "Photographs taken: 1");
        }
    }
}
