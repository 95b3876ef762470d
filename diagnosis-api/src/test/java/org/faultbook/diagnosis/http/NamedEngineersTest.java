package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engineers by name: to curators who ask them, and to colleagues where they agreed. */
class NamedEngineersTest {
    private static final String ASKED = "水泵机封处漏水";
    private static final String RIGHT = "correct horse";

    @TempDir
    private static Path folder;

    private static PagedHome home;
    private static String solver;
    private static FaultCase closed;

    @BeforeAll
    static void start() throws Exception {
        home = new PagedHome(folder);
        // who closed something like what is asked: case ids, and so their order, are others in every home
        Contribution told = home.services.search(ASKED, SearchFilter.ANSWERING, 50).stream()
                .map(FoundCase::faultCase)
                .filter(c -> "circulating-pump".equals(c.scope().type()))
                .limit(5)
                .flatMap(c -> home.services.store().cases().contributions(c.id(), 9).stream())
                .filter(c -> c.solver() != null)
                .findFirst()
                .orElseThrow();
        closed = home.services
                .store()
                .cases()
                .caseOf(told.ticket())
                .map(home::find)
                .orElseThrow();
        solver = named(Objects.requireNonNull(told.solver()));
        Accounts accounts = new Accounts(home.services.store(), new PasswordHasher(), Clock.systemUTC());
        accounts.add("curator", "", Role.CURATOR, Language.ZH, RIGHT);
        accounts.add("solver", solver, Role.ENGINEER, Language.ZH, RIGHT);
        accounts.add("reader", "", Role.ENGINEER, Language.ZH, RIGHT);
        accounts.add("partner", "", Role.PARTNER, Language.ZH, RIGHT);
    }

    /** The engineer of the sample whose tickets carry this id. */
    private static String named(String id) {
        for (int i = 1; i < 100; i++) {
            String name = "工程师%02d".formatted(i);
            if (home.services.solverNamed(name).filter(id::equals).isPresent()) {
                return name;
            }
        }
        throw new AssertionError("nobody has the id " + id);
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static Browser as(String name) throws Exception {
        Browser browser = new Browser(home.server);
        assertThat(browser.signIn(name, RIGHT).statusCode()).isEqualTo(303);
        return browser;
    }

    private static Document page(Browser browser, String path) throws Exception {
        HttpResponse<String> reply = browser.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(reply.body(), home.address());
    }

    private static HttpResponse<String> submit(Browser browser, Element form, Map<String, String> more)
            throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]:not([type=checkbox])").forEach(f -> fields.put(f.attr("name"), f.val()));
        fields.putAll(more);
        return browser.post(form.attr("action"), fields);
    }

    @Test
    void ask_ticketOfSomebodyWithAnAccount_namesThemToTheCuratorAlone() throws Exception {
        try (Browser curator = as("curator");
                Browser nobody = new Browser(home.server);
                Browser partner = as("partner")) {
            Document choose = page(curator, "/review/ask?lang=zh&case=" + closed.id());
            assertThat(choose.select("#ticket option[selected]").text()).contains(solver);
            Element form = Objects.requireNonNull(choose.selectFirst("form.decide"));
            HttpResponse<String> made = submit(curator, form, Map.of("kind", "CAUSE"));
            Document asked = Jsoup.parse(made.body());
            assertThat(asked.select(".whom").text()).contains(solver);
            String link = asked.select("#ask-link").val();
            String path = link.substring(home.address().length() - 1);
            HttpResponse<String> opened = nobody.get(path);
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(opened.body()).doesNotContain(solver);
            Element answer = Objects.requireNonNull(Jsoup.parse(opened.body()).selectFirst("form.pad"));
            assertThat(submit(nobody, answer, Map.of("text", "叶轮磨损")).statusCode())
                    .isEqualTo(303);
            assertThat(page(curator, "/review/questions?lang=zh").text()).contains("叶轮磨损", solver);
            assertThat(partner.get("/review/questions").statusCode()).isEqualTo(403);
            assertThat(partner.get("/review/ask?case=" + closed.id()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void answer_afterNothingHelped_namesWhoAgreedToColleaguesOnly() throws Exception {
        try (Browser solverBrowser = as("solver");
                Browser reader = as("reader");
                Browser partner = as("partner")) {
            String asked = afterNothingHelped(reader);
            Document before = page(reader, asked);
            assertThat(before.select(".packet-offer")).as("nothing helped").isNotEmpty();
            assertThat(before.select(".closers")).isEmpty();
            assertThat(before.text()).doesNotContain(solver);

            Document account = page(solverBrowser, "/account?lang=zh");
            Element naming = Objects.requireNonNull(account.selectFirst("form.naming"));
            assertThat(naming.select("[name=agree][checked]")).isEmpty();
            assertThat(submit(solverBrowser, naming, Map.of("agree", "1")).statusCode())
                    .isEqualTo(303);
            assertThat(page(solverBrowser, "/account").select("[name=agree][checked]"))
                    .isNotEmpty();

            Element closers = Objects.requireNonNull(page(reader, asked).selectFirst(".closers"));
            assertThat(closers.text()).contains(solver).containsPattern("类似工单 \\d+ 张，最近一次 20\\d\\d-\\d\\d");
            assertThat(page(partner, asked).text()).doesNotContain(solver);
            assertThat(page(partner, "/account").select("form.naming")).isEmpty();
            assertThat(page(solverBrowser, afterNothingHelped(solverBrowser)).select(".closers"))
                    .as("not told of oneself")
                    .isEmpty();

            submit(solverBrowser, naming, Map.of());
            assertThat(page(reader, asked).select(".closers")).isEmpty();
        }
    }

    /** The address of an answer of which its reader said that none of its causes was it. */
    private static String afterNothingHelped(Browser browser) throws Exception {
        String asked = "/?lang=zh&type=circulating-pump&q=" + URLEncoder.encode(ASKED, StandardCharsets.UTF_8);
        Element none = Objects.requireNonNull(page(browser, asked).selectFirst(".outcomes form"));
        String closing = submit(browser, none, Map.of("outcome", "NONE"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return Objects.requireNonNull(page(browser, closing).selectFirst(".told-so-far a.press"))
                .attr("href");
    }
}
