package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.faultbook.diagnosis.curation.Doubt;
import org.faultbook.diagnosis.curation.QueuedCase;
import org.faultbook.diagnosis.curation.ReviewGroup;
import org.faultbook.diagnosis.desk.ReviewFilter;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CurationStore;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group made one case and taken apart again, published and found; many cases published after ten were looked at. */
class ReviewJourneyIT extends InBrowser {
    /** Causes with their fixes, each told by three tickets of two engineers: nothing is in doubt. */
    private static final List<String> PLAIN = List.of(
            "轴承磨损,更换轴承",
            "叶轮结垢,清洗叶轮",
            "止回阀卡滞,更换止回阀",
            "联轴器胶圈磨损,更换联轴器胶圈",
            "压力传感器漂移,更换压力传感器",
            "接触器触点烧蚀,更换接触器",
            "热继电器老化,更换热继电器",
            "风扇损坏,更换风扇",
            "浮球开关失灵,更换浮球开关",
            "底阀漏气,更换底阀",
            "滤网堵塞,清洗滤网",
            "电缆接头松动,紧固电缆接头",
            "电容失效,更换电容",
            "排气阀堵塞,更换排气阀",
            "压力表损坏,更换压力表",
            "地脚螺栓松动,紧固地脚螺栓",
            "变频器过流,更换变频器");

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static NamedHost host;

    @BeforeAll
    static void start() throws Exception {
        home = opened(new PagedHome(folder));
        Path tickets = Files.writeString(folder.resolve("plain.csv"), plain());
        home.services.importTickets(TicketImport.of(List.of(tickets), "plain"), Progress.NONE);
        home.untilIndexed();
        host = opened(named(home.services));
    }

    private static String plain() {
        List<String> rows = new ArrayList<>(List.of("工单号,状态,报修时间,完成时间,设备类型,品牌,型号,报修内容,故障现象,故障原因,处理措施,工程师"));
        for (int cause = 0; cause < PLAIN.size(); cause++) {
            String named = PLAIN.get(cause).substring(0, PLAIN.get(cause).indexOf(','));
            for (int ticket = 1; ticket <= 3; ticket++) {
                rows.add("P-%d-%d,已完成,2026-02-0%d 08:00,2026-02-0%d 12:00,循环泵,汀澜,TLX90-200,泵异常,%s,%s,工程师%d"
                        .formatted(cause, ticket, ticket, ticket, "运行声音异常，疑似" + named, PLAIN.get(cause), ticket % 2));
            }
        }
        return "\uFEFF" + String.join("\n", rows) + "\n";
    }

    @Test
    void phoneInChinese_groupMergedUndonePublished_foundByTheNextDiagnosis() {
        try (BrowserContext phone = phone(ColorScheme.LIGHT, "zh-CN", true)) {
            mergeUndoPublish(host.signedIn(phone, Role.CURATOR, Language.ZH), "已合并", "已撤销", "已发布");
        }
    }

    @Test
    void deskInEnglish_groupMergedUndonePublished_foundByTheNextDiagnosis() {
        try (BrowserContext desk = desk(ColorScheme.DARK, "en-GB", true)) {
            mergeUndoPublish(host.signedIn(desk, Role.CURATOR, Language.EN), "Merged", "Undone", "Published");
        }
    }

    /** A group of a few cases that one person may decide about, and of which nobody did yet. */
    private static ReviewGroup group() {
        return home.services.reviewQueue().page(null, null, 0, 1_000).groups().stream()
                .filter(g -> g.cases().size() > 1 && g.cases().size() < 5)
                .filter(g -> g.doubts().stream().noneMatch(Set.of(Doubt.LEVEL_ONE, Doubt.CAUSE_UNKNOWN)::contains))
                .filter(g -> g.cases().stream().allMatch(c -> c.version() == 1))
                .findFirst()
                .orElseThrow();
    }

    private static void mergeUndoPublish(Page page, String merged, String undone, String published) {
        ReviewGroup group = group();
        List<String> ids = group.cases().stream().map(QueuedCase::id).toList();
        FaultCase first = home.find(ids.getFirst());
        List<String> tickets = ids.stream()
                .flatMap(id -> home.services.store().cases().contributions(id, 1).stream())
                .map(c -> c.ticket().number())
                .toList();
        page.locator("nav.areas a[href='/review']").click();
        Locator link = page.locator("a[href='" + new ReviewFilter(null, null, 0).group(group.id()) + "']");
        while (link.count() == 0) {
            page.locator("nav.paging a[rel=next]").click();
        }
        link.click();
        assertThat(page.locator("section.card").count()).isEqualTo(ids.size());

        page.locator(".verdicts button[value=merge]").click();
        said(page, merged);
        assertThat(page.locator("section.card").count()).isEqualTo(1);
        page.locator(".card-links a").first().click();
        assertThat(page.locator("section[aria-labelledby=tickets]").textContent())
                .contains(tickets);
        assertThat(page.url()).startsWith(host.address() + "cases/");
        page.goBack();
        page.locator(".done button").click();
        said(page, undone);
        assertThat(page.locator("section.card").count()).isEqualTo(ids.size());
        assertThat(ids).allMatch(id -> home.find(id).seenInTickets() > 0);

        page.locator("button[value=publish]").click();
        said(page, published);
        assertThat(ids).allMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        home.untilIndexed();
        page.navigate(host.address());
        page.locator("#q").fill(first.symptoms().getFirst().text());
        page.locator("#type").selectOption(Objects.requireNonNull(first.scope().type()));
        page.locator("form.ask > button").click();
        page.locator(".causes").waitFor();
        assertThat(ids)
                .anyMatch(id ->
                        page.locator(".causes a[href='/cases/" + id + "']").count() > 0);
    }

