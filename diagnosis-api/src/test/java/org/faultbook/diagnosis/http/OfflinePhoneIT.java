package org.faultbook.diagnosis.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.tls.SelfSigned;
import org.faultbook.diagnosis.tls.ServerCertificate;
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

/** A phone over HTTPS under a name of its own: a pack is kept, the network goes, and what was asked and told arrives once. */
class OfflinePhoneIT extends InBrowser {
    private static final String NAME = "kb.faultbook.test";
    private static final String RIGHT = "correct horse";

    @TempDir
    private Path folder;

    private PagedHome home;
    private DiagnosisServer server;
    private com.microsoft.playwright.Browser trusting;
    private BrowserContext phone;
    private Page page;
    private String address;

    @BeforeEach
    void start() throws Exception {
        home = new PagedHome(Files.createDirectories(folder.resolve("home")));
        Accounts accounts = new Accounts(store(), new PasswordHasher(), Clock.systemUTC());
        accounts.add("li", "Li", Role.ENGINEER, Language.EN, RIGHT);
        accounts.add("wang", "Wang", Role.PARTNER, Language.EN, RIGHT);
        ServerCertificate certificate = new SelfSigned(folder, Clock.systemUTC()).certificate(NAME);
        server = DiagnosisServer.start(
                home.services, new Listening("127.0.0.1", 0, certificate, false, Clock.systemUTC()));
        byte[] key = certificate.chain().getFirst().getPublicKey().getEncoded();
        String trusted = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        trusting = launch(List.of(
                "--host-resolver-rules=MAP " + NAME + " 127.0.0.1",
                "--ignore-certificate-errors-spki-list=" + trusted));
        phone = trusting.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("en-GB"));
        page = phone.newPage();
        address = server.address().replace("127.0.0.1", NAME);
        signIn("li");
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    }

    @AfterEach
    void stop() {
        if (trusting != null) {
            trusting.close();
        }
        if (server != null) {
            server.close();
        }
        if (home != null) {
            home.close();
        }
    }

    private Store store() {
        return home.services.store();
    }

    private void go(String path) {
        page.navigate(address + path);
    }

    private void signIn(String name) {
        go("sign-in?next=/offline&lang=en");
        page.locator("[name=name]").fill(name);
        page.locator("[name=password]").fill(RIGHT);
        page.locator("form.entry button[type=submit]").first().click();
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
        assertThat(pump.locator("[role=status]")).hasText("Kept on this phone");
    }

    /** Asks and tells without a network, of the first case found. */
    private void askAndTell() {
        button("Search").first().click();
        page.getByLabel("Fault code or symptom").fill("机封漏水");
        page.getByLabel("Fault code or symptom").press("Enter");
        assertThat(page.locator(".found").first()).isVisible();
        button("Fixed it").first().click();
        assertThat(status()).hasText("2 waiting to be sent");
    }

    @Test
    void pack_kept_searchedWithoutANetworkAndSentOnce() {
        keepPump();
        phone.setOffline(true);
        go("cases");
        assertThat(page.locator("h1")).hasText("No network");
        assertThat(page.locator("body")).not().containsText("Li");
        askAndTell();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        String told = page.locator(".found").first().getAttribute("data-case");
        page.reload();
        assertThat(status()).hasText("2 waiting to be sent");
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
        phone.setOffline(false);
        assertThat(status()).hasText("1 waiting to be sent");
        page.waitForCondition(() -> store().outcomes().count() == 2);
        assertThat(status()).hasText("1 waiting to be sent");
        go("offline");
        assertThat(status()).hasText("Everything is sent");
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
        button("Search").first().click();
        phone.setOffline(true);
        page.getByLabel("Fault code or symptom").fill("机封漏水");
        page.getByLabel("Fault code or symptom").press("Enter");
        assertThat(status()).hasText("1 waiting to be sent");
        phone.clearCookies();
        page.evaluate("() => { globalThis.fetch = () => Promise.reject(new TypeError('none')); }");
        phone.setOffline(false);
        signIn("wang");
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
        signIn("li");
        assertThat(status()).hasText("Everything is sent");
        assertThat(store().recommendations().latest(10)).hasSize(1);
    }

    /** Plain http under a name: the browser keeps nothing there, and the page says so and offers the file. */
    @Test
    void page_overPlainHttp_saysWhyAndOffersTheFile() {
        address = home.address().replace("127.0.0.1", NAME);
        signIn("li");
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
                .isEqualTo("[/assets/app.js, /assets/mark.svg, /assets/offline.js, /assets/page.css,"
                        + " /offline/pump.json, /offline/shell]");
    }
}
