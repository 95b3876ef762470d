package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.faultbook.diagnosis.sample.SampleServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser, without JavaScript, on a phone and on a desk. */
class PageIT extends InBrowser {
    private static final SampleServices SERVICES = new SampleServices();

    @org.jspecify.annotations.Nullable
    private static DiagnosisServer server;

    @BeforeAll
    static void start() {
        server = DiagnosisServer.start(SERVICES, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void phone_symptomTyped_answerRead() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", false)) {
            Page page = phone.newPage();
            page.navigate(address());
            page.getByLabel("现象").fill("水泵机封处漏水，轴承发烫，有异响");
            page.getByLabel("设备类型").selectOption("circulating-pump");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("诊断"))
                    .click();
            assertThat(page.locator(".safety li").first().textContent()).contains("断开电源");
            assertThat(page.locator(".cause h3").first().textContent()).contains("机械密封动静环磨损");
            assertThat(page.locator(".cause").first().locator("blockquote").isVisible())
                    .isTrue();
            assertThat(page.locator(".check .question").textContent()).contains("盘车");
            assertThat(page.getByLabel("现象").inputValue()).isEqualTo("水泵机封处漏水，轴承发烫，有异响");
            assertThat(page.getByLabel("设备类型").inputValue()).isEqualTo("circulating-pump");
            assertThat(sidewaysOverflow(page)).isZero();
        }
    }

    @Test
    void desk_languageSwitched_sameQuestionInEnglish() {
        try (BrowserContext desk = desk(ColorScheme.DARK, "zh-CN", false)) {
            Page page = desk.newPage();
            page.navigate(address() + "?q=%E6%BC%8F%E6%B0%B4");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                    .click();
            assertThat(page.getByLabel("Symptom").inputValue()).isEqualTo("漏水");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator(".safety h2").textContent()).startsWith("Safety");
        }
    }

    @Test
    void desk_barsOfCauses_areAsLongAsTheirShares() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = desk.newPage();
            page.navigate(address() + "?q=%E6%BC%8F%E6%B0%B4");
            List<?> bars = (List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('svg.bar')].map((bar) => {
                      const share = bar.querySelector('rect:last-child');
                      const drawn = share.getBoundingClientRect().width / bar.getBoundingClientRect().width;
                      return Math.abs(drawn - share.getAttribute('width') / 100);
                    })""");
            assertThat(bars).isNotEmpty();
            assertThat(bars)
                    .allSatisfy(off -> assertThat(((Number) off).doubleValue()).isLessThan(.01));
        }
    }

    @Test
    void keyboard_alone_reachesTheAnswer() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "en-GB", false)) {
            Page page = desk.newPage();
            page.navigate(address());
            page.getByLabel("Symptom").focus();
            page.keyboard().type("pump leaks");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator(".cause").first().waitFor();
            assertThat(page.locator(".cause").count()).isEqualTo(4);
        }
    }

    @Test
    void touchTargets_onAPhone_areLargeEnoughForGloves() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", false)) {
            Page page = phone.newPage();
            page.navigate(address());
            for (String target : List.of(
                    "textarea",
                    "select",
                    "input#model",
                    ".ask > button",
                    "#scan",
                    "#scan-send",
                    ".photo summary",
                    ".find-unit")) {
                assertThat(page.locator(target).boundingBox().height).as(target).isGreaterThanOrEqualTo(44);
            }
        }
    }

    private static String address() {
        return java.util.Objects.requireNonNull(server).address();
    }
}
