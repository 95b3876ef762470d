package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are looked at before they are saved; what nothing answered becomes a case, and whoever asked is told. */
class TermsJourneyIT extends InBrowser {
    private static final String ASKED = "皮带往左跑偏撒料";

    @TempDir
    private Path folder;

    private PagedHome home;
    private NamedHost host;

    @BeforeEach
    void start() throws Exception {
        home = new PagedHome(folder);
        host = named(home.services);
    }

    @AfterEach
    void stop() {
        if (host != null) {
            host.close();
        }
        if (home != null) {
            home.close();
        }
    }

    /** The words that are read and pressed in one language. */
    private record Words(
            Language language,
            String words,
            String preview,
            String other,
            String save,
            String saved,
            String withdraw,
            String withdrawn,
            String draft,
            String answered,
            String dismiss) {}

    private static final Words ZH =
            new Words(Language.ZH, "词语", "预览影响", "1 个回答会不同", "保存", "已保存", "撤回", "已撤回", "起草案例", "现在有答案了", "知道了");
    private static final Words EN = new Words(
            Language.EN,
            "Words",
            "Preview",
            "1 answer would change",
            "Save",
            "Saved",
            "Withdraw",
            "Withdrawn",
            "Draft a case",
            "now has an answer",
            "Got it");

    @Test
    void phoneInChinese_wordsAndGaps_comeToTheirAnswers() {
        try (BrowserContext curator = phone(ColorScheme.LIGHT, "zh-CN", true);
                BrowserContext engineer = phone(ColorScheme.DARK, "zh-CN", true)) {
            previewSaveWithdraw(curator, ZH);
            ownClass(curator, ZH);
            gapToAnswer(engineer, curator, ZH);
        }
    }

    @Test
    void deskInEnglish_wordsAndGaps_comeToTheirAnswers() {
        try (BrowserContext curator = desk(ColorScheme.DARK, "en-GB", true);
                BrowserContext engineer = desk(ColorScheme.LIGHT, "en-GB", true)) {
            previewSaveWithdraw(curator, EN);
            ownClass(curator, EN);
            gapToAnswer(engineer, curator, EN);
        }
    }

    private void previewSaveWithdraw(BrowserContext curator, Words words) {
        Page page = host.signedIn(curator, Role.CURATOR, words.language());
        ask(page, "水屁股坏了", "circulating-pump");
        page.locator("nav.areas a[href='/terms']").click();
        page.getByLabel(words.words(), new Page.GetByLabelOptions().setExact(true))
                .fill("水屁股 = 机械密封");
        press(page, words.preview());
        assertThat(page.locator("#changed").textContent()).contains(words.other());
        assertThat(page.locator(".previews h3").textContent()).contains("水屁股坏了");
        assertThat(home.services.store().terms().all()).isEmpty();
        press(page, words.save());
        assertThat(page.locator("[role=status]").textContent()).contains(words.saved());
        assertThat(home.services.store().terms().all()).hasSize(1);
        page.locator("section[aria-labelledby=own] a").click();
        press(page, words.withdraw());
        assertThat(page.locator("[role=status]").textContent()).contains(words.withdrawn());
        assertThat(home.services.words().now()).isEqualTo(home.services.words().shipped());
    }

    private void ownClass(BrowserContext curator, Words words) {
        Page page = curator.newPage();
        page.navigate(host.address() + "terms");
        page.locator("a[href='/terms/equipment']").first().click();
        assertThat(page.locator("details.family").count())
                .isEqualTo(home.services.taxonomy().classes().size());
        page.locator("#zh").fill("咖啡烘焙机");
        page.locator("#en").fill("coffee roaster");
        page.locator("#others").fill("烘豆机");
        press(page, words.preview());
        assertThat(page.locator("#changed").textContent()).contains("0");
        assertThat(home.services.taxonomy().find("coffee-roaster")).isEmpty();
        press(page, words.save());
        assertThat(page.locator("[role=status]").textContent()).contains(words.saved());
        page.locator(".kinds a[href*=NOTICE]").click();
        page.locator("#of").selectOption("coffee-roaster");
        page.locator("#zh").fill("滚筒 200 ℃ 以上，冷却后再开门");
        page.locator("#en").fill("The drum is above 200 °C: let it cool before the door is opened");
        page.locator("#source").fill("ISO 13732-1");
        press(page, words.preview());
        press(page, words.save());

        page.navigate(host.address());
        ask(page, "烘豆机滚筒不转", "coffee-roaster");
        assertThat(page.locator(".abstained").count()).isEqualTo(1);
        assertThat(page.locator("main").textContent()).contains("200 ");
        page.close();
    }

    private void gapToAnswer(BrowserContext engineer, BrowserContext curator, Words words) {
        Page asker = host.signedIn(engineer, Role.ENGINEER, words.language());
        ask(asker, ASKED, "belt-conveyor");
        assertThat(asker.locator(".abstained").count()).isEqualTo(1);

        Page page = curator.newPage();
        page.navigate(host.address() + "gaps");
        Locator gap = page.locator(".entry-row", new Page.LocatorOptions().setHasText(ASKED));
        assertThat(gap.textContent()).contains(host.account(Role.ENGINEER, words.language()));
        gap.locator("button").click();
        page.waitForURL("**/cases/c-*");
        String draft = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(page.locator("main").textContent()).contains(ASKED);
        page.navigate(host.address() + "gaps");
        assertThat(page.locator("main").textContent()).doesNotContain(ASKED);

        page.navigate(host.address() + "cases/" + draft + "/edit");
        page.locator("#cause").fill("托辊支架移位");
        page.locator("[name='fix.0.summary']").fill("调正托辊支架并紧固");
        page.locator(".verdicts button:not(.plain)").click();
        asker.navigate(host.address());
        assertThat(asker.locator(".answered").count()).isZero();
        page.locator(".case-acts button[value=publish]").click();
        gone(page.locator(".case-acts button[value=publish]"));
        assertThat(home.find(draft).state().confidence()).isEqualTo(Confidence.VALIDATED);

        asker.reload();
        assertThat(asker.locator(".answered").textContent()).contains(words.answered(), "托辊支架移位");
        home.untilIndexed();
        ask(asker, ASKED, "belt-conveyor");
        assertThat(asker.locator(".causes").textContent()).contains("托辊支架移位", "调正托辊支架并紧固");
        asker.navigate(host.address());
        asker.locator(".answered a").click();
        assertThat(asker.url()).isEqualTo(host.address() + "cases/" + draft);
        asker.goBack();
        press(asker, words.dismiss());
        assertThat(asker.locator(".answered").count()).isZero();
    }

    private static void ask(Page page, String symptom, String type) {
        page.locator("#q").fill(symptom);
        page.locator("#type").selectOption(type);
        page.locator("form.ask > button").click();
        page.locator(".understood").waitFor();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
