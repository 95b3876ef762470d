package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.account.RandomToken;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.faultbook.kb.question.QuestionKind;
import org.faultbook.kb.question.QuestionText;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking who closed a ticket, from the group to the answer taken over, in a plain browser without scripts. */
final class AskPagesTest {
    private static final Instant AT = Instant.now();

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

    private static Element first(Element page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector);
    }

    /** The first link of the queue that asks who closed a ticket. */
    private Document askable() throws Exception {
        Document list = browser.get("/review");
        for (Element link : list.select("ol.rows h2 a")) {
            Document group = browser.get(link.attr("href"));
            if (group.selectFirst("a[data-key=a]") != null) {
                return group;
            }
        }
        throw new AssertionError("nothing can be asked");
    }

    private String pathOf(Document asked) {
        String link = first(asked, "#ask-link").val();
        assertThat(link).startsWith(home.address() + "q/");
        return link.substring(home.address().length() - 1);
    }

    /** Makes a link to a question about the cause. */
    private Document ask(Document group) throws Exception {
        Document choose = browser.get(first(group, "a[data-key=a]").attr("href"));
        PlainBrowser.Reply made = send(first(choose, "form.decide"), "kind", "CAUSE");
        assertThat(made.status()).isEqualTo(200);
        return made.page();
    }

    private PlainBrowser.Reply send(Element form, String name, String value) throws Exception {
        Element with = form.clone();
        with.select("[name=" + name + "]").remove();
        with.appendElement("input").attr("name", name).val(value);
        return browser.submit(with, "");
    }

    private CaseQuestion newest() {
        return home.services.store().questions().newest(1, null).getFirst();
    }

    private String stored(String token, Instant expires) {
        return ask(home, token, expires);
    }

    /** Asks what the cause of a case was; answers by the link with this token. */
    static String ask(PagedHome home, String token, Instant expires) {
        String caseId = home.edited;
        CaseQuestion q = home.services
                .store()
                .questions()
                .ask(
                        CaseQuestion.of(
                                caseId,
                                new TicketKey("sample", "T-" + token),
                                new QuestionText(QuestionKind.CAUSE, "circulating-pump", "漏水", "", List.of("密封圈老化")),
                                Actor.LOCAL,
                                AT.minusSeconds(100),
                                expires),
                        RandomToken.hash(token));
        return Long.toString(q.id());
    }

    @Test
    void link_answeredByOneTouch_raisesTheGroupAndIsTakenOverIntoTheForm() throws Exception {
        Document group = askable();
        Document asked = ask(group);
        String path = pathOf(asked);
        assertThat(first(asked, ".whom").text()).contains(newest().ticket().number());
        String caseId = newest().caseId();
        Document waiting = browser.get(group("/review", caseId));
        assertThat(waiting.select(".asked-about").text()).contains("已发问");

        Document link = browser.get(path);
        assertThat(link.select("h1").text()).isEqualTo("当时的故障原因是什么？");
        Element option = link.select(".answers-by-link button").last();
        String said = option == null ? null : option.text();
        PlainBrowser.Reply answered = option == null
                ? send(first(link, "form.pad"), "text", "电容鼓包")
                : send(first(link, "form.answers-by-link"), "option", option.val());
        assertThat(answered.status()).isEqualTo(303);
        assertThat(browser.get(answered.location()).select("h1").text()).isEqualTo("谢谢");

        Document list = browser.get("/review");
        Element top = first(list, "ol.rows li.row");
        assertThat(top.select(".badge.good").text()).isEqualTo("已答复");
        Document now = browser.get(first(top, "h2 a").attr("href"));
        assertThat(now.select(".asked-about.came strong").text()).startsWith("已答复：");
        assertThat(now.select(".asked-about.came .facts").text())
                .contains("由工单 " + newest().ticket().number());
        int version = home.find(caseId).version();
        Document form = browser.get(first(now, ".asked-about a").attr("href"));
        assertThat(first(form, "#cause").val()).isEqualTo(said == null ? "电容鼓包" : said);
        assertThat(first(form, "#reason").val()).contains("通过链接答复");
        assertThat(home.find(caseId).version()).as("nothing changes by itself").isEqualTo(version);
        assertThat(browser.submit(first(form, "form.edit"), "").status()).isEqualTo(303);
        assertThat(browser.get("/review").select(".badge.good")).isEmpty();
    }

    /** The page of the group that a case is in. */
    private String group(String list, String caseId) throws Exception {
        for (Element link : browser.get(list).select("ol.rows h2 a")) {
            String href = link.attr("href");
            if (browser.get(href).select("input[name=case]").eachAttr("value").stream()
                    .anyMatch(v -> v.startsWith(caseId + ":"))) {
                return href;
            }
        }
        throw new AssertionError("no group of " + caseId);
    }

    @Test
    void link_showsTheQuestionAndNothingElse() throws Exception {
        String path = pathOf(ask(askable()));
        Ticket ticket = home.services.store().sources().find(newest().ticket()).orElseThrow();
        HttpResponse<String> page = home.get(path, Map.of("Accept-Language", "en"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("What was the cause?", ticket.key().number())
                .doesNotContain(newest().caseId(), "/review", "/cases", "<nav");
        for (String secret : new String[] {
            ticket.equipment().serialNumber(), ticket.equipment().asset(), ticket.site(), ticket.customer()
        }) {
            if (secret != null && !secret.isBlank()) {
                assertThat(page.body()).doesNotContain(secret);
            }
        }
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(newest().answer()).as("opening it answers nothing").isNull();
    }

    @Test
    void link_sentTwice_keepsTheFirstAnswer() throws Exception {
        Document link = browser.get(pathOf(ask(askable())));
        Element form = first(link, "form.pad");
        assertThat(send(form, "text", "轴承缺油").status()).isEqualTo(303);
        assertThat(send(form, "text", "电缆破损").status()).isEqualTo(303);
        assertThat(newest().answerWords()).isEqualTo("轴承缺油");
    }

    @Test
    void link_unknownExpiredOrWithdrawn_isNotThereAndDoesNotTellWhich() throws Exception {
        stored("expired", AT.minusSeconds(10));
        String id = stored("withdrawn", AT.plusSeconds(3600));
        stored("open", AT.plusSeconds(3600));
        Element form = first(browser.get("/q/withdrawn"), "form.pad");
        Document list = browser.get("/review/questions");
        assertThat(list.text()).contains("未答复，已过期");
        Element withdraw = first(list, "form[action=/review/questions/" + id + "/withdraw]");
        assertThat(browser.submit(withdraw, "").status()).isEqualTo(303);
        assertThat(send(form, "text", "太晚了").status()).isEqualTo(303);
        assertThat(home.services
                        .store()
                        .questions()
                        .find(Long.parseLong(id))
                        .orElseThrow()
                        .answer())
                .isNull();
        String none = gone("/q/nothing");
        assertThat(gone("/q/expired").replace("/q/expired", "/q/nothing")).isEqualTo(none);
        assertThat(gone("/q/withdrawn").replace("/q/withdrawn", "/q/nothing")).isEqualTo(none);
        assertThat(home.get("/q/open", Map.of()).statusCode()).isEqualTo(200);
    }

    private String gone(String path) throws Exception {
        HttpResponse<String> page = home.get(path, Map.of("Accept-Language", "en", "Cookie", "faultbook-form=x"));
        assertThat(page.statusCode()).as(path).isEqualTo(404);
        return page.body();
    }

    @Test
    void answer_hostile_isKeptAsTextAndShownAsText() throws Exception {
        Element form = first(browser.get(pathOf(ask(askable()))), "form.pad");
        assertThat(send(form, "text", "x".repeat(1 << 20)).status()).isEqualTo(413);
        assertThat(newest().answer()).isNull();
        assertThat(send(form, "text", " \u202E\u2066 \u200F ").status()).isEqualTo(422);
        String hostile = "<script>alert(1)</script>\u202E漏油\u2066\n\u0000" + "很".repeat(2_000);
        assertThat(send(form, "text", hostile).status()).isEqualTo(303);
        QuestionAnswer answer = Objects.requireNonNull(newest().answer());
        assertThat(answer.option()).isEqualTo(QuestionAnswer.SOMETHING_ELSE);
        assertThat(answer.text()).startsWith("<script>alert(1)</script>漏油").hasSizeLessThan(400);
        Document list = browser.get("/review/questions");
        assertThat(list.select("script:not([src])")).isEmpty();
        assertThat(list.text()).contains("<script>alert(1)</script>漏油");
    }

    @Test
    void answer_toAPublishedCase_bringsItBackIntoTheQueue() throws Exception {
        Document group = askable();
        Document link = browser.get(pathOf(ask(group)));
        String caseId = newest().caseId();
        home.services
                .store()
                .cases()
                .transition(
                        caseId,
                        home.find(caseId).version(),
                        new org.faultbook.kb.faultcase.ArticleState(
                                Confidence.VALIDATED, org.faultbook.kb.faultcase.Audience.INTERNAL),
                        new Change(Actor.LOCAL, Instant.now(), "published meanwhile"));
        assertThat(send(first(link, "form.pad"), "text", "不是这个原因").status()).isEqualTo(303);
        assertThat(first(browser.get("/review"), "ol.rows li.row").text()).contains("已答复");
        assertThat(home.find(caseId).state().confidence()).isEqualTo(Confidence.VALIDATED);
    }

    @Test
    void ask_unknownCaseOrTicketOfAnother_makesNoLink() throws Exception {
        assertThat(home.get("/review/ask?case=none", Map.of()).statusCode()).isEqualTo(404);
        Document choose = browser.get(first(askable(), "a[data-key=a]").attr("href"));
        PlainBrowser.Reply reply = send(first(choose, "form.decide"), "ticket", "sample:none");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select(".trouble").text()).contains("请选一个");
        assertThat(home.services.store().questions().newest(9, null)).isEmpty();
    }
}
