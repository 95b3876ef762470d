package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.ask.LinkPage;
import org.faultbook.diagnosis.desk.ReviewFilter;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page in a real browser: usable by all (axe), quiet, by itself, and in the shape of the window. */
class PagesBrowserIT extends InBrowser {
    @TempDir
    private static Path folder;

    private static final String TOKEN = "of-one-question";

    private static PagedHome home;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        AskPagesTest.ask(home, TOKEN, Instant.now().plusSeconds(3_600));
        GapPagesTest.ask(home, "r-gap", "水锤声大管路抖动");
        home.page("/?q=%E6%B0%B4%E5%B1%81%E8%82%A1%E5%9D%8F%E4%BA%86&type=circulating-pump");
    }

    @AfterAll
    static void stop() {
        if (home != null) {
            home.close();
        }
    }

    private static List<String> pages() {
        FaultCase warned = home.answering().stream()
                .filter(c -> c.fixes().stream().anyMatch(f -> f.kind() == FixKind.PROHIBITED))
                .findFirst()
                .orElseThrow();
        return List.of(
                "/",
                "/?q=%E6%9C%BA%E5%B0%81%E6%BC%8F%E6%B0%B4&type=circulating-pump",
                "/cases?q=%E6%BC%8F%E6%B0%B4&basis=STATED",
                "/cases/" + warned.id(),
                "/closing?q=%E6%9C%BA%E5%B0%81%E6%BC%8F%E6%B0%B4&found=pump-seal-drip%3Ayes",
                "/e/TL1803-00412");
    }

    /** Pages that are laid out like others. */
    private static List<String> otherPages() {
        return List.of(
                "/cases",
                "/cases?q=nosuchword",
                "/cases/" + home.edited,
                "/cases/" + home.byCause("壳体开裂").id(),
                "/cases/" + home.edited + "/versions?from=2&to=3",
                "/offline",
                "/offline/shell",
                "/cases/nope",
                "/review",
                "/review?class=pump&doubt=ONE_ENGINEER",
                "/review/bulk",
                "/review/several",
                "/review/several?class=pump&ticked=1",
                "/acts",
                "/cases/" + home.edited + "/edit",
                "/cases/" + home.edited + "/split",
                home.services.reviewQueue().page(null, null, 0, 1).groups().stream()
                        .map(g -> new ReviewFilter(null, null, 0).group(g.id()))
                        .findFirst()
                        .orElseThrow(),
                "/terms",
                "/terms?q=%E6%9C%BA%E5%B0%81",
                "/terms/offers",
                "/terms/equipment",
                "/terms/equipment?kind=NAMES&of=pump",
                "/terms/equipment?kind=NOTICE&of=pump",
                "/terms/equipment/preview?kind=CLASS&zh=%E5%92%96%E5%95%A1%E7%83%98%E7%84%99%E6%9C%BA&en=coffee%20roaster&others=%E7%83%98%E8%B1%86%E6%9C%BA",
                "/terms/equipment/preview?kind=NOTICE&of=pump&zh=%E5%85%88%E6%96%AD%E7%94%B5&en=Switch%20off%20first&source=ISO%2014118",
                "/terms/preview?kind=SYNONYMS&words=%E6%B0%B4%E5%B1%81%E8%82%A1%0A%E6%9C%BA%E6%A2%B0%E5%AF%86%E5%B0%81",
                "/terms/preview?kind=EMPTY&words=%E5%9D%8F%E4%BA%86",
                "/review/ask?case=" + home.edited,
                "/review/questions",
                LinkPage.PATH + TOKEN,
                LinkPage.PATH + "nosuchlink",
                "/account",
                "/gaps",
                "/gaps/r-gap",
                "/e/NOPE-1",
                "/equipment?q=TL18",
                "/equipment/sheets?q=TL18",
                "/demo/ticket?q=%E6%9C%BA%E5%B0%81%E6%BC%8F%E6%B0%B4",
                "/?q=%E5%92%96%E5%95%A1%E6%9C%BA%E4%B8%8D%E5%87%BA%E5%A5%B6%E6%B3%A1",
                "/?photo=kept&q=x",
                "/?photo=too-many",
                "/?photo=read&q=W08",
                packet(),
                "/packet/none",
                "/tickets?id=sample%3AH%2F1%252e%3B..%5Cx&version=1&part=fix&start=0&end=2");
    }

    private static String packet() {
        return "/packet/"
                + home.services
                        .diagnoser()
                        .diagnose(DiagnosisRequest.of("机封漏水"))
                        .requestId() + "?found=pump-seal-drip%3Ano";
    }

    @Test
    void mainPages_everyWindowLanguageAndTheme_areAccessibleQuietAndAlone() {
        assertThat(everywhere(pages())).isEmpty();
    }

    /** Of each window, language and theme one half; with {@code -Dfaultbook.everywhere=true} in all of them, which takes minutes. */
    @Test
    void otherPages_onAPhoneAndADesk_areAccessibleQuietAndAlone() {
        watch.meant("status of 404");
        List<String> found = new ArrayList<>();
        if (Boolean.getBoolean("faultbook.everywhere")) {
            found.addAll(everywhere(otherPages()));
        } else {
            try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true);
                    BrowserContext desk = desk(ColorScheme.LIGHT, "en-GB", true)) {
                look(phone, otherPages(), "phone", found);
                look(desk, otherPages(), "desk", found);
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> everywhere(List<String> paths) {
        List<String> found = new ArrayList<>();
        for (String locale : List.of("zh-CN", "en-GB")) {
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext phone = phone(colours, locale, true);
                        BrowserContext desk = desk(colours, locale, true)) {
                    look(phone, paths, locale + " " + colours + " phone", found);
                    look(desk, paths, locale + " " + colours + " desk", found);
                }
            }
        }
        return found;
    }

    private static void look(BrowserContext context, List<String> paths, String where, List<String> found) {
        Page page = context.newPage();
        for (String path : paths) {
            page.navigate(home.address() + path.substring(1));
            if (sidewaysOverflow(page) > 0) {
                found.add(where + " " + path + " is wider than its window by " + sidewaysOverflow(page));
            }
            // as tall as the page: what a bar that stays in the window covers for now can be scrolled clear of it
            int width = page.viewportSize().width;
            int height = page.viewportSize().height;
            page.setViewportSize(
                    width, Math.max(height, (int) Math.ceil(page.locator("body").boundingBox().height)));
            // without a page of its own for every run: there are no frames to be merged
            for (Rule rule : new AxeBuilder(page)
                    .setLegacyMode(true)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations()) {
                found.add(where + " " + path + " " + rule.getId() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(n -> Objects.toString(n.getHtml()))
                                .toList());
            }
            page.setViewportSize(width, height);
        }
    }

    @Test
    void phone_withoutScripts_searchedNarrowedOpenedAndBackByThumb() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", false)) {
            Page page = phone.newPage();
            page.navigate(home.address());
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("案例").setExact(true))
                    .click();
            page.getByLabel("搜索案例").fill("漏水");
            page.getByLabel("搜索案例").press("Enter");
            page.locator("#narrow a").first().click();
            assertThat(page.locator("ul.chosen a").count()).isEqualTo(1);
            assertThat(page.locator("mark").first().textContent()).isEqualTo("漏水");
            page.locator(".row h3 a").first().click();
            page.locator("details.evidence summary").first().click();
            page.locator("figcaption a").first().click();
            assertThat(page.locator("mark#quote").isVisible()).isTrue();
        }
    }

    /** The last line of a page can be scrolled clear of the navigation, which stays where a thumb is. */
    @Test
    void phone_navigation_staysAtTheBottomAndCoversNothing() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "en-GB", true)) {
            Page page = phone.newPage();
            for (String path : List.of("cases", "cases/" + home.edited, "")) {
                page.navigate(home.address() + path);
                BoundingBox before = page.locator("nav.areas").boundingBox();
                assertThat(before.y + before.height).isEqualTo(844);
                page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
                BoundingBox bar = page.locator("nav.areas").boundingBox();
                BoundingBox last = page.locator("footer p").last().boundingBox();
                assertThat(bar.y).isEqualTo(before.y);
                assertThat(last.y + last.height).isLessThanOrEqualTo(bar.y);
                for (var link : page.locator("nav.areas a").all()) {
                    assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(44);
                    assertThat(link.boundingBox().width).isGreaterThanOrEqualTo(44);
                }
            }
        }
    }

    @Test
    void keyboard_first_skipsToTheContentWithAVisibleFocus() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "en-GB", true)) {
            Page page = desk.newPage();
            page.navigate(home.address() + "cases");
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip").boundingBox().y).isGreaterThanOrEqualTo(0);
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
    }
}
