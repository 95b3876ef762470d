package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an engineer presses on the diagnose page, and where it leads, without scripts. */
class VisitPagesTest {
    private static final String ASKED = "/?lang=zh&type=circulating-pump&q=" + encoded("水泵机封处漏水");

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private Browser browser;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser(home.server);
    }

    @AfterEach
    void shut() {
        browser.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> reply = browser.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(reply.body(), home.address());
    }

    /** The fields of a form as a browser sends them, with the button that is pressed. */
    private static Map<String, List<String>> fields(Element form, String button, String value) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name]")) {
            fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                    .add(field.val());
        }
        for (Element select : form.select("select[name]")) {
            Element chosen = Objects.requireNonNullElse(
                    select.selectFirst("option[selected]"),
                    select.select("option").first());
            fields.put(
                    select.attr("name"), List.of(Objects.requireNonNull(chosen).val()));
        }
        fields.put(button, List.of(value));
        return fields;
    }

    private String press(Element form, String button, String value) throws Exception {
        HttpResponse<String> reply = send(form.attr("action"), fields(form, button, value));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(String action, Map<String, List<String>> fields) throws Exception {
        String body = fields.entrySet().stream()
                .flatMap(f -> f.getValue().stream().map(v -> f.getKey() + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
        return browser.send(browser.to(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Element first(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector);
    }

    private static List<Outcome> outcomes(Element form) {
        return home.services
                .store()
                .outcomes()
                .ofRequest(form.select("[name=request]").val());
    }

    @Test
    void outcome_fixedPressedTwice_isRecordedOnceAndLeadsToTheClosingText() throws Exception {
        Document answer = page(ASKED + "&found=pump-seal-drip%3Ano");
        Element form = first(answer, ".cause .came form");
        String closing = press(form, "outcome", "FIXED");
        assertThat(press(form, "outcome", "FIXED")).isEqualTo(closing);
        assertThat(outcomes(form)).singleElement().satisfies(o -> {
            assertThat(o.kind()).isEqualTo(OutcomeKind.FIXED);
            assertThat(o.source()).isEqualTo(OutcomeSource.TAP);
            assertThat(o.actor().id()).isEqualTo("local");
            assertThat(o.rankShown()).isEqualTo(1);
            assertThat(o.fixId()).isNotNull();
        });
        press(form, "outcome", "NOT_FIXED");
        press(form, "outcome", "FIXED");
        assertThat(outcomes(form)).hasSize(3);

        Document last = page(closing);
        Outcome told = outcomes(form).getFirst();
        var fix = home.find(told.caseId()).fixes().stream()
                .filter(f -> f.id().equals(told.fixId()))
                .findFirst()
                .orElseThrow();
        assertThat(last.select(".told-so-far").text()).contains("修好了", fix.summary());
        assertThat(last.select("#symptom").val()).isEqualTo("水泵机封处漏水");
        assertThat(last.select("#checked").val()).endsWith("不是这样");
        assertThat(last.select("#done").val()).isEqualTo(fix.summary());
        assertThat(last.select("#closing-text").val()).startsWith("现象：水泵机封处漏水").contains("处理：");
        assertThat(last.select("a.press.main").text()).doesNotContain("没修好");
    }

    @Test
    void outcome_notFixedTwice_saysSoInTheTextAndOffersThePacket() throws Exception {
        Document answer = page(ASKED);
        List<Element> forms = answer.select(".cause .came form");
        assertThat(forms).hasSizeGreaterThan(1);
        Document closing = page(press(forms.get(0), "outcome", "NOT_FIXED"));
        assertThat(closing.select("#done").val()).contains("，没起作用");
        assertThat(closing.select("#open").val()).isEqualTo("故障未排除，需继续处理");
        Document again = page(first(closing, ".told-so-far a.press").attr("href"));
        assertThat(again.select(".told-so-far").text()).contains("没修好");
        assertThat(again.select(".packet-offer")).isEmpty();

        String other = again.select(".cause .came form").stream()
                .map(f -> f.select("[name=tried]"))
                .map(t -> t.is("select") ? t.select("option").val() : t.val())
                .filter(tried ->
                        !tried.startsWith(outcomes(forms.get(0)).getFirst().caseId()))
                .findFirst()
                .orElseThrow();
        Map<String, List<String>> sent = fields(first(again, ".cause .came form"), "outcome", "OTHER");
        sent.put("tried", List.of(other));
        sent.put("told", List.of(forms.get(0).select("[name=request]").val()));
        String location =
                send("/outcome", sent).headers().firstValue("Location").orElseThrow();
        Document third = page(first(page(location), ".told-so-far a.press").attr("href"));
        assertThat(third.select(".told-so-far").text()).contains("不是这个原因");
        String packet = first(third, ".packet-offer a").attr("href");

        Document shown = page(packet);
        assertThat(shown.select(".facts-list").text()).contains("水泵机封处漏水");
        assertThat(shown.select("[aria-labelledby=tried]").text()).contains("没修好", "不是这个原因");
        assertThat(shown.select("[aria-labelledby=remaining] a").eachAttr("href"))
                .isNotEmpty()
                .doesNotContain(
                        "/cases/" + outcomes(forms.get(0)).getFirst().caseId(), "/cases/" + other.split("\\|")[0]);
        assertThat(shown.select("#packet-link").val())
                .startsWith(home.address() + "packet/")
                .contains("told=");
        assertThat(page(first(shown, "a.press").attr("href"))
                        .select(".told-so-far")
                        .text())
                .contains("没修好");
    }

    @Test
    void outcome_noneOfThese_isSaidOfEveryCauseShown() throws Exception {
        Document answer = page(ASKED);
        Element form = first(answer, ".outcomes form");
        String closing = press(form, "outcome", "NONE");
        assertThat(outcomes(form))
                .hasSameSizeAs(answer.select(".cause"))
                .allMatch(o -> o.kind() == OutcomeKind.NOT_FIXED && o.fixId() == null);
        assertThat(page(closing).select("#cause").val()).isEmpty();
        assertThat(page(closing.replace("lang=zh", "lang=en")).select("h1").text())
                .isEqualTo("Closing text");
    }

    @Test
    void outcome_ofWhatWasNotShownOrWithoutTheMark_isRefused() throws Exception {
        Element form = first(page(ASKED), ".cause .came form");
        Map<String, List<String>> other = fields(form, "outcome", "FIXED");
        other.put("tried", List.of("nosuchcase|fix"));
        assertThat(send("/outcome", other).statusCode()).isEqualTo(400);
        Map<String, List<String>> unmarked = fields(form, "outcome", "FIXED");
        unmarked.remove("csrf");
        assertThat(send("/outcome", unmarked).statusCode()).isEqualTo(403);
        Map<String, List<String>> unknown = fields(form, "outcome", "FIXED");
        unknown.put("request", List.of("none"));
        assertThat(send("/outcome", unknown).statusCode()).isEqualTo(404);
        assertThat(outcomes(form)).isEmpty();
    }

    @Test
    void safety_confirmed_isRecordedOnceAndFoldedForThisVisit() throws Exception {
        int before = home.services.store().safety().latest(1_000).size();
        Document answer = page(ASKED);
        Element form = first(answer, "section.safety form");
        List<String> notices = answer.select("section.safety > ul > li").eachText();
        String location = press(form, "x", "");
        assertThat(press(form, "x", "")).isEqualTo(location).endsWith("#safety");
        List<SafetyConfirmation> kept = home.services.store().safety().latest(1_000);
        assertThat(kept).hasSize(before + 1);
        assertThat(kept.getFirst().actor().id()).isEqualTo("local");
        assertThat(kept.getFirst().requestId())
                .isEqualTo(form.select("[name=request]").val());
        assertThat(kept.getFirst().notices()).extracting(n -> n.zh()).containsExactlyElementsOf(notices);

        String folded = location.replace("#safety", "");
        assertThat(page(folded).select("details.safety").text()).contains("安全须知（已确认）", notices.getFirst());
        assertThat(page(folded).select("section.safety")).isEmpty();
        assertThat(page(folded.replace("lang=zh", "lang=en")).select("details.safety"))
                .hasSize(1);
        assertThat(page(folded).select(".options a[href*=read]"))
                .hasSameSizeAs(page(folded).select(".options a"));
        assertThat(page(ASKED + "&read=madeup").select("section.safety")).hasSize(1);
        assertThat(page(ASKED).select(".cause")).isNotEmpty();
    }

    @Test
    void safety_otherNoticesThanWereShown_areNotConfirmed() throws Exception {
        Map<String, List<String>> sent = fields(first(page(ASKED), "section.safety form"), "x", "");
        sent.put("notice", List.of("别怕\tno worry"));
        assertThat(send("/safety", sent).statusCode()).isEqualTo(403);
    }

    @Test
    void closing_questionAnswered_goesIntoTheText() throws Exception {
        Document page = page("/closing?lang=zh");
        assertThat(page.select("#closing-text")).isEmpty();
        Map<String, List<String>> sent = fields(first(page, "form#closing"), "symptom", "水泵机封漏水");
        sent.put("done", List.of("更换机械密封"));
        sent.put("parts", List.of("机械密封 MG1-32 ×1\n润滑脂"));
        Document asked = Jsoup.parse(send("/closing", sent).body());
        assertThat(asked.select("#closing-text").val()).contains("更换机械密封", "备件：机械密封 MG1-32 ×1；润滑脂");
        List<Element> options = asked.select(".question-back button");
        assertThat(options).hasSizeGreaterThan(1);
        sent.put("answer", List.of(options.getFirst().val()));
        Document told = Jsoup.parse(send("/closing", sent).body());
        assertThat(told.select("#closing-text").val())
                .isNotEqualTo(asked.select("#closing-text").val());
        assertThat(told.select("#cause").val()).isNotEmpty();
        sent.put("answer", List.of("nosuchquestion|x"));
        assertThat(Jsoup.parse(send("/closing", sent).body())
                        .select("[role=alert]")
                        .text())
                .isNotEmpty();
    }

    @Test
    void demonstrationTicket_unsavedText_getsCausesAndShowsTheRequest() throws Exception {
        Document page = page("/demo/ticket?lang=zh&q=" + encoded("水泵机封处漏水"));
        assertThat(page.select(".banner").text()).contains("演示");
        assertThat(page.select("#advice ol li")).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(page.select("pre").text()).contains("\"subject\" : \"水泵机封处漏水\"");
        assertThat(page("/demo/ticket?lang=en").select("h1").text()).isEqualTo("Demonstration ticket");
    }
}
