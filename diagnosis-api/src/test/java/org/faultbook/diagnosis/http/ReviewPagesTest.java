package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a plain browser without scripts: what waits, deciding, taking back. */
final class ReviewPagesTest {
    @TempDir
    private Path folder;

    private PagedHome home;
    private PlainBrowser browser;

    @BeforeEach
    void start() throws IOException {
        home = new PagedHome(folder);
        browser = new PlainBrowser(home.address());
    }

    @AfterEach
    void stop() {
        home.close();
    }

    private static List<String> cases(Document group) {
        return group.select("section.card input[name=case]").eachAttr("value").stream()
                .map(v -> v.substring(0, v.lastIndexOf(':')))
                .toList();
    }

    /** A group without a fault that two persons have to look at, with at least so many cases. */
    private Document plainGroup(int atLeast) throws Exception {
        String list = "/review";
        while (true) {
            Document page = browser.get(list);
            for (Element link : page.select("ol.rows h2 a")) {
                Document group = browser.get(link.attr("href"));
                if (cases(group).size() >= atLeast && !group.text().contains("一级故障")) {
                    return group;
                }
            }
            list = page.expectFirst("nav.paging a[rel=next]").attr("href");
        }
    }

    @Test
    void group_published_answersAsReviewedAndIsTakenBackByOneTouch() throws Exception {
        Document group = plainGroup(1);
        List<String> ids = cases(group);
        int acts = browser.get("/acts").select("ol.acts li.row").size();
        PlainBrowser.Reply done = browser.submit(group.expectFirst("form.decide"), "publish");
        assertThat(done.status()).isEqualTo(303);
        assertThat(ids).allMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        Document next = browser.get(done.location());
        assertThat(next.select(".done p").text()).isEqualTo("已发布 " + ids.size() + " 个案例。");
        assertThat(cases(next)).doesNotContainAnyElementsOf(ids);

        PlainBrowser.Reply undone = browser.submit(next.expectFirst(".done form"), "");
        assertThat(undone.status()).isEqualTo(303);
        assertThat(ids).noneMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        assertThat(browser.get("/acts").select("ol.acts li.row").size()).isEqualTo(acts + 2);
    }

    @Test
    void group_mergedIntoOne_isOneCaseThatAnswersForAll() throws Exception {
        Document group = plainGroup(2);
        List<String> ids = cases(group);
        int tickets = ids.stream().mapToInt(id -> home.find(id).seenInTickets()).sum();
        assertThat(browser.submit(group.expectFirst("form.decide"), "merge").status())
                .isEqualTo(303);
        List<FaultCase> left = ids.stream()
                .flatMap(id -> home.services.store().cases().find(id).stream())
                .toList();
        assertThat(left).singleElement().extracting(FaultCase::seenInTickets).isEqualTo(tickets);
    }

