package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.diagnosis.tls.SelfSigned;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server over TLS, asked by a client that looks at its certificate; and behind a proxy. */
class TlsTest {
    private static final String RIGHT = "correct horse";

    @TempDir
    private Path folder;

    private final SampleServices services = new SampleServices();

    private static SSLContext trusting(ServerCertificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", certificate.chain().getFirst());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private void addAccount() {
        new Accounts(services.store(), new PasswordHasher(), Clock.systemUTC())
                .add("li", "", Role.ENGINEER, Language.EN, RIGHT);
    }

    @Test
    void https_certificateOfTheHome_isTrustedAndCookiesAreSecure() throws Exception {
        addAccount();
        ServerCertificate certificate = new SelfSigned(folder, Clock.systemUTC()).certificate("127.0.0.1");
        try (DiagnosisServer server = DiagnosisServer.start(
                        services, new Listening("127.0.0.1", 0, certificate, false, Clock.systemUTC()));
                Browser browser = new Browser(server, trusting(certificate));
                Browser stranger = new Browser(server)) {
            assertThat(server.address()).startsWith("https://127.0.0.1:");
            HttpResponse<String> in = browser.signIn("li", RIGHT);
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.sslSession())
                    .hasValueSatisfying(s -> assertThat(s.getProtocol()).isEqualTo("TLSv1.3"));
            assertThat(in.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-faultbook-session=")
                            .contains("Secure", "HttpOnly", "SameSite=Lax"));
            assertThat(browser.get("/api/v1/cases").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> stranger.get("/healthz")).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void https_namedFiles_areServedAlike() throws Exception {
        new SelfSigned(folder, Clock.systemUTC()).certificate("127.0.0.1");
        ServerCertificate named = ServerCertificate.read(
                Files.copy(folder.resolve("tls/certificate.pem"), folder.resolve("a.crt")),
                Files.copy(folder.resolve("tls/key.pem"), folder.resolve("a.key")));
        try (DiagnosisServer server = DiagnosisServer.start(
                        services, new Listening("127.0.0.1", 0, named, false, Clock.systemUTC()));
                Browser browser = new Browser(server, trusting(named))) {
            assertThat(browser.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(browser.get("/").statusCode())
                    .as("this machine alone, no account")
                    .isEqualTo(200);
        }
    }

    @Test
    void behindProxy_loopback_isBelieved() throws Exception {
        addAccount();
        try (DiagnosisServer server =
                        DiagnosisServer.start(services, new Listening("127.0.0.1", 0, null, true, Clock.systemUTC()));
                Browser browser = new Browser(server)) {
            HttpResponse<String> form = browser.send(
                    browser.to("/sign-in").header("X-Forwarded-Proto", "https").GET());
            assertThat(form.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("__Host-faultbook-form=")
                    .contains("Secure");
        }
    }

    @Test
    void behindProxy_addressOfTheClient_isTheOneTheProxyWrote() throws Exception {
        addAccount();
        try (DiagnosisServer server =
                        DiagnosisServer.start(services, new Listening("127.0.0.1", 0, null, true, Clock.systemUTC()));
                Browser browser = new Browser(server)) {
            for (int i = 0; i < 30; i++) {
                String spoofed = "198.51.100." + i + ", 203.0.113.9";
                assertThat(guess(browser, "name-" + i, "wrong horse", spoofed)).isIn(401, 429);
            }
            assertThat(guess(browser, "li", RIGHT, "198.51.100.77, 203.0.113.9"))
                    .isEqualTo(429);
            assertThat(guess(browser, "li", RIGHT, "203.0.113.10")).isEqualTo(303);
        }
    }

    @Test
    void withoutProxy_forwardedHeaders_areNotBelieved() throws Exception {
        addAccount();
        try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0);
                Browser browser = new Browser(server)) {
            HttpResponse<String> form = browser.send(
                    browser.to("/sign-in").header("X-Forwarded-Proto", "https").GET());
            assertThat(form.headers().firstValue("Set-Cookie").orElse("")).startsWith("faultbook-form=");
        }
    }

    private static int guess(Browser browser, String name, String password, String forwarded) throws Exception {
        String mark = Browser.mark(browser.get("/sign-in").body());
        HttpRequest.Builder form = browser.form("/sign-in", Map.of("name", name, "password", password, "csrf", mark));
        return browser.send(form.header("X-Forwarded-For", forwarded)).statusCode();
    }
}
