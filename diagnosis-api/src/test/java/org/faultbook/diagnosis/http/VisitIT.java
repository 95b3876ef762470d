package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit, from the question to the ticket that is closed. */
class VisitIT extends InBrowser {
    /** A home for each: what is told in one visit changes the answers of the next. */
    @TempDir
    private Path folder;

    private PagedHome home;

    @BeforeEach
    void start() throws Exception {
        home = new PagedHome(folder);
    }

    @AfterEach
    void stop() {
        home.close();
    }

    /** The words that are pressed in one language. */
    private record Words(
            String locale,
            String symptom,
            String ask,
            String type,
            String read,
            String fixed,
            String copy,
            String demo,
            String paste) {}

    private static final List<String> CLIPBOARD = List.of("clipboard-read", "clipboard-write");

    private static final Words ZH =
            new Words("zh-CN", "现象", "诊断", "设备类型", "已看清，照做", "修好了", "复制", "打开演示工单，试着粘贴", "完工文字");
    private static final Words EN = new Words(
            "en-GB",
            "Symptom",
            "Diagnose",
            "Equipment type",
            "Read and understood",
            "Fixed",
            "Copy",
            "Open the demonstration ticket and paste it there",
            "Closing text");

    @Test
    void phoneInChinese_underAName_fromTheQuestionToTheClosedTicket() {
        try (NamedHost host = named(home.services);
                BrowserContext phone = phone(ColorScheme.LIGHT, ZH.locale(), true)) {
            phone.grantPermissions(CLIPBOARD);
            visit(host.signedIn(phone, Role.ENGINEER, Language.ZH), ZH, true);
        }
    }

    @Test
    void deskInEnglish_ofThisMachine_fromTheQuestionToTheClosedTicket() {
        try (BrowserContext desk = desk(ColorScheme.DARK, EN.locale(), true)) {
            desk.grantPermissions(CLIPBOARD);
            Page page = desk.newPage();
            page.navigate(home.address());
            visit(page, EN, true);
        }
    }

    @Test
    void phone_withoutScripts_theTextIsThereToBeSelected() {
        try (NamedHost host = named(home.services);
                BrowserContext phone = phone(ColorScheme.LIGHT, EN.locale(), false)) {
            visit(host.signedIn(phone, Role.ENGINEER, Language.EN), EN, false);
        }
    }

    private void visit(Page page, Words words, boolean scripts) {
        long outcomes = home.services.store().outcomes().count();
        page.getByLabel(words.symptom()).first().fill("水泵机封处漏水");
        page.getByLabel(words.type()).selectOption("circulating-pump");
        button(page, words.ask()).first().click();

        button(page, words.read()).click();
        assertThat(page.locator("section.safety").count()).isZero();
        assertThat(page.locator("details.safety").count()).isEqualTo(1);

        Locator option = page.locator(".check .options a").first();
        tall(option);
        option.click();
        assertThat(page.locator(".answers li").count()).isEqualTo(1);
        assertThat(page.locator("details.safety").count()).isEqualTo(1);

        Locator folded = page.locator(".came:not([open]) > summary");
        while (folded.count() > 0) {
            tall(folded.first());
            folded.first().click();
        }
        for (Locator press : page.locator(".came button, .outcomes button, .options a, a.press")
                .all()) {
            tall(press);
        }
        page.locator(".cause").first().locator(".came button").first().click();
        assertThat(page.locator(".told-so-far").textContent().toLowerCase(java.util.Locale.ROOT))
                .contains(words.fixed().toLowerCase(java.util.Locale.ROOT));
        assertThat(home.services.store().outcomes().count()).isEqualTo(outcomes + 1);
        String text = page.locator("#closing-text").inputValue();
        assertThat(text).contains("水泵机封处漏水");
        assertThat(sidewaysOverflow(page)).isZero();
        if (scripts) {
            button(page, words.copy()).click();
            page.locator("#closing-text-copied:not(:empty)").waitFor();
        } else {
            assertThat(page.locator("button[data-copies]").isVisible()).isFalse();
        }
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.demo()))
                .click();
        Locator field = page.getByLabel(words.paste());
        if (scripts) {
            field.focus();
            page.keyboard().press("Control+V");
        } else {
            field.fill(text);
        }
        assertThat(field.inputValue()).isEqualTo(text);
        if (scripts) {
            page.locator("#q").fill("水泵机封处漏水");
            page.locator("form.pad button[type=submit]").click();
            page.locator("#advice h2").waitFor();
            assertThat(field.inputValue())
                    .as("asking leaves the ticket as it is")
                    .isEqualTo(text);
        }
        assertThat(home.services.store().safety().latest(1).getFirst().notices())
                .isNotEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Large enough for a glove. */
    private static void tall(Locator target) {
        assertThat(target.boundingBox().height).as(target.textContent()).isGreaterThanOrEqualTo(48);
    }
}