    @Test
    void group_changedMeanwhile_isShownAnewAndNothingIsWritten() throws Exception {
        Document group = plainGroup(1);
        String first = cases(group).getFirst();
        assertThat(browser.submit(group.expectFirst("form.decide"), "publish").status())
                .isEqualTo(303);
        long acts = home.services.store().curation().acts(100, null).size();
        PlainBrowser.Reply late = browser.submit(group.expectFirst("form.decide"), "retire");
        assertThat(late.status()).isIn(303, 409);
        assertThat(home.find(first).state().confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(home.services.store().curation().acts(100, null)).hasSize((int) acts);
    }

    @Test
    void form_withoutItsMark_isRefused() throws Exception {
        Document group = plainGroup(1);
        group.select("input[name=csrf]").remove();
        assertThat(browser.submit(group.expectFirst("form.decide"), "publish").status())
                .isEqualTo(403);
    }

    @Test
    void levelOne_alone_isRecordedAndWaitsForASecondPerson() throws Exception {
        Document list = browser.get("/review?doubt=LEVEL_ONE");
        Document group = browser.get(list.expectFirst("ol.rows h2 a").attr("href"));
        List<String> urgent = group.select("section.card").stream()
                .filter(card -> card.text().contains("一级故障"))
                .map(card -> card.expectFirst("input[name=case]").val())
                .map(v -> v.substring(0, v.lastIndexOf(':')))
                .toList();
        assertThat(urgent).isNotEmpty();
        PlainBrowser.Reply done = browser.submit(group.expectFirst("form.decide"), "publish");
        assertThat(urgent).noneMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        assertThat(browser.get(done.location()).select(".done p").text()).contains("等待另一位审核人发布");
    }

    private List<String> ids(Element form, String css) {
        return form.select(css).eachAttr("value").stream()
                .flatMap(named -> Arrays.stream(named.split(" ")))
                .map(v -> v.substring(0, v.lastIndexOf(':')))
                .toList();
    }

    private boolean isPublished(String id) {
        return home.find(id).state().confidence() == Confidence.VALIDATED;
    }

    private static final String VERDICT = "input[name^='verdict.']";

    /** Cases of a form of several groups for which this is chosen. */
    private static List<String> chosen(Element form, String verdict) {
        return form.select(VERDICT + "[value=" + verdict + "][checked]").stream()
                .map(radio -> radio.attr("name").replaceAll("^verdict\\.|:\\d+$", ""))
                .toList();
    }

    private static List<String> offered(Element form) {
        return form.select(VERDICT + "[value=publish]").stream()
                .map(radio -> radio.attr("name").replaceAll("^verdict\\.|:\\d+$", ""))
                .toList();
    }

    private static void choose(Element form, String caseId, String verdict) {
        form.select("input[name^='verdict." + caseId + ":']").forEach(radio -> radio.removeAttr("checked"));
        form.expectFirst("input[name^='verdict." + caseId + ":'][value=" + verdict + "]")
                .attr("checked", true);
    }

    private boolean isRetired(String id) {
        return home.find(id).state().confidence() == Confidence.ARCHIVED;
    }

    @Test
    void several_rightAndWrong_areSettledInOnePressTheOthersStayAndOneTouchTakesItBack() throws Exception {
        Element form = browser.get("/review/several?ticked=1").expectFirst("form.several");
        List<String> all = chosen(form, "publish");
        choose(form, all.get(0), "leave");
        choose(form, all.get(1), "retire");
        choose(form, all.get(2), "retire");
        List<String> right = chosen(form, "publish");
        List<String> left = chosen(form, "leave");
        List<String> urgent = form.select("section.card").stream()
                .filter(card -> card.text().contains("一级故障"))
                .flatMap(card -> offered(card).stream())
                .toList();
        assertThat(right).hasSizeGreaterThan(5);
        PlainBrowser.Reply done = browser.submit(form, "");
        assertThat(done.status()).isEqualTo(303);
        assertThat(left).contains(all.get(0)).noneMatch(this::isPublished).noneMatch(this::isRetired);
        assertThat(all.subList(1, 3)).allMatch(this::isRetired);
        assertThat(right).filteredOn(id -> !urgent.contains(id)).isNotEmpty().allMatch(this::isPublished);
        Document next = browser.get(done.location());
        assertThat(next.select(".done p").text()).contains("已发布", "已停用 2 个案例");
        assertThat(offered(next.expectFirst("form.several")))
                .doesNotContainAnyElementsOf(right)
                .doesNotContainAnyElementsOf(left);

        assertThat(browser.submit(next.expectFirst(".done form"), "").status()).isEqualTo(303);
        assertThat(all).noneMatch(this::isPublished).noneMatch(this::isRetired);
    }

    @Test
    void several_ticketsOfACase_standThereWholeWithWhatWasTakenMarked() throws Exception {
        Element form = browser.get("/review/several").expectFirst("form.several");
        int marks = 0;
        for (Element told : form.select(".told-by:has(a[href^=/tickets])")) {
            String number = told.expectFirst("a").text();
            Ticket ticket = Stream.of("sample", "default")
                    .flatMap(source -> home.services.store().sources().find(new TicketKey(source, number)).stream())
                    .findFirst()
                    .orElseThrow();
            marks += told.select("mark").size();
            told.select(".facts, .use").remove();
            List<String> shown = told.select(".source-line").stream()
                    .map(line -> line.wholeText().replaceAll("\\s+", ""))
                    .toList();
            assertThat(shown)
                    .as(number)
                    .isEqualTo(ticket.texts().values().stream()
                            .map(text -> text.replaceAll("⟦[^⟧]*⟧", "●●●").replaceAll("\\s+", ""))
                            .toList());
        }
        assertThat(marks).isGreaterThan(20);
    }

    @Test
    void several_statementsStruckOut_areNotPublishedAndComeBackWithOneUndo() throws Exception {
        Element form = browser.get("/review/several?ticked=1").expectFirst("form.several");
        String id = chosen(form, "publish").stream()
                .filter(c -> !new LevelOne().test(home.find(c)))
                .filter(c -> home.find(c).symptoms().size() > 1
                        && home.find(c).fixes().size() > 1)
                .findFirst()
                .orElseThrow();
        FaultCase before = home.find(id);
        List<Element> strikes = form.select("input[name='strike." + id + "']");
        Element symptom = strikes.stream()
                .filter(s -> s.val().startsWith("symptom."))
                .findFirst()
                .orElseThrow();
        Element fix = strikes.stream()
                .filter(s -> s.val().startsWith("fix."))
                .findFirst()
                .orElseThrow();
        chosen(form, "publish").forEach(c -> choose(form, c, c.equals(id) ? "publish" : "leave"));
        symptom.attr("checked", true);
        fix.attr("checked", true);

        PlainBrowser.Reply done = browser.submit(form, "");
        assertThat(done.status()).isEqualTo(303);
        FaultCase after = home.find(id);
        assertThat(isPublished(id)).isTrue();
        assertThat(after.symptoms())
                .isEqualTo(before.symptoms().subList(1, before.symptoms().size()));
        assertThat(after.fixes()).hasSize(before.fixes().size() - 1);
        assertThat(browser.submit(browser.get(done.location()).expectFirst(".done form"), "")
                        .status())
                .isEqualTo(303);
        assertThat(isPublished(id)).isFalse();
        assertThat(home.find(id).symptoms()).isEqualTo(before.symptoms());
        assertThat(home.find(id).fixes()).isEqualTo(before.fixes());
    }

    @Test
    void several_putRightWhereTheyStand_arePublishedSoAndComeBackWithOneUndo() throws Exception {
        Element form = browser.get("/review/several?ticked=1").expectFirst("form.several");
        String id = plainDraft(form);
        FaultCase before = home.find(id);
        chosen(form, "publish").forEach(c -> choose(form, c, c.equals(id) ? "publish" : "leave"));
        say(form, id, "cause", "叶轮口环磨损\n间隙过大");
        Element fix = form.select("textarea[name^='say." + id + ".fix.']").getFirst();
        fix.text("更换叶轮和口环");
        say(form, id, "fix.new", "复查轴向间隙");
        say(form, id, "symptom.new", "扬程只有七成");

        PlainBrowser.Reply done = browser.submit(form, "");
        assertThat(done.status()).isEqualTo(303);
        FaultCase after = home.find(id);
        assertThat(isPublished(id)).isTrue();
        assertThat(after.cause().text()).isEqualTo("叶轮口环磨损 间隙过大");
        assertThat(after.symptoms()).hasSize(before.symptoms().size() + 1);
        assertThat(after.symptoms().getLast().text()).isEqualTo("扬程只有七成");
        assertThat(after.symptoms().subList(0, before.symptoms().size())).isEqualTo(before.symptoms());
        assertThat(after.fixes()).extracting("summary").contains("更换叶轮和口环", "复查轴向间隙");
        assertThat(after.fixes()).hasSize(before.fixes().size() + 1);
        assertThat(after.fixes().getFirst().tally())
                .isEqualTo(before.fixes().getFirst().tally());
        browser.submit(browser.get(done.location()).expectFirst(".done form"), "");
        assertThat(home.find(id).cause()).isEqualTo(before.cause());
        assertThat(home.find(id).fixes()).isEqualTo(before.fixes());
        assertThat(browser.get("/acts?case=" + id).select("ol.acts h2").eachText())
                .extracting(row -> row.replaceAll("#\\d+ ?", "").strip())
                .containsExactly("撤销", "撤销", "发布 已撤销", "编辑 已撤销");
    }

    @Test
    void several_putRightAndLeft_keepsWhatWasTyped() throws Exception {
        Element form = browser.get("/review/several").expectFirst("form.several");
        String id = plainDraft(form);
        say(form, id, "cause", "联轴器弹性块老化");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        assertThat(isPublished(id)).isFalse();
        assertThat(home.find(id).cause().text()).isEqualTo("联轴器弹性块老化");
    }

    @Test
    void several_typedActThatDefeatsAProtection_isRefusedAndNothingTypedIsLost() throws Exception {
        Element form = browser.get("/review/several?ticked=1").expectFirst("form.several");
        String id = plainDraft(form);
        long before = home.services.store().revision();
        say(form, id, "fix.new", "把高压开关短接，机器能跑");
        say(form, id, "cause", "高压开关误动");
        PlainBrowser.Reply refused = browser.submit(form, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(home.services.store().revision()).isEqualTo(before);
        Element again = refused.page().expectFirst("form.several");
        assertThat(again.expectFirst("textarea[name='say." + id + ".fix.new']").text())
                .isEqualTo("把高压开关短接，机器能跑");
        assertThat(again.expectFirst("textarea[name^='say." + id + ".cause.']").text())
                .isEqualTo("高压开关误动");
        assertThat(chosen(again, "publish")).isEqualTo(chosen(form, "publish"));
    }

    @Test
    void several_statementsThatChangedWhileThePageWasOpen_areNotSetBackAndNothingTypedIsLost() throws Exception {
        Element form = browser.get("/review/several").expectFirst("form.several");
        String left = plainDraft(form);
        String other =
                offered(form).stream().filter(c -> !c.equals(left)).findFirst().orElseThrow();
        FaultCase before = home.find(left);
        CaseStore cases = home.services.store().cases();
        Article told = cases.versions(left).getLast().article();
        Article changed = new Article(
                told.scope(),
                new Cause("密封圈装反", CauseBasis.STATED, before.cause().evidence()),
                told.symptoms(),
                told.fixes(),
                told.checks(),
                told.failureMode(),
                told.failureMechanism());
        cases.edit(left, before.newestVersion(), changed, new Change(Actor.LOCAL, Instant.now(), "meanwhile"));

        choose(form, other, "retire");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        assertThat(home.find(left).cause().text()).isEqualTo("密封圈装反");

        choose(form, other, "leave");
        say(form, left, "cause.", "密封圈老化");
        PlainBrowser.Reply refused = browser.submit(form, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("你写的是：“密封圈老化”");
        assertThat(home.find(left).cause().text()).isEqualTo("密封圈装反");
    }

    /** A draft that one person publishes, with a cause and a fix, and chosen to be published where all are. */
    private String plainDraft(Element form) {
        return offered(form).stream()
                .filter(c -> !new LevelOne().test(home.find(c)))
                .filter(c -> !form.select("textarea[name^='say." + c + ".fix.']:not([name$=new])")
                        .isEmpty())
                .filter(c -> home.find(c).cause().isKnown())
                .findFirst()
                .orElseThrow();
    }

    private static void say(Element form, String id, String statement, String text) {
        form.expectFirst("textarea[name^='say." + id + "." + statement + "']").text(text);
    }

    @Test
    void several_inGraveDoubt_areNeverChosenWithTheOthers() throws Exception {
        Document page = browser.get("/review/several?doubt=PROHIBITED_ACT&ticked=1");
        Element form = page.expectFirst("form.several");
        assertThat(offered(form)).isNotEmpty();
        assertThat(chosen(form, "publish")).isEmpty();
        assertThat(chosen(form, "leave")).isEqualTo(offered(form));
        assertThat(form.select("fieldset.verdict").text()).contains("请单独看过再选");
    }

    @Test
    void several_ofLevelOne_waitForAnotherPersonAndAreNotOfferedAgain() throws Exception {
        String path = "/review/several?doubt=LEVEL_ONE&ticked=1";
        Element form = browser.get(path).expectFirst("form.several");
        offered(form).forEach(id -> choose(form, id, "publish"));
        List<String> all = chosen(form, "publish");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        Document again = browser.get(path);
        List<String> waiting = all.stream().filter(id -> !isPublished(id)).toList();
        assertThat(waiting).isNotEmpty();
        assertThat(again.select("form.several").stream().flatMap(f -> offered(f).stream()))
                .doesNotContainAnyElementsOf(waiting);
        assertThat(browser.get("/review?doubt=SECOND_LOOK")
                        .select("ol.rows .facts")
                        .eachText())
                .isNotEmpty()
                .allMatch(facts -> facts.contains("你看过"));
    }

    @Test
    void several_ofOneGroup_eachCaseHasItsOwnVerdict() throws Exception {
        Document page = browser.get("/review/several");
        while (page.select("section.card").stream()
                .noneMatch(card -> offered(card).size() > 1)) {
            page = browser.get(page.expectFirst("a[data-key=n]").attr("href"));
        }
        Element form = page.expectFirst("form.several");
        Element group = form.select("section.card").stream()
                .filter(card -> offered(card).size() > 1)
                .findFirst()
                .orElseThrow();
        List<String> cases = offered(group);
        choose(form, cases.getFirst(), "retire");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        assertThat(isRetired(cases.getFirst())).isTrue();
        assertThat(cases.subList(1, cases.size())).noneMatch(this::isRetired);
    }

    @Test
    void several_oneChangedMeanwhile_decidesAboutNone() throws Exception {
        Element form = browser.get("/review/several?ticked=1").expectFirst("form.several");
        List<String> all = chosen(form, "publish");
        choose(form, all.getFirst(), "retire");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        long before = home.services.store().revision();
        choose(form, all.getLast(), "retire");
        PlainBrowser.Reply late = browser.submit(form, "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(home.services.store().revision()).isEqualTo(before);
    }

    @Test
    void several_nothingChosen_saysSo() throws Exception {
        Element form = browser.get("/review/several").expectFirst("form.several");
        assertThat(chosen(form, "publish")).isEmpty();
        assertThat(browser.submit(form, "").status()).isEqualTo(422);
    }

    /** The first group with a case that is perhaps the same as another. */
    private Document doubtful(String doubt) throws Exception {
        Document list = browser.get("/review?doubt=" + doubt);
        return browser.get(list.expectFirst("ol.rows h2 a").attr("href"));
    }

    private static List<String> pair(Document group) {
        return group.expectFirst(".perhaps-same .pair").select("input[name=case]").eachAttr("value").stream()
                .map(v -> v.substring(0, v.lastIndexOf(':')))
                .toList();
    }

    private static List<List<String>> pairs(Document group) {
        return group.select(".perhaps-same .pair").stream()
                .map(p -> p.select("input[name=case]").eachAttr("value"))
                .toList();
    }

    @Test
    void perhapsSame_saidNotToBe_isNotAskedAgainUntilThatIsTakenBack() throws Exception {
        Document group = doubtful("PERHAPS_SAME");
        String address = group.location();
        List<List<String>> pairs = pairs(group);
        PlainBrowser.Reply done = browser.submit(group.expectFirst(".perhaps-same form"), "apart");
        assertThat(done.status()).isEqualTo(303);
        Document next = browser.get(done.location());
        assertThat(next.select(".done p").text()).isEqualTo("已记下：不是同一案例。");
        assertThat(pairs(next)).doesNotContain(pairs.getFirst());
        assertThat(browser.get("/acts").expectFirst("ol.acts li.row").text()).contains("确认不是同一案例");
        assertThat(browser.submit(next.expectFirst(".done form"), "").status()).isEqualTo(303);
        assertThat(pairs(doubtful("PERHAPS_SAME"))).as(address).contains(pairs.getFirst());
    }

    @Test
    void perhapsSame_mergedByOneTouch_oneCaseAnswersForBothUntilUndone() throws Exception {
        Document group = doubtful("PERHAPS_SAME");
        List<String> ids = pair(group);
        int tickets = ids.stream().mapToInt(id -> home.find(id).seenInTickets()).sum();
        PlainBrowser.Reply done = browser.submit(group.expectFirst(".perhaps-same form"), "merge");
        assertThat(done.status()).isEqualTo(303);
        List<FaultCase> left = ids.stream()
                .flatMap(id -> home.services.store().cases().find(id).stream())
                .toList();
        assertThat(left).singleElement().extracting(FaultCase::seenInTickets).isEqualTo(tickets);
        Document next = browser.get(done.location());
        assertThat(browser.submit(next.expectFirst(".done form"), "").status()).isEqualTo(303);
        assertThat(ids).allMatch(id -> home.find(id).seenInTickets() > 0);
    }

    @Test
    void perhapsSame_toldApartOfOne_writesNothing() throws Exception {
        Document group = doubtful("PERHAPS_SAME");
        long before = home.services.store().revision();
        group.expectFirst(".perhaps-same form input[name=case]").remove();
        browser.submit(group.expectFirst(".perhaps-same form"), "apart");
        assertThat(home.services.store().revision()).isEqualTo(before);
    }

    @Test
    void newEdition_ofAManualThatAPublishedCaseRestedOn_isNamedWithBothUntilPublishedAgain() throws Exception {
        manual("第1版", "更换叶轮背帽");
        FaultCase told = home.byCause("叶轮背帽松脱");
        Change change = new Change(Actor.LOCAL, Instant.now().minusSeconds(60), "right");
        home.services
                .store()
                .cases()
                .transition(
                        told.id(),
                        told.newestVersion(),
                        new ArticleState(Confidence.VALIDATED, Audience.INTERNAL),
                        change);
        assertThat(browser.get("/review?doubt=NEW_EDITION").select("ol.rows h2 a"))
                .isEmpty();
        manual("第2版", "更换整套叶轮");
        Document group = doubtful("NEW_EDITION");
        assertThat(cases(group)).containsExactly(told.id());
        Element named = group.expectFirst(".finding");
        assertThat(named.text()).contains("第1版", "第2版");
        for (String file : named.select("a").eachAttr("href")) {
            assertThat(home.get(file, Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(browser.submit(group.expectFirst("form.decide"), "publish").status())
                .isEqualTo(303);
        assertThat(browser.get("/review?doubt=NEW_EDITION").select("ol.rows h2 a"))
                .isEmpty();
    }

    private void manual(String edition, String remedy) throws IOException {
        Path file = Files.writeString(folder.resolve("manual.html"), """
                <!doctype html><html lang="zh"><head><title>TLX80循环泵使用说明书 %s</title></head><body>
                <h1>TLX80循环泵使用说明书 %s</h1><h2>故障排除</h2>
                <table><tr><th>故障现象</th><th>故障原因</th><th>处理方法</th></tr>
                <tr><td>泵振动大</td><td>叶轮背帽松脱</td><td>%s</td></tr></table></body></html>
                """.formatted(edition, edition, remedy));
        home.services.importManuals(new ManualImport(List.of(file)), Progress.NONE);
    }

    @Test
    void draft_sentBackAsWrong_isNotTickedAnywhereUntilSomebodyDoes() throws Exception {
        FaultCase wrong = home.find(home.services.reviewQueue().page(null, null, 0, 20).groups().stream()
                .filter(g -> g.cases().size() == 1)
                .findFirst()
                .orElseThrow()
                .cases()
                .getFirst()
                .id());
        home.services
                .store()
                .curation()
                .transitionAll(
                        List.of(new SeenCase(wrong.id(), wrong.newestVersion())),
                        ArticleState.DRAFT,
                        new Change(Actor.LOCAL, Instant.now(), "wrong"));
        Document several = browser.get("/review/several?ticked=1");
        for (int page = 0; page < 20 && several.getElementById("group-" + wrong.id()) == null; page++) {
            several = browser.get(several.expectFirst("a[data-key=n]").attr("href"));
        }
        Element group = several.expectFirst("#group-" + wrong.id());
        assertThat(offered(Objects.requireNonNull(group.parent()))).isEmpty();
        Elements links = Objects.requireNonNull(group.parent()).select(".card-links a[href^=/review/group]");
        Document alone = browser.get(links.attr("href"));
        Element box = alone.expectFirst("input[value^=" + wrong.id() + "]");
        assertThat(box.hasAttr("checked")).isFalse();
        assertThat(alone.expectFirst("section.card:has(input[value^=" + wrong.id() + "])")
                        .text())
                .contains("改好以后再发布");
    }

    @Test
    void bulk_notAllLookedAt_publishesNothing() throws Exception {
        Document page = browser.get("/review/bulk");
        Element form = page.selectFirst("form.decide");
        if (form == null) {
            assertThat(page.select(".empty").text()).contains("没有可批量发布的案例");
            return;
        }
        long before = home.services.store().revision();
        assertThat(browser.submit(form, "").status()).isEqualTo(422);
        assertThat(home.services.store().revision()).isEqualTo(before);
        form.select("input[value=right]").attr("checked", "");
        PlainBrowser.Reply done = browser.submit(form, "");
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.get(done.location()).select(".done p").text()).contains("已发布");
    }
}
