package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.tls.SelfSigned;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests in Debian's chromium. Where it is absent they are skipped and say so, unless {@code FAULTBOOK_REQUIRE_BROWSER=1}
 * demands it. A page that complains on its console, or asks anybody but its own server for anything, fails its test.
 */
abstract class InBrowser {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** What a page has not shown by then does not come. */
    private static final double PATIENCE_MILLIS = 15_000;

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static @Nullable ServerCertificate certificate;

    private static final Deque<AutoCloseable> OPENED = new ArrayDeque<>();

    final Watch watch = new Watch();

    @BeforeAll
    static void startBrowser(@TempDir Path keys) throws IOException {
        boolean present = Files.isExecutable(CHROMIUM);
        if (!present && "1".equals(System.getenv("FAULTBOOK_REQUIRE_BROWSER"))) {
            throw new IllegalStateException(
                    "FAULTBOOK_REQUIRE_BROWSER=1, but there is no " + CHROMIUM + ": install Debian's package chromium");
        }
        String notice = "skipped: no " + CHROMIUM + "; install Debian's package chromium to run this test";
        if (!present) {
            System.err.println(notice);
        }
        assumeTrue(present, notice);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        ServerCertificate own = new SelfSigned(keys, Clock.systemUTC()).certificate(NamedHost.NAME);
        certificate = own;
        List<String> arguments = new ArrayList<>(
                List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"));
        arguments.addAll(NamedHost.browserArguments(own));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(arguments));
    }

    /** A home served to others; whoever opens it closes it. */
    static NamedHost named(Services services) {
        return new NamedHost(services, Objects.requireNonNull(certificate));
    }

    @AfterEach
    void pages_wereQuietAndAlone() {
        assertThat(watch.found()).isEmpty();
    }

    /** What is closed after all tests of the class, the last opened first. */
    static <C extends AutoCloseable> C opened(C one) {
        OPENED.push(one);
        return one;
    }

    @AfterAll
    static void stopBrowser() throws Exception {
        while (!OPENED.isEmpty()) {
            OPENED.pop().close();
        }
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        browser = null;
        playwright = null;
    }

    /** A phone of 390 by 844. */
    BrowserContext phone(ColorScheme colours, String locale, boolean scripts) {
        return context(390, 844, colours, locale, scripts);
    }

    /** A window of 1280 by 900. */
    BrowserContext desk(ColorScheme colours, String locale, boolean scripts) {
        return context(1280, 900, colours, locale, scripts);
    }

    private BrowserContext context(int width, int height, ColorScheme colours, String locale, boolean scripts) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colours)
                        .setLocale(locale)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return watch.over(context);
    }

    /** Waits until a control that the next page does not have is gone: a click returns before its answer is there. */
    static void gone(Locator control) {
        control.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** By how many pixels the page is wider than its window. */
    static double sidewaysOverflow(Page page) {
        var content = page.locator("body").boundingBox();
        return Math.max(0, content.x + content.width - page.viewportSize().width);
    }
}