    @Test
    void phoneInEnglish_oneOfTenWrong_publishesWhatWasFoundRight_allRightPublishesAllAndOneTouchTakesItBack() {
        try (BrowserContext phone = phone(ColorScheme.DARK, "en-GB", true)) {
            bulk(host.signedIn(phone, Role.CURATOR, Language.EN), "Back to draft: 1", "Published: ", "Undone");
        }
    }

    @Test
    void deskInChinese_oneOfTenWrong_publishesWhatWasFoundRight_allRightPublishesAllAndOneTouchTakesItBack() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            bulk(host.signedIn(desk, Role.CURATOR, Language.ZH), "1 个案例已退回草稿", "已发布 ", "已撤销");
        }
    }

    @Test
    void deskInChinese_whatIsTypedOnAPageOfSeveral_staysAndChoosesToPublish() {
        try (BrowserContext desk = desk(ColorScheme.LIGHT, "zh-CN", true)) {
            Page page = host.signedIn(desk, Role.CURATOR, Language.ZH);
            page.navigate(host.address().replaceAll("/$", "") + "/review/several?doubt=PROHIBITED_ACT&ticked=1");
            Locator cause =
                    page.locator("textarea[name^='say.'][name*='.cause.']").first();
            String id = cause.getAttribute("name").replaceAll("^say\\.|\\.cause\\..*$", "");
            Locator publish = page.locator("input[name^='verdict." + id + ":'][value=publish]");
            assertThat(publish.isChecked()).isFalse();
            cause.fill("轴承保持架断");
            cause.press("Tab");
            assertThat(publish.isChecked()).isTrue();

            page.locator("a[data-key=t]").click();
            page.waitForURL(url -> !url.contains("ticked"));
            assertThat(cause.inputValue()).isEqualTo("轴承保持架断");
            assertThat(publish.isChecked()).isFalse();
            publish.check();
            page.locator(".verdicts button").click();
            said(page, "已保存修改");
            assertThat(home.find(id).cause().text()).isEqualTo("轴承保持架断");
        }
    }

    /** Waits until the page says what was done; the one before it may have said something else. */
    private static void said(Page page, String words) {
        page.locator(".done p")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private static void bulk(Page page, String drafted, String published, String undone) {
        List<String> plain =
                home.services.reviewQueue().plain().stream().map(QueuedCase::id).toList();
        assertThat(plain).hasSizeGreaterThan(11);
        page.locator("nav.areas a[href='/review']").click();
        page.locator("a[href='/review/bulk']").click();
        Locator sample = page.locator("fieldset.verdict");
        assertThat(sample.count()).isEqualTo(10);
        String wrong = page.locator("input[value=wrong]").first().getAttribute("name");
        look(page);
        page.locator("input[value=wrong]").first().check();
        page.locator(".verdicts button").click();
        said(page, drafted);
        assertThat(plain.stream().filter(ReviewJourneyIT::published)).hasSize(9);
        assertThat(home.find(wrong.substring("found.".length())).state().confidence())
                .isEqualTo(Confidence.WORK_IN_PROGRESS);

        assertThat(sample.count()).isEqualTo(Math.min(10, plain.size() - 10));
        look(page);
        page.locator(".verdicts button").click();
        said(page, published + (plain.size() - 10));
        assertThat(plain.stream().filter(ReviewJourneyIT::published)).hasSize(plain.size() - 1);
        page.locator(".done button").click();
        said(page, undone);
        assertThat(plain.stream().filter(ReviewJourneyIT::published)).hasSize(9);
        CurationStore curation = home.services.store().curation();
        curation.acts(10, null).stream()
                .filter(act -> act.stands() && act.kind() == CurationAct.Kind.TRANSITION)
                .filter(act -> act.cases().stream().anyMatch(c -> plain.contains(c.caseId())))
                .forEach(act -> curation.undo(act.id(), new Change(Actor.LOCAL, Instant.now(), "for the next test")));
    }

    private static boolean published(String id) {
        return home.find(id).state().confidence() == Confidence.VALIDATED;
    }

    private static void look(Page page) {
        for (Locator right : page.locator("input[value=right]").all()) {
            right.check();
        }
    }
}
