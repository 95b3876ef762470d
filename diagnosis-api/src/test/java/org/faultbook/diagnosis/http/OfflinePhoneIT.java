package org.faultbook.diagnosis.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTPS under a name: a pack is kept, the network goes, and what was asked and told arrives once. */
class OfflinePhoneIT extends InBrowser {
    /** The words that are read and pressed in one language. */
    private record Words(
            String locale,
            Language language,
            String kept,
            String none,
            String search,
            String symptom,
            String fixed,
            String oneWaits,
            String twoWait,
            String sent) {}

    private static final Words EN = new Words(
            "en-GB",
            Language.EN,
            "Kept on this phone",
            "No network",
            "Search",
            "Fault code or symptom",
            "Fixed it",
            "1 waiting to be sent",
            "2 waiting to be sent",
            "Everything is sent");
    private static final Words ZH =
            new Words("zh-CN", Language.ZH, "已存到手机", "没有网络", "查询", "故障代码或现象", "修好了", "1 条待发送", "2 条待发送", "已全部发送");

    @TempDir
    private Path folder;

    private PagedHome home;
    private NamedHost host;
    private BrowserContext context;
    private Page page;
    private Words words;

    @BeforeEach
    void start() throws Exception {
        home = new PagedHome(folder);
        host = named(home.services);
        // without a network a browser itself complains of every address it does not reach
        watch.meant("net::ERR_");
        open(phone(ColorScheme.LIGHT, EN.locale(), true), EN);
    }

    private void open(BrowserContext opened, Words inWords) {
        context = opened;
        words = inWords;
        page = context.newPage();
        signIn(Role.ENGINEER);
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    }

    @AfterEach
    void stop() {
        if (context != null) {
            context.close();
        }
        if (host != null) {
            host.close();
        }
        if (home != null) {
            home.close();
        }
    }

    private Store store() {
        return home.services.store();
    }

    private void go(String path) {
        page.navigate(host.address() + path);
    }

    private void signIn(Role role) {
        go("sign-in?next=/offline");
        host.signIn(page, role, words.language());
        page.waitForURL("**/offline");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator status() {
        return page.locator("#offline-queue > [role=status]");
    }

    private void keepPump() {
        Locator pump = page.locator("[data-class=pump]");
        pump.getByRole(AriaRole.BUTTON).click();
        assertThat(pump.locator("[role=status]")).hasText(words.kept());
    }

    /** Asks and tells without a network, of the first case found. */
    private void askAndTell() {
        button(words.search()).first().click();
        page.getByLabel(words.symptom()).fill("机封漏水");
        page.getByLabel(words.symptom()).press("Enter");
        assertThat(page.locator(".found").first()).isVisible();
        button(words.fixed()).first().click();
        assertThat(status()).hasText(words.twoWait());
    }

    @Test
    void phoneInEnglish_packKept_searchedWithoutANetworkAndSentOnce() {
        keepSearchSend();
    }

    @Test
    void deskInChinese_packKept_searchedWithoutANetworkAndSentOnce() {
        context.close();
        open(desk(ColorScheme.DARK, ZH.locale(), true), ZH);
        keepSearchSend();
    }

    private void keepSearchSend() {
        keepPump();
        context.setOffline(true);
        go("cases");
        assertThat(page.locator("h1")).hasText(words.none());
        assertThat(page.locator("body")).not().containsText(host.account(Role.ENGINEER, words.language()));
        askAndTell();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        String told = page.locator(".found").first().getAttribute("data-case");
        page.reload();
        assertThat(status()).hasText(words.twoWait());
        assertThat(store().outcomes().count()).isEqualTo(1);
        // the server takes it, and the answer is lost
        page.evaluate("""
                () => {
                  const real = globalThis.fetch;
                  globalThis.fetch = async (url, ...rest) => {
                    const reply = await real(url, ...rest);
                    if (String(url).endsWith('/outcomes')) { throw new TypeError('lost'); }
                    return reply;
                  };
                }""");
        context.setOffline(false);
        assertThat(status()).hasText(words.oneWaits());
        page.waitForCondition(() -> store().outcomes().count() == 2);
        assertThat(status()).hasText(words.oneWaits());
        go("offline");
        assertThat(status()).hasText(words.sent());
        assertThat(page.locator(".asked")).hasCount(2);
        List<Recommendation> asked = store().recommendations().latest(10);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().query()).isEqualTo("机封漏水");
        List<Outcome> outcomes = store().outcomes().ofRequest(asked.getFirst().id());
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.getFirst().kind()).isEqualTo(OutcomeKind.FIXED);
        assertThat(outcomes.getFirst().caseId()).isEqualTo(told);
        assertThat(store().outcomes().count()).isEqualTo(2);
    }

    @Test
    void signingOut_dropsPacks_andWhatWaitsGoesInNoOtherName() {
        keepPump();
        button(words.search()).first().click();
        context.setOffline(true);
        page.getByLabel(words.symptom()).fill("机封漏水");
        page.getByLabel(words.symptom()).press("Enter");
        assertThat(status()).hasText(words.oneWaits());
        context.clearCookies();
        page.evaluate("() => { globalThis.fetch = () => Promise.reject(new TypeError('none')); }");
        context.setOffline(false);
        signIn(Role.PARTNER);
        assertThat(page.locator("#offline-queue")).containsText("Something of another account waits");
        assertThat(page.locator("#offline-kept")).containsText("Nothing is kept on this phone yet.");
        assertThat(store().recommendations().latest(10)).isEmpty();
        keepPump();
        assertThat(page.locator("[data-kept]")).hasCount(1);
        go("account");
        button("Sign out").click();
        page.waitForURL("**/sign-in*");
        assertThat((Boolean) page.evaluate("() => caches.has('faultbook-packs')"))
                .isFalse();
        signIn(Role.ENGINEER);
        assertThat(status()).hasText(words.sent());
        assertThat(store().recommendations().latest(10)).hasSize(1);
    }

    /** Plain http under a name: the browser keeps nothing there, and the page says so and offers the file. */
    @Test
    void page_overPlainHttp_saysWhyAndOffersTheFile() {
        context.close();
        context = phone(ColorScheme.LIGHT, EN.locale(), true);
        page = context.newPage();
        page.navigate(NamedHost.named(home.address()) + "sign-in?next=/offline");
        host.signIn(page, Role.ENGINEER, Language.EN);
        assertThat(page.locator("#offline-impossible")).containsText("opened without https");
        assertThat(page.locator("[data-class=pump] button")).hasCount(0);
        assertThat(page.locator("[data-class=pump] a[download]")).hasAttribute("href", "/offline/pump.html?lang=en");
    }

    @Test
    void caches_holdTheShellAndPacksAndNoPageOfAnybody() {
        keepPump();
        go("");
        go("?q=%E6%BC%8F%E6%B0%B4");
        go("cases");
        Object kept = page.evaluate("""
                async () => {
                  const urls = [];
                  for (const name of await caches.keys()) {
                    for (const request of await (await caches.open(name)).keys()) { urls.push(new URL(request.url).pathname); }
                  }
                  return urls.sort();
                }""");
        assertThat(kept.toString())
                .isEqualTo(
                        "[/assets/app.js, /assets/mark.svg, /assets/offline.css, /assets/offline.js, /assets/page.css,"
                                + " /offline/pump.json, /offline/shell]");
    }
}
