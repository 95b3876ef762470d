package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody of another company: whatever they open tells of the one case that is for partners, and of no other. */
class PartnerJourneyIT extends InBrowser {
    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static NamedHost host;
    private static List<String> hidden;

    @BeforeAll
    static void start() throws Exception {
        home = opened(new PagedHome(folder));
        host = opened(named(home.services));
        hidden = home.services.store().cases().list(null, 10_000).stream()
                .filter(id -> !id.equals(home.edited))
                .toList();
    }

    /** The words that are read in one language. */
    private record Words(Language language, String oneCase, String missing, String refused) {}

    @Test
    void phoneInEnglish_wholeVisit_showsOnlyWhatIsForPartners() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "en-GB", true)) {
            visit(phone, new Words(Language.EN, "1 case", "There is no such case", "Not let in"));
        }
    }

    @Test
    void deskInChinese_wholeVisit_showsOnlyWhatIsForPartners() {
        try (BrowserContext desk = desk(ColorScheme.DARK, "zh-CN", true)) {
            visit(desk, new Words(Language.ZH, "1 个案例", "没有这个案例", "无法访问"));
        }
    }

    private void visit(BrowserContext context, Words words) {
        watch.meant("status of 403");
        watch.meant("status of 404");
        Page page = host.signedIn(context, Role.PARTNER, words.language());
        FaultCase shown = home.find(home.edited);
        assertThat(links(page.locator("nav.areas a"))).containsExactly("/", "/cases");
        assertThat(page.locator(".find-unit").count()).isZero();

        page.locator("#q").fill(shown.symptoms().getFirst().text());
        page.locator("#type").selectOption(Objects.requireNonNull(shown.scope().type()));
        page.locator("form.ask > button").click();
        page.locator(".understood").waitFor();
        tellsOfOne(page);
        FaultCase internal = home.byCause("壳体开裂");
        page.navigate(host.address());
        page.locator("#q").fill(internal.symptoms().getFirst().text().substring(0, 4));
        page.locator("form.ask > button").click();
        page.locator(".understood").waitFor();
        hidesTheRest(page);
        assertThat(page.locator("main").textContent()).doesNotContain("壳体开裂");

        page.locator("nav.areas a[href='/cases']").click();
        assertThat(page.locator("#found").textContent()).contains(words.oneCase());
        assertThat(page.locator(".exports").count()).isZero();
        tellsOfOne(page);
        page.locator("#q").fill("漏水");
        page.locator("#q").press("Enter");
        page.waitForURL("**q=**");
        tellsOfOne(page);

        open(page, "cases/" + home.edited, 200);
        assertThat(page.locator("h1").textContent()).contains("机械密封动环开裂");
        assertThat(page.locator(".case-acts, a[href^='/tickets']").count()).isZero();
        hidesTheRest(page);
        open(page, "cases/" + internal.id(), 404);
        assertThat(page.locator("h1").textContent()).contains(words.missing());
        assertThat(page.content()).doesNotContain("壳体开裂");
        for (String staff : List.of("review", "gaps", "terms", "acts", "cases.csv", "cases.xlsx", "equipment")) {
            open(page, staff, 403);
            assertThat(page.locator("h1").textContent()).contains(words.refused());
        }

        open(page, "offline", 200);
        for (String pack : List.of("offline/pump.json", "offline/pump.html")) {
            String taken = (String) page.evaluate("path => fetch(path).then(r => r.text())", "/" + pack);
            assertThat(taken).contains(home.edited);
            assertThat(hidden).noneMatch(taken::contains);
        }
    }

    private static void open(Page page, String path, int status) {
        Response answer = page.navigate(host.address() + path);
        assertThat(Objects.requireNonNull(answer).status()).as(path).isEqualTo(status);
    }

    private static void tellsOfOne(Page page) {
        assertThat(links(page.locator("main a[href^='/cases/']"))).isNotEmpty();
        hidesTheRest(page);
    }

    private static void hidesTheRest(Page page) {
        assertThat(links(page.locator("main a[href^='/cases/']"))).allMatch(("/cases/" + home.edited)::equals);
        assertThat(hidden).noneMatch(page.content()::contains);
    }

    private static List<String> links(Locator links) {
        return links.all().stream().map(link -> link.getAttribute("href")).toList();
    }
}
