package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.port.AccountStore;
import org.junit.jupiter.api.Test;

/** A home without any account: open on this machine, and closed but for one link elsewhere. */
class FirstAdminTest {
    private static final Map<String, String> CHOSEN = Map.of(
            "name", "Chief", "display", "老陈", "password", "correct horse", "again", "correct horse", "lang", "zh");

    private final SampleServices services = new SampleServices();
    private final AccountStore accounts = services.store().accounts();

    private DiagnosisServer reachableByOthers() {
        return DiagnosisServer.start(services, new Listening("0.0.0.0", 0, null, false, Clock.systemUTC()));
    }

    /** The link's path; its host is the name of this machine, which need not lead here. */
    private static String path(DiagnosisServer server) {
        URI link = URI.create(server.firstAdminLink().orElseThrow());
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private static Map<String, String> with(String path) {
        Map<String, String> fields = new java.util.HashMap<>(CHOSEN);
        fields.put("token", path.substring(path.indexOf("token=") + "token=".length()));
        return fields;
    }

    @Test
    void thisMachineAlone_withoutAccount_worksWithoutSigningIn() throws Exception {
        try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0);
                Browser browser = new Browser(server)) {
            assertThat(server.firstAdminLink()).isEmpty();
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
            assertThat(browser.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(browser.get("/first-admin").statusCode()).isEqualTo(404);
            assertThat(browser.get("/sign-in").headers().firstValue("Location")).contains("/");
        }
    }

    @Test
    void othersCanReachIt_withoutAccount_nothingIsAnswered() throws Exception {
        try (DiagnosisServer server = reachableByOthers();
                Browser browser = new Browser(server)) {
            for (String path : List.of("/", "/sign-in", "/api/v1/cases", "/metrics", "/readyz", "/openapi.json")) {
                assertThat(browser.get(path).statusCode()).as(path).isEqualTo(503);
            }
            assertThat(browser.postJson("/api/v1/recommendations", "{\"subject\":\"x\"}")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(browser.get("/?lang=en").body()).contains("on the console");
            assertThat(browser.get("/first-admin").statusCode()).isEqualTo(403);
            assertThat(browser.get("/first-admin?token=guess").statusCode()).isEqualTo(403);
            assertThat(services.wasAsked()).isFalse();
        }
    }

    @Test
    void behindAProxy_withoutAccount_isNotOpenEither() throws Exception {
        try (DiagnosisServer server =
                        DiagnosisServer.start(services, new Listening("127.0.0.1", 0, null, true, Clock.systemUTC()));
                Browser browser = new Browser(server)) {
            assertThat(browser.get("/").statusCode()).isEqualTo(503);
            assertThat(server.firstAdminLink()).isPresent();
        }
    }

    @Test
    void link_used_makesTheAdministratorAndLeadsNowhereAfter() throws Exception {
        try (DiagnosisServer server = reachableByOthers();
                Browser browser = new Browser(server)) {
            String link = path(server);
            assertThat(browser.get(link + "&lang=zh").body()).contains("第一个管理员");
            HttpResponse<String> made = browser.submit(link, "/first-admin", with(link));
            assertThat(made.statusCode()).isEqualTo(303);
            Account admin = accounts.named("chief").orElseThrow();
            assertThat(admin.role()).isEqualTo(Role.ADMIN);
            assertThat(admin.displayName()).isEqualTo("老陈");
            assertThat(browser.get("/metrics").statusCode()).as("signed in").isEqualTo(200);
            assertThat(server.firstAdminLink()).isEmpty();
            try (Browser other = new Browser(server)) {
                assertThat(other.get(link).statusCode()).isEqualTo(404);
                assertThat(other.get("/").statusCode()).isEqualTo(303);
            }
        }
        assertThat(accounts.list()).hasSize(1);
    }

    @Test
    void link_afterARestart_isNoMoreGood() throws Exception {
        String before;
        try (DiagnosisServer server = reachableByOthers()) {
            before = path(server);
        }
        try (DiagnosisServer server = reachableByOthers();
                Browser browser = new Browser(server)) {
            assertThat(path(server)).isNotEqualTo(before);
            assertThat(browser.get(before).statusCode()).isEqualTo(403);
            assertThat(browser.submit(path(server), "/first-admin", with(before))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void link_unfitPasswordOrNoMark_makesNothing() throws Exception {
        try (DiagnosisServer server = reachableByOthers();
                Browser browser = new Browser(server)) {
            String link = path(server);
            Map<String, String> shortOne = with(link);
            shortOne.putAll(Map.of("password", "short", "again", "short"));
            HttpResponse<String> refused = browser.submit(link, "/first-admin", shortOne);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("密码至少 10 个字符").contains("value=\"Chief\"");
            assertThat(browser.post("/first-admin", with(link)).statusCode()).isEqualTo(403);
        }
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void thisMachineAlone_askedByAnotherName_isRefused() throws Exception {
        try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0)) {
            int port = URI.create(server.address()).getPort();
            assertThat(status(port, "evil.example:" + port)).contains(" 403 ");
            assertThat(status(port, "localhost:" + port)).contains(" 200 ");
            assertThat(status(port, "[::1]:" + port)).contains(" 200 ");
        }
    }

    private static String status(int port, String host) throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/cases HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new java.io.BufferedReader(new java.io.InputStreamReader(
                            socket.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
