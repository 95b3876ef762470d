package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.account.Sessions;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.account.SessionLife;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every route with every role, against the table {@code rights.tsv}: method, path as it is registered, and the status for nobody
 * and for each role in the order of {@link Role}. A route that is not in the table fails, and so does a line without a route.
 */
class RightsTest {
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/recommendations", "{\"subject\":\"水泵漏水\"}",
            "/api/v1/recommendations/{requestId}/outcomes", "{\"caseId\":\"c\",\"outcome\":\"FIXED\"}");

    private final MovingClock clock = new MovingClock();
    private final SampleServices services = new SampleServices();
    private final Sessions sessions = new Sessions(services.store(), clock, SessionLife.STANDARD);
    private final Map<Role, Account> accounts = new EnumMap<>(Role.class);

    @Test
    void routes_withEveryRole_answerAsTheTableSays() throws Exception {
        String caseId = SampleCases.joinInto(services.store(), 1).getFirst();
        Accounts added = new Accounts(services.store(), new PasswordHasher(), clock);
        for (Role role : Role.values()) {
            accounts.put(role, added.add("a-" + role, "", role, Language.EN, "correct horse"));
        }
        List<String> found = new ArrayList<>();
        try (DiagnosisServer server =
                        DiagnosisServer.start(services, new Listening("127.0.0.1", 0, null, false, clock));
                Browser browser = new Browser(server)) {
            for (Route route : server.routes()) {
                List<String> cells = new ArrayList<>(List.of(route.method(), route.path()));
                cells.add(status(browser, route, null, caseId));
                for (Role role : Role.values()) {
                    cells.add(status(browser, route, role, caseId));
                }
                found.add(String.join("\t", cells));
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(table());
    }

    private static List<String> table() throws Exception {
        try (InputStream in = RightsTest.class.getResourceAsStream("rights.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** The status; with where it leads where somebody is sent to sign in. */
    private String status(Browser browser, Route route, @Nullable Role role, String caseId) throws Exception {
        String path = route.path()
                .replace("{caseId}", caseId)
                .replace("{name}", "none")
                .replace("{act}", "999")
                .replace("{class}", "pump")
                .replace("{source}", "none")
                .replace("{number}", "none")
                .replace("{serial}", "none")
                .replace("{token}", "none")
                .replace("{requestId}", "none")
                .replace("{id}", "none")
                .replace("{manualId}", "none")
                .replace("{version}", "1");
        String query = route.path().equals("/api/v1/search") ? "?q=x" : "";
        HttpRequest.Builder request = browser.to(path + query);
        String cookie = "faultbook-form=nobodys";
        String mark = Forms.mark("nobodys");
        if (role != null) {
            Account account = Objects.requireNonNull(accounts.get(role));
            String hash = services.store().accounts().passwordHash(account.id()).orElseThrow();
            String token = sessions.open(account, hash).orElseThrow();
            cookie = "faultbook-session=" + token;
            mark = Forms.mark(token);
        }
        request.header("Cookie", cookie);
        if (route.method().equals("GET")) {
            request.GET();
        } else if (path.startsWith("/api/")) {
            request.header("Content-Type", "application/json")
                    .method(
                            route.method(),
                            HttpRequest.BodyPublishers.ofString(BODIES.getOrDefault(route.path(), "{}")));
        } else {
            String name = URLEncoder.encode("nobody-" + role, StandardCharsets.UTF_8);
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(
                            route.method(),
                            HttpRequest.BodyPublishers.ofString("csrf=" + mark + "&name=" + name + "&password=x"));
        }
        HttpResponse<String> answer = browser.send(request);
        String location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() + (location.startsWith("/sign-in") ? ">sign-in" : "");
    }

    @Test
    void route_withoutRights_keepsTheServerFromStarting() {
        Javalin silent = Javalin.create(config -> config.routes.get("/open", ctx -> ctx.result("anybody's")));
        assertThatThrownBy(() -> Route.of(silent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET /open");
        Javalin twice = Javalin.create(
                config -> config.routes.get("/two", ctx -> ctx.result("whose?"), Rights.ALWAYS, Rights.STAFF));
        assertThatThrownBy(() -> Route.of(twice)).hasMessageContaining("GET /two");
    }

    @Test
    void head_withoutASession_tellsNothing() throws Exception {
        new Accounts(services.store(), new PasswordHasher(), clock)
                .add("li", "", Role.ADMIN, Language.EN, "correct horse");
        String caseId = SampleCases.joinInto(services.store(), 1).getFirst();
        try (DiagnosisServer server =
                        DiagnosisServer.start(services, new Listening("127.0.0.1", 0, null, false, clock));
                Browser browser = new Browser(server)) {
            HttpResponse<String> answer = browser.send(
                    browser.to("/api/v1/cases/" + caseId).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            HttpResponse<String> unknown =
                    browser.send(browser.to("/api/v1/cases/none").method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(200).isEqualTo(unknown.statusCode());
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
            assertThat(answer.headers().firstValue("Content-Length"))
                    .isEqualTo(unknown.headers().firstValue("Content-Length"));
        }
    }
}
