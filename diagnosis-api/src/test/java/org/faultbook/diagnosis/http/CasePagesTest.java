package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasePagesTest {
    @TempDir
    private static Path folder;

    private static PagedHome home;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    @Test
    void list_withoutText_allThatAnswerAndNoRetiredOne() throws Exception {
        List<String> paged = new ArrayList<>();
        int pages = (home.answering().size() + 19) / 20;
        for (int i = 1; i <= pages; i++) {
            Document page = home.page("/cases?page=" + i);
            paged.addAll(links(page));
            assertThat(total(page)).isEqualTo(home.answering().size());
            assertThat(page.select("a[rel=next]")).hasSize(i == pages ? 0 : 1);
            assertThat(page.select("a[rel=prev]")).hasSize(i == 1 ? 0 : 1);
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(paged)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        home.answering().stream().map(c -> "/cases/" + c.id()).toList())
                .doesNotContain("/cases/" + home.retired);
        assertThat(links(home.page("/cases?page=99"))).isEqualTo(links(home.page("/cases?page=" + pages)));
    }

    private static List<FaultCase> everyCase() {
        return List.copyOf(home.services
                .store()
                .cases()
                .findAll(home.services.store().cases().list(null, 10_000))
                .values());
    }

    @Test
    void list_stateChosen_findsRetiredOnesAndDraftsToo() throws Exception {
        Document page = home.page("/cases");
        Element retired = page.expectFirst("ul[aria-labelledby=facet-confidence] a:contains(已停用)");
        assertThat(number(retired.select(".number").text())).isEqualTo(1);
        Document found = home.page(retired.attr("href"));
        assertThat(links(found)).containsExactly("/cases/" + home.retired);
        assertThat(found.select(".row .badge").text()).isEqualTo("已停用");
        assertThat(home.get("/cases.csv?confidence=ARCHIVED", Map.of()).body()).contains(home.retired);
    }

    @Test
    void list_orders_newestAndMostSeenAsTheStoreHasThem() throws Exception {
        List<FaultCase> newest = new ArrayList<>(home.answering());
        newest.sort(java.util.Comparator.comparingLong(FaultCase::revision).reversed());
        assertThat(links(home.page("/cases?sort=newest"))).isEqualTo(firstPage(newest));
        newest.sort(java.util.Comparator.comparingInt(FaultCase::seenInTickets).reversed());
        assertThat(links(home.page("/cases?sort=most-seen"))).isEqualTo(firstPage(newest));
    }

    private static List<String> firstPage(List<FaultCase> cases) {
        return cases.stream().limit(20).map(c -> "/cases/" + c.id()).toList();
    }

    @Test
    void facets_everyCount_asTheStoreHasItAndAsItsLinkLists() throws Exception {
        Map<String, Function<FaultCase, @Nullable String>> facets = new HashMap<>();
        facets.put("type", c -> c.scope().type());
        facets.put("manufacturer", c -> c.scope().manufacturer());
        facets.put("model", c -> c.scope().model());
        facets.put("confidence", c -> c.state().confidence().name());
        facets.put("audience", c -> c.state().audience().name());
        facets.put("basis", c -> c.cause().basis().name());
        for (String chosen : List.of("", "basis=STATED", "basis=STATED&type=circulating-pump")) {
            Document page = home.page("/cases?" + chosen);
            for (String facet : facets.keySet()) {
                Map<String, Integer> expected = new HashMap<>();
                for (FaultCase c : facet.equals("confidence") ? everyCase() : home.answering()) {
                    String value = value(facets, facet, c);
                    boolean passes = Stream.of(chosen.split("&"))
                            .filter(pair -> pair.contains("=") && !pair.startsWith(facet + "="))
                            .allMatch(pair -> Objects.equals(value(facets, pair.split("=")[0], c), pair.split("=")[1]));
                    if (value != null && passes) {
                        expected.merge(value.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
                    }
                }
                List<Element> choices = page.select("ul[aria-labelledby=facet-" + facet + "] a");
                if (choices.isEmpty()) {
                    assertThat(expected).describedAs(facet + " of " + chosen).hasSizeLessThanOrEqualTo(1);
                    continue;
                }
                assertThat(choices.stream().map(a -> number(a.select(".number").text())))
                        .describedAs(facet + " of " + chosen)
                        .containsExactlyInAnyOrderElementsOf(expected.values());
                for (Element choice : choices.subList(0, Math.min(3, choices.size()))) {
                    if (!choice.hasClass("chosen")) {
                        assertThat(total(home.page(choice.attr("href"))))
                                .describedAs(choice.attr("href"))
                                .isEqualTo(number(choice.select(".number").text()));
                    }
                }
            }
        }
    }

    private static @Nullable String value(
            Map<String, Function<FaultCase, @Nullable String>> facets, String facet, FaultCase c) {
        return Objects.requireNonNull(facets.get(facet)).apply(c);
    }

    @Test
    void facets_chosen_canBeTakenBackOneByOne() throws Exception {
        Document page = home.page("/cases?q=%E6%BC%8F&type=circulating-pump&basis=STATED");
        assertThat(page.select("ul.chosen a").eachText()).hasSize(2).anyMatch(t -> t.contains("循环泵"));
        Document less = home.page(page.select("ul.chosen a").get(0).attr("href"));
        assertThat(less.select("ul.chosen a").eachText()).hasSize(1);
        assertThat(less.select("input[name=q]").val()).isEqualTo("漏");
        assertThat(total(less)).isGreaterThanOrEqualTo(total(page));
        assertThat(page.select("form.find input[type=hidden]").eachAttr("name")).contains("type", "basis");
    }

    @Test
    void search_words_everyHitHasThemAllMarkedAndNoneIsMissed() throws Exception {
        for (String[] words : new String[][] {{"漏水"}, {"机封"}, {"更换", "轴承"}, {"泵"}}) {
            Document page = home.page("/cases?q=" + encoded(String.join(" ", words)));
            long expected = home.answering().stream()
                    .filter(c -> Stream.of(words).allMatch(w -> told(c).anyMatch(t -> t.contains(w))))
                    .count();
            assertThat(total(page)).describedAs(String.join(" ", words)).isEqualTo((int) expected);
            assertThat(expected).isPositive();
        }
        Document leaks = home.page("/cases?q=" + encoded("漏水"));
        assertThat(leaks.select(".row mark").eachText()).isNotEmpty().allMatch("漏水"::equals);
    }

    /** What of a case is looked through. */
    private static Stream<String> told(FaultCase c) {
        return Stream.of(
                        c.symptoms().stream().map(Symptom::text),
                        Stream.ofNullable(c.cause().text()),
                        c.fixes().stream()
                                .filter(f -> f.kind() != FixKind.PROHIBITED)
                                .limit(3)
                                .map(Fix::summary),
                        c.scope().levels().stream().filter(Objects::nonNull))
                .flatMap(s -> s);
    }

    @Test
    void search_nothingFound_saysWhatToDo() throws Exception {
        Document page = home.page("/cases?q=" + encoded("冰淇淋机不出奶油"));
        assertThat(total(page)).isZero();
        assertThat(page.select(".empty").text()).contains("每个词都要在案例里出现");
        assertThat(page.select(".empty a").eachAttr("href")).contains("/cases", "/?q=" + encoded("冰淇淋机不出奶油"));
        assertThat(total(home.page("/cases?model=nosuch"))).isZero();
        assertThat(total(home.page("/cases?q=" + encoded("，。！")))).isZero();
    }

    @Test
    void search_hostileText_isOnlyText() throws Exception {
        HttpResponse<String> reply = home.get(
                "/cases?q=" + encoded("\"><script>alert(1)</script>\u202E") + "&model=%22x&sort=%27", Map.of());
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).doesNotContain("<script>");
        assertThat(home.get("/cases?page=-4&sort=nope&confidence=%3Cb%3E", Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void case_everythingKnown_isOnItsPage() throws Exception {
        FaultCase c = home.find(home.edited);
        Document page = home.page("/cases/" + c.id());
        assertThat(page.select("h1").text()).isEqualTo("机械密封动环开裂");
        assertThat(page.select(".facts-list").text()).contains("已审核 · 合作伙伴可见");
        for (Symptom symptom : c.symptoms()) {
            assertThat(page.text()).contains(symptom.text());
        }
        assertThat(page.select("[aria-labelledby=outcomes]").text()).contains("已修好", "回访得知", "回访确认不再漏水");
        assertThat(page.select(".history > li")).hasSize(4);
        assertThat(page.select(".history > li").get(0).text()).contains("已审核", "p-bo", "published", "正在使用");
        assertThat(page.select("[aria-labelledby=tickets] li")).hasSize(Math.min(10, c.seenInTickets()));
        assertThat(page.select("footer code").text()).isEqualTo("/cases/" + c.id());
    }

    @Test
    void evidence_ofATicket_opensAtTheQuote() throws Exception {
        int opened = 0;
        for (FaultCase c : home.answering().subList(0, 12)) {
            for (Element figure : home.page("/cases/" + c.id()).select("figure").stream()
                    .limit(3)
                    .toList()) {
                String link = figure.select("figcaption a").attr("href");
                assertThat(link).startsWith("/tickets").endsWith("#quote");
                Document ticket = home.page(link.substring(0, link.indexOf('#')));
                assertThat(ticket.select("mark#quote").get(0).wholeText())
                        .isEqualTo(Objects.requireNonNull(figure.select("details.rest p, blockquote")
                                        .last())
                                .wholeText());
                assertThat(ticket.select("a[href^=/cases/]").eachAttr("href")).contains("/cases/" + c.id());
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(12);
    }

    @Test
    void prohibitedAct_isWarnedOfAndNeverAdvised() throws Exception {
        FaultCase c = home.byCause("密封圈老化");
        assertThat(c.fixes()).anyMatch(f -> f.kind() == FixKind.PROHIBITED);
        Document page = home.page("/cases/" + c.id());
        assertThat(page.select("section.prohibited").text()).contains("严禁这样做", PagedHome.PROHIBITED);
        assertThat(page.select("ol.fixes, ul.fixes, [aria-labelledby=vain], [aria-labelledby=parts]")
                        .text())
                .isNotEmpty()
                .doesNotContain(PagedHome.PROHIBITED);
    }

    @Test
    void versions_anyTwo_showWhatChangedWordByWord() throws Exception {
        Document page = home.page("/cases/" + home.edited + "/versions?from=2&to=3");
        assertThat(page.select("h1").text()).contains("从版本 2 到版本 3");
        Element cause = page.select(".field").get(0);
        assertThat(cause.select("del").text()).contains("端面磨损");
        assertThat(cause.select("ins").text()).contains("动环开裂");
        assertThat(cause.select("del, ins").text()).doesNotContain("机械密封");
        assertThat(page.select("p.facts").text()).contains("未改动").contains("现象");
        assertThat(page.select(".compared").text()).contains("p-anna", "p-bo", "seen under the lens");
        assertThat(home.page("/cases/" + home.edited + "/versions?from=3&to=4")
                        .select(".field del, .field ins")
                        .eachText())
                .containsExactly("删除： 待审核", "新增： 已审核", "删除： 内部", "新增： 合作伙伴可见");
        Document fromDraft = home.page("/cases/" + home.edited + "/versions?from=1&to=2");
        assertThat(fromDraft.select(".notice").text()).contains("现在的说法");
        assertThat(fromDraft.select("p.facts").text())
                .as("an edit of the cause alone")
                .contains("现象", "处理");
        assertThat(fromDraft.select(".field h2").eachText()).containsExactly("原因");
        Document back = home.page("/cases/" + home.edited + "/versions?from=3&to=2");
        assertThat(back.select(".field").get(0).select("ins").text()).contains("端面磨损");
        assertThat(home.page("/cases/" + home.edited + "/versions?from=2&to=2").text())
                .contains("没有区别");
        assertThat(home.page("/cases/" + home.edited + "/versions?from=77&to=x")
                        .select("h1")
                        .text())
                .contains("从版本 4 到版本 4");
    }

    @Test
    void unknownAndRetired_areSaidInBothLanguages() throws Exception {
        HttpResponse<String> zh = home.get("/cases/nope", Map.of("Accept-Language", "zh"));
        HttpResponse<String> en = home.get("/cases/nope/versions?lang=en", Map.of());
        assertThat(zh.statusCode()).isEqualTo(404);
        assertThat(zh.body()).contains("没有这个案例").contains("href=\"/cases\"");
        assertThat(en.statusCode()).isEqualTo(404);
        assertThat(en.body()).contains("There is no such case");
        assertThat(home.get("/tickets/a/b", Map.of()).statusCode()).isEqualTo(404);
        assertThat(home.get("/tickets?id=%3A", Map.of()).statusCode()).isEqualTo(404);
        assertThat(home.page("/cases/" + home.retired).select(".notice").text()).contains("已停用");
        assertThat(home.page("/cases/" + home.retired + "?lang=en")
                        .select(".notice")
                        .text())
                .contains("retired");
    }

    @Test
    void hostileCase_isShownHarmlesslyAndInFull() throws Exception {
        FaultCase c = home.byCause("密封圈老化");
        HttpResponse<String> reply = home.get("/cases/" + c.id(), Map.of("Accept-Language", "zh"));
        assertThat(reply.body()).doesNotContain("<script>", "<b>", "<i>", "<img src=x");
        Document page = home.page("/cases/" + c.id());
        assertThat(page.select("h1 > bdi").text()).contains("<script>alert(1)</script>");
        assertThat(page.text()).contains("😀");
        Element evidence = page.select("figcaption a").get(0);
        assertThat(evidence.attr("href")).startsWith("/tickets?id=");
        assertThat(home.page(evidence.attr("href").replace("#quote", ""))
                        .select("h1")
                        .text())
                .contains("H/1%2e;..\\x");
    }

    @Test
    void longTexts_areCutAtFirstAndReachableWhole() throws Exception {
        FaultCase c = home.byCause("壳体开裂");
        Document page = home.page("/cases/" + c.id());
        assertThat(page.select("h1").text()).hasSizeLessThan(250).endsWith("…");
        assertThat(page.select("title").text()).hasSizeLessThan(250);
        assertThat(page.select("details.rest").get(0).text())
                .contains(Objects.requireNonNull(c.cause().text()));
        String list = home.get("/cases?q=" + encoded("壳体开裂"), Map.of()).body();
        assertThat(list).hasSizeLessThan(100_000);
    }

    @Test
    void language_chosenOnce_isKeptByACookieUntilAnotherIsChosen() throws Exception {
        HttpResponse<String> chosen = home.get("/cases?lang=zh", Map.of("Accept-Language", "en"));
        String cookie = chosen.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("faultbook-lang"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).startsWith("faultbook-lang=zh").contains("Path=/", "HttpOnly", "SameSite=Lax");
        String kept = cookie.substring(0, cookie.indexOf(';'));
        Map<String, String> headers = Map.of("Cookie", kept, "Accept-Language", "en");
        for (String path : List.of("/", "/cases", "/cases/" + home.edited, "/cases/nope")) {
            HttpResponse<String> page = home.get(path, headers);
            assertThat(page.body()).describedAs(path).contains("<html lang=\"zh-CN\">");
            assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("faultbook-lang"));
            assertThat(page.headers().firstValue("Vary")).hasValue("Accept-Language, Cookie");
        }
        assertThat(home.get("/cases?lang=en", headers).body()).contains("<html lang=\"en\">");
        assertThat(home.get("/cases", Map.of("Cookie", "faultbook-lang=%00<x>")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void frame_everyPage_keepsItsPlaceWhenTheLanguageIsSwitched() throws Exception {
        String asked = "/cases?q=" + encoded("漏水") + "&type=circulating-pump&sort=newest";
        Document page = home.page(asked);
        assertThat(page.select("a.switch").attr("href"))
                .isEqualTo("/cases?lang=en&q=" + encoded("漏水") + "&type=circulating-pump&sort=newest");
        assertThat(page.select("nav.areas a[aria-current=page]").text()).isEqualTo("案例");
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#content");
        Document other = home.page(page.select("a.switch").attr("href"));
        assertThat(other.select("html").attr("lang")).isEqualTo("en");
        assertThat(total(other)).isEqualTo(total(page));
        assertThat(home.page("/").select("nav.areas a[aria-current=page]").text())
                .isEqualTo("诊断");
    }

    @Test
    void pages_loadNothingFromElsewhereAndRunOnlyOwnScripts() throws Exception {
        for (String path : List.of("/", "/cases", "/cases/" + home.edited, "/cases/" + home.edited + "/versions")) {
            HttpResponse<String> reply = home.get(path, Map.of());
            assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.body()).doesNotContain(" style=").doesNotContain("http://www");
            assertThat(Jsoup.parse(reply.body()).select("script"))
                    .allMatch(script -> script.attr("src").startsWith("/assets/")
                            && script.html().isBlank());
        }
    }

    @Test
    void answer_fromNeighbouringEquipment_namesItAsPeopleDo() throws Exception {
        String text =
                home.page("/?q=" + encoded("机封漏水") + "&type=circulating-pump").text();
        assertThat(text).contains("案例来自相近设备").doesNotContain("pump/");
    }

    private static List<String> links(Document page) {
        return page.select("ol.rows .row h3 a").eachAttr("href");
    }

    private static int total(Document page) {
        return number(page.select("#found").text());
    }

    private static int number(String text) {
        String digits = text.chars()
                .filter(Character::isDigit)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        return Integer.parseInt(digits);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
