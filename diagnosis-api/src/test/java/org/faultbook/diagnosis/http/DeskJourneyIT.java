package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator's morning: a case edited by two at once, published, and found by the next diagnosis; a group decided by keys. */
class DeskJourneyIT extends InBrowser {
    @TempDir
    private Path folder;

    private PagedHome home;

    @BeforeEach
    void start() throws Exception {
        home = new PagedHome(folder);
    }

    @AfterEach
    void stop() {
        home.close();
    }

    /** One that a person alone may publish. */
    private FaultCase draft() {
        return home.answering().stream()
                .filter(c -> !new LevelOne().test(c))
                .filter(c -> c.version() == 1 && c.cause().basis() == CauseBasis.STATED)
                .filter(c -> c.fixes().stream().anyMatch(f -> f.kind() == FixKind.LASTING))
                .filter(c -> c.scope().type() != null && c.seenInTickets() > 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void phoneInChinese_editConflictPublish_foundByTheNextDiagnosis() {
        try (NamedHost host = named(home.services);
                BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            editConflictPublish(host.signedIn(phone, Role.CURATOR, Language.ZH), host.address());
        }
    }

    @Test
    void deskInEnglish_editConflictPublish_foundByTheNextDiagnosis() {
        try (BrowserContext desk = desk(ColorScheme.DARK, "en-GB", true)) {
            editConflictPublish(desk.newPage(), home.address());
        }
    }

    private void editConflictPublish(Page mine, String address) {
        watch.meant("status of 409");
        FaultCase c = draft();
        Page theirs = mine.context().newPage();
        for (Page page : List.of(mine, theirs)) {
            page.navigate(address + "cases/" + c.id() + "/edit");
        }
        theirs.locator("#mode").fill("卡滞");
        theirs.locator(".verdicts button:not(.plain)").click();
        String symptoms = mine.locator("#symptoms").inputValue();
        mine.locator("#symptoms").fill(symptoms + "\n琥珀色泡沫从呼吸孔冒出");
        mine.locator(".verdicts button:not(.plain)").click();
        assertThat(mine.locator("input[name='take.SYMPTOMS'][value=mine]").isChecked())
                .isTrue();
        assertThat(mine.locator("ins").first().textContent()).contains("琥珀色泡沫");
        mine.locator(".verdicts button:not(.plain)").click();
        mine.locator(".case-acts button[value=publish]").click();
        gone(mine.locator(".case-acts button[value=publish]"));
        FaultCase after = home.find(c.id());
        assertThat(after.failureMode()).isEqualTo("卡滞");
        assertThat(after.state().confidence()).isEqualTo(Confidence.VALIDATED);

        home.untilIndexed();
        mine.navigate(address);
        mine.locator("textarea[name=q]").fill("琥珀色泡沫从呼吸孔冒出");
        mine.locator("select[name=type]")
                .selectOption(Objects.requireNonNull(c.scope().type()));
        mine.locator(".ask > button").click();
        assertThat(mine.locator("main a[href='/cases/" + c.id() + "']").count()).isPositive();
    }

    @Test
    void desk_keysAlone_publishAGroupAndTakeItBack() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = desk.newPage();
            page.navigate(home.address() + "review?doubt=ONE_ENGINEER");
            page.locator("ol.rows h2 a").first().click();
            // loaded: keys are heard from then on
            page.waitForURL("**/review/group*");
            while (page.getByText("一级故障").count() > 0) {
                String passed = page.url();
                page.keyboard().press("n");
                page.waitForURL(url -> !url.equals(passed));
            }
            String id = page.locator("input[name=case]").first().inputValue().replaceAll(":\\d+$", "");
            String here = page.url();
            page.keyboard().press("p");
            page.waitForURL(url -> !url.equals(here));
            assertThat(home.find(id).state().confidence()).isEqualTo(Confidence.VALIDATED);
            Locator undo = page.locator(".done button");
            undo.focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.contains("/undo"));
            page.locator("[role=status]").first().waitFor();
            assertThat(home.find(id).state().confidence()).isNotEqualTo(Confidence.VALIDATED);
        }
    }

    @Test
    void typing_inAField_isNoKey() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = desk.newPage();
            page.navigate(home.address() + "review");
            page.locator("ol.rows h2 a").first().click();
            page.waitForLoadState();
            String here = page.url();
            page.locator("#reason").fill("");
            page.locator("#reason").pressSequentially("npmx");
            assertThat(page.url()).isEqualTo(here);
            assertThat(page.locator("#reason").inputValue()).isEqualTo("npmx");
        }
    }
}
