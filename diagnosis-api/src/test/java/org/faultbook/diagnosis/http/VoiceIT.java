package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dictation is offered only where the browser says that it recognises the language on the device. */
class VoiceIT extends InBrowser {
    /** Stands in for the browser's recogniser: what it was asked and how it was started is kept in {@code window.voice}. */
    private static final String RECOGNISER = """
            window.voice = { asked: [], started: [] };
            class Stub {
              get processLocally() { return this.local === true; }
              set processLocally(value) { this.local = value; }
              start() { voice.started.push({ lang: this.lang, local: this.processLocally }); voice.last = this; }
              stop() { this.onend(); }
              abort() { voice.aborted = true; this.onend(); }
              static available(options) {
                voice.asked.push(options);
                return %s;
              }
            }
            window.SpeechRecognition = Stub;
            delete window.webkitSpeechRecognition;
            window.hear = (text, isFinal) => {
              const result = [{ transcript: text }];
              result.isFinal = isFinal;
              voice.last.onresult({ resultIndex: 0, results: [result] });
            };
            """;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Promise.resolve('unavailable')",
                "Promise.resolve('downloadable')",
                "Promise.resolve('downloading')",
                "Promise.resolve(true)",
                "Promise.reject(new Error('no'))",
                "(() => { throw new Error('no'); })()",
            })
    void recogniser_notOnThisDevice_isNotOffered(String answer) {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            phone.addInitScript(RECOGNISER.formatted(answer));
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            page.waitForFunction("voice.asked.length > 0");
            assertThat(page.evaluate("new Promise(done => setTimeout(() => done(voice.asked[0].processLocally), 0))"))
                    .isEqualTo(true);
            assertThat(page.locator("#voice").isVisible()).isFalse();
            assertThat(page.evaluate("voice.started.length")).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;",
                "window.SpeechRecognition = class { start() {} };",
                "window.SpeechRecognition = class { start() {} static async available() { return 'available'; } };"
            })
    void recogniser_absentOrOnlyInACloud_isNotOffered(String script) {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            phone.addInitScript(script);
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            page.waitForFunction("document.querySelector('.scan.scripted')");
            assertThat(page.evaluate(
                            "new Promise(done => setTimeout(() => done(document.getElementById('voice').hidden), 0))"))
                    .isEqualTo(true);
        }
    }

    @Test
    void phoneInChinese_onThisDevice_addsWhatWasSaidToTheSymptom() {
        try (BrowserContext phone = phone(ColorScheme.DARK, "zh-CN", true)) {
            phone.addInitScript(RECOGNISER.formatted("Promise.resolve('available')"));
            Page page = host.signedIn(phone, Role.ENGINEER, Language.ZH);
            Locator press = page.locator("#voice-press");
            press.waitFor();
            assertThat(page.evaluate("voice.asked[0].langs[0]")).isEqualTo("zh-CN");
            assertThat(press.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(sidewaysOverflow(page)).isZero();
            assertThat(press.textContent().strip()).isEqualTo("语音输入");
            page.locator("#q").fill("停机");
            press.click();
            assertThat(page.evaluate("voice.started[0].local")).isEqualTo(true);
            assertThat(page.evaluate("voice.started[0].lang")).isEqualTo("zh-CN");
            assertThat(press.textContent().strip()).isEqualTo("停止语音输入");
            assertThat(page.locator("#voice").getAttribute("class")).contains("listening");
            assertThat(page.locator("#voice-said").textContent()).isEqualTo("正在听…");
            page.evaluate("hear('机封', false)");
            assertThat(page.locator("#q").inputValue()).isEqualTo("停机");
            page.evaluate("hear('机封$&漏水', true)");
            assertThat(page.locator("#q").inputValue()).isEqualTo("停机，机封$&漏水");
            assertThat(page.locator("#voice-said").textContent()).contains("机封$&漏水");
            press.click();
            assertThat(press.textContent().strip()).isEqualTo("语音输入");
            assertThat(page.locator("#voice-said").textContent()).isEqualTo("已停止。");
        }
    }

    @Test
    void deskInEnglish_byKeyboard_startsStopsAndSaysWhatWentWrong() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "en-GB", true)) {
            desk.addInitScript(RECOGNISER.formatted("Promise.resolve('available')"));
            Page page = host.signedIn(desk, Role.ENGINEER, Language.EN);
            page.locator("#voice-press").waitFor();
            assertThat(page.evaluate("voice.asked[0].langs[0]")).isEqualTo("en-US");
            page.locator("#q").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("voice.started.length")).isEqualTo(1);
            page.evaluate("hear('pump leaks', true)");
            page.evaluate("hear('and is hot', true)");
            assertThat(page.locator("#q").inputValue()).isEqualTo("pump leaks and is hot");
            page.keyboard().press("Space");
            assertThat(page.locator("#voice-word").textContent()).isEqualTo("Dictate");
            page.keyboard().press("Space");
            page.evaluate("voice.last.onerror({ error: 'not-allowed' }); voice.last.onend()");
            assertThat(page.locator("#voice-said").textContent()).contains("may not use the microphone");
            page.keyboard().press("Space");
            page.evaluate("hear('x'.repeat(3000), true)");
            assertThat(page.locator("#q").inputValue()).hasSize(2000);
            assertThat(sidewaysOverflow(page)).isZero();
        }
    }
}
