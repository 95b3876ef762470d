package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk in a plain browser without scripts: what waits, deciding, taking back. */
final class ReviewPagesTest {
    @TempDir
    private Path folder;

    private PagedHome home;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeEach
    void start() throws IOException {
        home = new PagedHome(folder);
    }

    @AfterEach
    void stop() {
        home.close();
    }

    private record Reply(int status, String location, Document page) {}

    private Reply send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> reply = client.send(
                request.header("Accept-Language", "zh-CN").build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Reply(
                reply.statusCode(),
                reply.headers().firstValue("Location").orElse(""),
                Jsoup.parse(reply.body(), home.address()));
    }

    private URI at(String path) {
        return URI.create(home.address().replaceAll("/$", "") + path);
    }

    private Document get(String path) throws Exception {
        Reply reply = send(HttpRequest.newBuilder(at(path)));
        assertThat(reply.status()).describedAs(path).isEqualTo(200);
        return reply.page();
    }

    /** Sends the form as a browser would, with one of its buttons. */
    private Reply submit(Element form, String button) throws Exception {
        List<String> fields = new ArrayList<>();
        for (Element input : form.select("input[name], select[name], textarea[name]")) {
            boolean box =
                    input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
            if (!box || input.hasAttr("checked")) {
                fields.add(encoded(input.attr("name")) + "=" + encoded(input.val()));
            }
        }
        fields.add("do=" + button);
        return send(HttpRequest.newBuilder(at(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.stream().collect(Collectors.joining("&")))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> cases(Document group) {
        return group.select("input[name=case]").eachAttr("value").stream()
                .map(v -> v.substring(0, v.lastIndexOf(':')))
                .toList();
    }

    /** A group without a fault that two persons have to look at, with at least so many cases. */
    private Document plainGroup(int atLeast) throws Exception {
        String list = "/review";
        while (true) {
            Document page = get(list);
            for (Element link : page.select("ol.rows h2 a")) {
                Document group = get(link.attr("href"));
                if (cases(group).size() >= atLeast && !group.text().contains("一级故障")) {
                    return group;
                }
            }
            Element next = page.selectFirst("nav.paging a[rel=next]");
            assertThat(next).describedAs("such a group").isNotNull();
            list = next.attr("href");
        }
    }

    @Test
    void group_published_answersAsReviewedAndIsTakenBackByOneTouch() throws Exception {
        Document group = plainGroup(1);
        List<String> ids = cases(group);
        Reply done = submit(group.selectFirst("form.decide"), "publish");
        assertThat(done.status()).isEqualTo(303);
        assertThat(ids).allMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        Document next = get(done.location());
        assertThat(next.select(".done p").text()).isEqualTo("已发布 " + ids.size() + " 个案例。");
        assertThat(cases(next)).doesNotContainAnyElementsOf(ids);

        Reply undone = submit(next.selectFirst(".done form"), "");
        assertThat(undone.status()).isEqualTo(303);
        assertThat(ids).noneMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        assertThat(get("/acts").select("ol.acts li.row").size()).isEqualTo(5);
    }

    @Test
    void group_mergedIntoOne_isOneCaseThatAnswersForAll() throws Exception {
        Document group = plainGroup(2);
        List<String> ids = cases(group);
        int tickets = ids.stream().mapToInt(id -> home.find(id).seenInTickets()).sum();
        assertThat(submit(group.selectFirst("form.decide"), "merge").status()).isEqualTo(303);
        List<FaultCase> left = ids.stream()
                .flatMap(id -> home.services.store().cases().find(id).stream())
                .toList();
        assertThat(left).singleElement().extracting(FaultCase::seenInTickets).isEqualTo(tickets);
    }

    @Test
    void group_changedMeanwhile_isShownAnewAndNothingIsWritten() throws Exception {
        Document group = plainGroup(1);
        String first = cases(group).getFirst();
        assertThat(submit(group.selectFirst("form.decide"), "publish").status()).isEqualTo(303);
        long acts = home.services.store().curation().acts(100, null).size();
        Reply late = submit(group.selectFirst("form.decide"), "retire");
        assertThat(late.status()).isIn(303, 409);
        assertThat(home.find(first).state().confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(home.services.store().curation().acts(100, null)).hasSize((int) acts);
    }

    @Test
    void form_withoutItsMark_isRefused() throws Exception {
        Document group = plainGroup(1);
        group.select("input[name=csrf]").remove();
        assertThat(submit(group.selectFirst("form.decide"), "publish").status()).isEqualTo(403);
    }

    @Test
    void levelOne_alone_isRecordedAndWaitsForASecondPerson() throws Exception {
        Document list = get("/review?doubt=LEVEL_ONE");
        Document group = get(list.selectFirst("ol.rows h2 a").attr("href"));
        List<String> urgent = group.select("section.card").stream()
                .filter(card -> card.text().contains("一级故障"))
                .map(card -> card.selectFirst("input[name=case]").val())
                .map(v -> v.substring(0, v.lastIndexOf(':')))
                .toList();
        assertThat(urgent).isNotEmpty();
        Reply done = submit(group.selectFirst("form.decide"), "publish");
        assertThat(urgent).noneMatch(id -> home.find(id).state().confidence() == Confidence.VALIDATED);
        assertThat(get(done.location()).select(".done p").text()).contains("等待另一位审核人发布");
    }

    @Test
    void bulk_notAllLookedAt_publishesNothing() throws Exception {
        Document page = get("/review/bulk");
        Element form = page.selectFirst("form.decide");
        if (form == null) {
            assertThat(page.select(".empty").text()).contains("没有可批量发布的案例");
            return;
        }
        long before = home.services.store().revision();
        assertThat(submit(form, "").status()).isEqualTo(422);
        assertThat(home.services.store().revision()).isEqualTo(before);
        form.select("input[value=right]").attr("checked", true);
        Reply done = submit(form, "");
        assertThat(done.status()).isEqualTo(303);
        assertThat(get(done.location()).select(".done p").text()).contains("已发布");
    }
}
