package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator on a phone: looks at what words would change before saving them, and turns a gap into a draft. */
class TermsJourneyIT extends InBrowser {
    @TempDir
    private static Path folder;

    private static PagedHome home;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
    }

    @AfterAll
    static void stop() {
        if (home != null) {
            home.close();
        }
    }

    @Test
    void words_previewedThenSavedThenWithdrawn_changeAnswersOnlyInBetween() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = phone.newPage();
            page.navigate(home.address());
            page.locator("#q").fill("水屁股坏了");
            page.locator("#type").selectOption("circulating-pump");
            page.locator("form.ask button").click();
            page.locator("nav.areas a[href='/terms']").click();
            page.getByLabel("词语", new Page.GetByLabelOptions().setExact(true)).fill("水屁股 = 机械密封");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("预览影响"))
                    .click();
            assertThat(page.locator("#changed").textContent()).contains("1 个回答会不同");
            assertThat(page.locator(".previews h3").textContent()).contains("水屁股坏了");
            assertThat(home.services.store().terms().all()).isEmpty();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("已保存");
            assertThat(home.services.store().terms().all()).hasSize(1);
            page.locator("section[aria-labelledby=own] a").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤回"))
                    .click();
            assertThat(page.locator("[role=status]").textContent()).contains("已撤回");
            assertThat(home.services.words().now())
                    .isSameAs(home.services.words().shipped());
        }
    }

    @Test
    void gap_draftedByOneTouch_opensAsACase() {
        GapPagesTest.ask(home, "r-1", "水锤声大管路抖动");
        try (BrowserContext phone = phone(ColorScheme.DARK, "en-GB", false)) {
            Page page = phone.newPage();
            page.navigate(home.address());
            page.locator("nav.areas a[href='/gaps']").click();
            page.locator(".entry-row", new Page.LocatorOptions().setHasText("水锤声大管路抖动"))
                    .locator("button")
                    .click();
            assertThat(page.url()).contains("/cases/c-");
            assertThat(page.locator("main").textContent()).contains("水锤声大管路抖动");
            page.goBack();
            page.reload();
            assertThat(page.locator("main").textContent()).doesNotContain("水锤声大管路抖动");
        }
    }
}
