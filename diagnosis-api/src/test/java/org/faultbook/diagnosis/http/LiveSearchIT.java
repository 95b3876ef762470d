package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that follow what is typed above them. */
class LiveSearchIT extends InBrowser {
    @TempDir
    private static Path folder;

    private static NamedHost host;

    @BeforeAll
    static void start() throws Exception {
        host = opened(named(opened(new PagedHome(folder)).services));
    }

    @Test
    void phoneInChinese_casesTyped_followWithoutTheButtonAndTheAddressIsThatOfTheList() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            follows(page, "/cases", "机械密封");
            page.locator("#switch").click();
            assertThat(page.locator("#q").inputValue()).isEqualTo("机械密封");
        }
    }

    @Test
    void deskInEnglish_unitsTyped_followWithoutTheButton() {
        try (BrowserContext desk = desk(ColorScheme.DARK, "en-GB", true)) {
            follows(host.signedIn(desk, Role.ENGINEER, Language.EN), "/equipment", "TL1909-00604");
        }
    }

    private static void follows(Page page, String path, String text) {
        page.navigate(host.address() + path.substring(1));
        page.evaluate("() => { window.sameDocument = true; }");
        String all = page.locator("#found").textContent();
        page.locator("#q").fill(text);
        page.waitForURL(Pattern.compile(".*[?&]q=.*"));
        Locator found = page.locator("#found");
        page.waitForCondition(() -> !found.textContent().equals(all));
        String typed = found.textContent();
        assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        assertThat(page.locator("#result li").count()).isPositive();
        page.reload();
        assertThat(found.textContent()).as("the same list by its address").isEqualTo(typed);
        assertThat(page.locator("#q").inputValue()).isEqualTo(text);
    }

    @Test
    void desk_halfAWordBeingComposed_isNotLookedForUntilItIsChosen() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = host.signedIn(desk, Role.ENGINEER, Language.ZH);
            page.navigate(host.address() + "cases");
            String all = page.locator("#found").textContent();
            page.evaluate("""
                    () => {
                      const q = document.getElementById('q');
                      q.value = 'ji xie';
                      q.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
                    }""");
            assertThatThrownBy(() -> page.waitForRequest(
                            "**/cases?*", new Page.WaitForRequestOptions().setTimeout(1_000), () -> {}))
                    .hasMessageContaining("Timeout");
            page.evaluate("""
                    () => {
                      const q = document.getElementById('q');
                      q.value = '机械密封';
                      q.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
                    }""");
            page.waitForCondition(() -> !page.locator("#found").textContent().equals(all));
        }
    }

    @Test
    void phone_signedOutMeanwhile_isLedToTheSignIn() {
        try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true)) {
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            page.navigate(host.address() + "cases");
            phone.clearCookies();
            page.locator("#q").fill("漏水");
            page.waitForURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    @Test
    void phoneWithoutScripts_casesTyped_areFoundByTheButton() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", false)) {
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            page.navigate(host.address() + "cases");
            page.locator("#q").fill("机械密封");
            page.locator("form.find button").click();
            assertThat(page.locator("#result mark").count()).isPositive();
        }
    }
}
