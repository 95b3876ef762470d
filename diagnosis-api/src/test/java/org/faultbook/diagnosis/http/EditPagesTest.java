package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing, publishing and splitting a case in a plain browser. */
final class EditPagesTest {
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

    /** A case that nobody touched, with several symptoms and a fix, that a person alone may publish. */
    private FaultCase untouched() {
        return home.answering().stream()
                .filter(c -> !new LevelOne().test(c))
                .filter(c -> c.version() == 1
                        && c.pendingVersion() == null
                        && c.cause().isKnown())
                .filter(c -> c.symptoms().size() > 1 && c.seenInTickets() > 1)
                .filter(c -> c.fixes().stream().anyMatch(f -> f.kind() == FixKind.LASTING))
                .filter(c -> c.scope().type() != null)
                .findFirst()
                .orElseThrow();
    }

    private Element form(FaultCase c) throws Exception {
        return browser.get("/cases/" + c.id() + "/edit").expectFirst("form.edit");
    }

    private static List<List<Evidence>> evidence(FaultCase c) {
        return c.symptoms().stream().map(Symptom::evidence).toList();
    }

    @Test
    void edit_ofTheCauseAlone_namesWhoWroteItAndKeepsAllElse() throws Exception {
        FaultCase before = untouched();
        Element form = form(before);
        form.expectFirst("#cause").val("叶轮被杂物卡住 <b>");
        assertThat(browser.submit(form, "").location()).isEqualTo("/cases/" + before.id());
        FaultCase after = home.find(before.id());
        assertThat(after.cause().text()).isEqualTo("叶轮被杂物卡住 <b>");
        assertThat(after.cause().basis()).isEqualTo(CauseBasis.STATED);
        assertThat(after.cause().evidence()).singleElement().satisfies(e -> {
            assertThat(e.sourceType()).isEqualTo(SourceType.PERSON);
            assertThat(e.sourceId()).isEqualTo("local");
        });
        assertThat(after.scope()).isEqualTo(before.scope());
        assertThat(evidence(after)).isEqualTo(evidence(before));
        assertThat(after.fixes()).containsExactlyInAnyOrderElementsOf(before.fixes());
        assertThat(after.checks()).isEqualTo(before.checks());
        home.services.store().check();
        assertThat(home.services.verify().problems()).isEmpty();
    }

