package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, what a session is good for, and when it ends. */
class SignInTest {
    private static final String RIGHT = "correct horse";

    private final MovingClock clock = new MovingClock();
    private final SampleServices services = new SampleServices();
    private final Accounts accounts = new Accounts(services.store(), new PasswordHasher(), clock);
    private DiagnosisServer server;
    private Browser browser;
    private Account li;

    @BeforeEach
    void start() {
        li = accounts.add("li", "李工", Role.ENGINEER, Language.ZH, RIGHT);
        server = DiagnosisServer.start(services, new Listening("127.0.0.1", 0, null, false, clock));
        browser = new Browser(server);
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void page_anonymous_leadsToSigningInAndBack() throws Exception {
        HttpResponse<String> asked = browser.get("/?lang=en&q=pump+leaks");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).isEqualTo("/sign-in?next=%2F%3Flang%3Den%26q%3Dpump%2Bleaks");
        HttpResponse<String> form = browser.get(location(asked));
        assertThat(form.body()).contains("name=\"next\" value=\"/?lang=en&amp;q=pump+leaks\"");
        HttpResponse<String> in = browser.submit(
                location(asked), "/sign-in", Map.of("name", "li", "password", RIGHT, "next", "/?lang=en&q=pump+leaks"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/?lang=en&q=pump+leaks");
        assertThat(browser.get("/?lang=en&q=pump+leaks").statusCode()).isEqualTo(200);
        assertThat(services.wasAsked()).isTrue();
    }

    @Test
    void api_anonymous_isAProblemInTheClientsLanguage() throws Exception {
        HttpResponse<String> zh = browser.send(
                browser.to("/api/v1/cases").header("Accept-Language", "zh-CN").GET());
        assertThat(zh.statusCode()).isEqualTo(401);
        assertThat(zh.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(zh.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(new ObjectMapper().readTree(zh.body()).get("type").asText()).isEqualTo("/problems/not-signed-in");
        assertThat(zh.body()).contains("请先登录");
        assertThat(browser.get("/api/v1/cases").body()).contains("Sign in first");
        assertThat(services.wasAsked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil.example"
            })
    void signIn_returnElsewhere_staysHere(String next) throws Exception {
        HttpResponse<String> in =
                browser.submit("/sign-in", "/sign-in", Map.of("name", "li", "password", RIGHT, "next", next));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/");
    }

    @Test
    void signIn_cookie_isForThisServerAloneAndNewEachTime() throws Exception {
        HttpResponse<String> in = browser.signIn("li", RIGHT);
        List<String> set = in.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("faultbook-session="))
                .toList();
        assertThat(set).hasSize(1);
        assertThat(set.getFirst()).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        assertThat(set.getFirst()).as("without TLS").doesNotContain("Secure");
        try (Browser before = new Browser(server)) {
            before.take(browser);
            browser.signIn("li", RIGHT);
            assertThat(before.get("/api/v1/cases").statusCode())
                    .as("the id of before")
                    .isEqualTo(401);
            assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void signIn_wrong_readsTheSameForUnknownNames() throws Exception {
        HttpResponse<String> wrong = browser.signIn("li", "wrong horse");
        HttpResponse<String> unknown = browser.signIn("nobody", "wrong horse");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("The name or the password is wrong").doesNotContain("wrong horse");
        assertThat(unknown.body().replace("nobody", "li")).isEqualTo(wrong.body());
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void signIn_fiveWrong_saysForHowLong() throws Exception {
        for (int i = 0; i < 5; i++) {
            browser.signIn("li", "wrong horse");
        }
        HttpResponse<String> refused = browser.signIn("li", RIGHT);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("900");
        assertThat(refused.body()).contains("Try again in 15 min");
        clock.move(Duration.ofMinutes(15));
        assertThat(browser.signIn("li", RIGHT).statusCode()).isEqualTo(303);
    }

    @Test
    void form_withoutItsMark_isRefused() throws Exception {
        Map<String, String> fields = Map.of("name", "li", "password", RIGHT, "lang", "zh");
        assertThat(browser.post("/sign-in", fields).statusCode()).isEqualTo(403);
        browser.get("/sign-in");
        HttpResponse<String> refused = browser.post("/sign-in", fields);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("请重新打开页面再试");
        try (Browser other = new Browser(server)) {
            String othersMark = Browser.mark(other.get("/sign-in").body());
            assertThat(browser.post("/sign-in", Map.of("name", "li", "password", RIGHT, "csrf", othersMark))
                            .statusCode())
                    .isEqualTo(403);
        }
        browser.signIn("li", RIGHT);
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/account").statusCode()).as("still signed in").isEqualTo(200);
    }

    @Test
    void api_fromAPageOfAnotherServer_isRefused() throws Exception {
        browser.signIn("li", RIGHT);
        String question = "{\"subject\":\"水泵漏水\"}";
        for (Map.Entry<String, String> header : List.of(
                Map.entry("Sec-Fetch-Site", "cross-site"),
                Map.entry("Sec-Fetch-Site", "same-site"),
                Map.entry("Origin", "https://evil.example"),
                Map.entry("Origin", "null"))) {
            HttpResponse<String> answer = browser.send(browser.to("/api/v1/recommendations")
                    .header("Content-Type", "application/json")
                    .header(header.getKey(), header.getValue())
                    .POST(HttpRequest.BodyPublishers.ofString(question)));
            assertThat(answer.statusCode()).as(header.toString()).isEqualTo(403);
        }
        assertThat(services.wasAsked()).isFalse();
        String own = server.address().substring(0, server.address().length() - 1);
        assertThat(browser.send(browser.to("/api/v1/recommendations")
                                .header("Content-Type", "application/json")
                                .header("Origin", own)
                                .POST(HttpRequest.BodyPublishers.ofString(question)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void outcome_signedIn_namesTheAccount() throws Exception {
        String caseId = SampleCases.joinInto(services.store(), 1).getFirst();
        browser.signIn("li", RIGHT);
        String requestId = new ObjectMapper()
                .readTree(browser.postJson("/api/v1/recommendations", "{\"subject\":\"水泵漏水\"}")
                        .body())
                .get("requestId")
                .asText();
        assertThat(services.store().recommendations().find(requestId))
                .hasValueSatisfying(r -> assertThat(r.actor()).isEqualTo(li.actor()));
        assertThat(browser.postJson(
                                "/api/v1/recommendations/" + requestId + "/outcomes",
                                "{\"caseId\":\"case-1\",\"outcome\":\"FIXED\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(services.store().outcomes().ofRequest(requestId))
                .extracting(Outcome::actor)
                .containsExactly(li.actor());
        assertThat(caseId).isNotBlank();
    }

    @Test
    void session_accountDisabled_endsAtTheNextRequest() throws Exception {
        browser.signIn("li", RIGHT);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        accounts.setEnabled("li", false);
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
        assertThat(browser.signIn("li", RIGHT).statusCode()).isEqualTo(401);
    }

    @Test
    void session_roleChanged_endsAtTheNextRequest() throws Exception {
        browser.signIn("li", RIGHT);
        accounts.setRole("li", Role.PARTNER);
        assertThat(browser.get("/api/v1/manuals").statusCode()).isEqualTo(401);
        browser.signIn("li", RIGHT);
        assertThat(browser.get("/api/v1/manuals").statusCode()).isEqualTo(403);
    }

    @Test
    void session_unusedForTwelveHours_ends() throws Exception {
        browser.signIn("li", RIGHT);
        clock.move(Duration.ofHours(11));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        clock.move(Duration.ofHours(11));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        clock.move(Duration.ofHours(12));
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void signOut_endsTheSessionAndNotTheCookieAlone() throws Exception {
        browser.signIn("li", RIGHT);
        try (Browser copied = new Browser(server)) {
            copied.take(browser);
            assertThat(copied.get("/").statusCode()).isEqualTo(200);
            assertThat(location(browser.submit("/account", "/sign-out", Map.of())))
                    .isEqualTo("/sign-in");
            assertThat(copied.get("/").statusCode()).isEqualTo(303);
            assertThat(browser.get("/").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void password_changedByOneself_staysSignedInHereAndNowhereElse() throws Exception {
        browser.signIn("li", RIGHT);
        try (Browser elsewhere = new Browser(server)) {
            elsewhere.signIn("li", RIGHT);
            HttpResponse<String> changed = browser.submit(
                    "/account",
                    "/account/password",
                    Map.of("old", RIGHT, "password", "another horse", "again", "another horse", "lang", "en"));
            assertThat(changed.statusCode()).isEqualTo(303);
            assertThat(browser.get(location(changed)).body()).contains("The password is changed");
            assertThat(elsewhere.get("/").statusCode()).isEqualTo(303);
            assertThat(elsewhere.signIn("li", RIGHT).statusCode()).isEqualTo(401);
            assertThat(elsewhere.signIn("li", "another horse").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void password_unfit_isNotTaken() throws Exception {
        browser.signIn("li", RIGHT);
        for (Map<String, String> fields : List.of(
                Map.of("old", "wrong horse", "password", "another horse", "again", "another horse"),
                Map.of("old", RIGHT, "password", "another horse", "again", "another house"),
                Map.of("old", RIGHT, "password", "short", "again", "short"))) {
            HttpResponse<String> answer = browser.submit("/account", "/account/password", fields);
            assertThat(answer.statusCode()).as(fields.toString()).isEqualTo(400);
            assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("another horse");
        }
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.signIn("li", RIGHT).statusCode()).isEqualTo(303);
    }

    @Test
    void pages_ofTheAccount_areInItsLanguageUnderAStrictPolicy() throws Exception {
        browser.submit("/sign-in", "/sign-in", Map.of("name", "li", "password", RIGHT));
        HttpResponse<String> page = browser.get("/account");
        assertThat(page.body()).contains("lang=\"zh-CN\"", "退出登录", "李工", "工程师").doesNotContain("<script>", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.get("/account?lang=en").body()).contains("Sign out").contains("Engineer");
        assertThat(browser.get("/assets/account.css").headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }
}