    @Test
    void edit_newFixWithStepsAndParts_isReadLineByLine() throws Exception {
        FaultCase before = untouched();
        Element form = form(before);
        int last = form.select("input[name$=summary]").size() - 1;
        form.expectFirst("[name=fix." + last + ".summary]").val("清理叶轮流道");
        form.expectFirst("[name=fix." + last + ".steps]").text("停机断电挂牌\n 拆泵盖 \n\n取出杂物");
        form.expectFirst("[name=fix." + last + ".parts]").text("泵盖垫片 | GSK-65 | 1");
        form.expectFirst("[name=fix." + last + ".minutes]").val("45");
        assertThat(browser.submit(form, "").status()).isEqualTo(303);
        Fix fix = home.find(before.id()).fixes().stream()
                .filter(f -> f.summary().equals("清理叶轮流道"))
                .findFirst()
                .orElseThrow();
        assertThat(fix.steps()).containsExactly("停机断电挂牌", "拆泵盖", "取出杂物");
        assertThat(fix.parts())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("GSK-65"));
        assertThat(fix.minutes()).isEqualTo(45);
    }

    @Test
    void edit_fixThatDefeatsAProtection_isRefusedAndNothingTypedIsLost() throws Exception {
        FaultCase before = untouched();
        Element form = form(before);
        int last = form.select("input[name$=summary]").size() - 1;
        form.expectFirst("[name=fix." + last + ".summary]").val("短接压力开关后开机");
        form.expectFirst("#cause").val("改过的原因");
        PlainBrowser.Reply reply = browser.submit(form, "");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select(".trouble").text()).contains("短接压力开关后开机", "使保护失效");
        assertThat(reply.page().expectFirst("#cause").val()).isEqualTo("改过的原因");
        assertThat(home.find(before.id()).version()).isEqualTo(1);
    }

    @Test
    void edit_changedMeanwhile_showsBothAndMergesPartByPart() throws Exception {
        FaultCase before = untouched();
        Element mine = form(before);
        Element theirs = form(before);
        theirs.expectFirst("#cause").val("对方写的原因");
        assertThat(browser.submit(theirs, "").status()).isEqualTo(303);
        mine.expectFirst("#mode").val("卡滞");
        PlainBrowser.Reply conflict = browser.submit(mine, "");
        assertThat(conflict.status()).isEqualTo(409);
        Document page = conflict.page();
        assertThat(page.select("input[name=take.CAUSE][checked]").val()).isEqualTo("theirs");
        assertThat(page.select("input[name=take.FAILURE][checked]").val()).isEqualTo("mine");
        assertThat(page.select("input[name=take.SYMPTOMS]")).isEmpty();
        assertThat(browser.submit(page.expectFirst("main form"), "").status()).isEqualTo(303);
        FaultCase after = home.find(before.id());
        assertThat(after.cause().text()).isEqualTo("对方写的原因");
        assertThat(after.failureMode()).isEqualTo("卡滞");
        assertThat(evidence(after)).isEqualTo(evidence(before));
    }

    @Test
    void edit_ofAPublishedCase_waitsUntilItIsPublished() throws Exception {
        FaultCase before = untouched();
        Document page = browser.get("/cases/" + before.id());
        assertThat(browser.submit(page.expectFirst(".case-acts form"), "publish")
                        .status())
                .isEqualTo(303);
        Element form = form(before);
        form.expectFirst("#cause").val("新的说法");
        browser.submit(form, "");
        assertThat(home.find(before.id()).cause()).isEqualTo(before.cause());
        page = browser.get("/cases/" + before.id());
        assertThat(page.text()).contains("有一个新版本等待发布");
        browser.submit(page.expectFirst(".case-acts form"), "publish");
        FaultCase after = home.find(before.id());
        assertThat(after.cause().text()).isEqualTo("新的说法");
        assertThat(after.state().confidence()).isEqualTo(Confidence.VALIDATED);
    }

    @Test
    void edit_savedAndPublishedInOnePress_leadsBackToThePageItCameFrom() throws Exception {
        FaultCase before = untouched();
        Element form = browser.get("/cases/" + before.id() + "/edit?back=%2Freview%2Fseveral%3Fticked%3D1")
                .expectFirst("form.edit");
        form.expectFirst("#mode").val("卡滞");
        PlainBrowser.Reply done = browser.submit(form, "publish");
        assertThat(done.location()).startsWith("/review/several?ticked=1&done=");
        assertThat(browser.get(done.location()).select(".done p").text()).isEqualTo("已发布 1 个案例。");
        FaultCase after = home.find(before.id());
        assertThat(after.failureMode()).isEqualTo("卡滞");
        assertThat(after.state().confidence()).isEqualTo(Confidence.VALIDATED);
        Element elsewhere = browser.get("/cases/" + before.id() + "/edit?back=%2F%2Fevil.example")
                .expectFirst("form.edit");
        assertThat(browser.submit(elsewhere, "save").location()).isEqualTo("/cases/" + before.id());
    }

    @Test
    void state_changedOnTheCasesOwnPage_isSaidThereAndTakenBackThere() throws Exception {
        FaultCase before = untouched();
        Document page = browser.get("/cases/" + before.id());
        PlainBrowser.Reply done = browser.submit(page.expectFirst(".case-acts form"), "retire");
        Document said = browser.get(done.location());
        assertThat(said.select(".done p").text()).isEqualTo("已停用 1 个案例。");
        PlainBrowser.Reply undone = browser.submit(said.expectFirst(".done form"), "");
        assertThat(undone.status()).isEqualTo(303);
        assertThat(home.find(before.id()).state()).isEqualTo(before.state());
        assertThat(browser.get(undone.location()).select(".done p").text()).isEqualTo("已撤销。");
    }

    @Test
    void levelOne_publishedOnTheCasesOwnPage_isMarkedAndSaidToWait() throws Exception {
        FaultCase urgent = home.answering().stream()
                .filter(new LevelOne())
                .filter(c -> c.cause().isKnown() && c.version() == 1)
                .findFirst()
                .orElseThrow();
        Document page = browser.get("/cases/" + urgent.id());
        assertThat(page.select(".case-acts .badge").text()).isEqualTo("危及人身或停产");
        PlainBrowser.Reply done = browser.submit(page.expectFirst(".case-acts form"), "publish");
        assertThat(browser.get(done.location()).select(".done p").text()).contains("等待另一位审核人发布");
        assertThat(home.find(urgent.id()).state()).isEqualTo(urgent.state());
    }

    @Test
    void split_oneTicket_becomesACaseOfItsOwn() throws Exception {
        FaultCase before = untouched();
        Document page = browser.get("/cases/" + before.id() + "/split");
        page.expectFirst("input[name=ticket]").attr("checked", "");
        PlainBrowser.Reply done = browser.submit(page.expectFirst("main form"), "");
        assertThat(done.status()).isEqualTo(303);
        assertThat(home.find(before.id()).seenInTickets()).isEqualTo(before.seenInTickets() - 1);
        Document made = browser.get(done.location());
        assertThat(made.select("ul.tickets a").size()).isEqualTo(1);
        // all of them would leave nothing
        Document all = browser.get("/cases/" + before.id() + "/split");
        all.select("input[name=ticket]").attr("checked", "");
        assertThat(browser.submit(all.expectFirst("main form"), "")
                        .page()
                        .select(".trouble")
                        .text())
                .contains("拆分后原案例就空了");
    }

    @Test
    void retire_withAReason_takesItOutOfAnswersAndIsInTheRecord() throws Exception {
        FaultCase before = untouched();
        Element form = browser.get("/cases/" + before.id()).expectFirst(".case-acts form");
        form.expectFirst("#reason").val("型号已停产");
        browser.submit(form, "retire");
        assertThat(home.find(before.id()).state().confidence()).isEqualTo(Confidence.ARCHIVED);
        assertThat(browser.get("/acts?case=" + before.id())
                        .select("ol.acts li.row")
                        .text())
                .contains("型号已停产", "本机用户");
    }
}
