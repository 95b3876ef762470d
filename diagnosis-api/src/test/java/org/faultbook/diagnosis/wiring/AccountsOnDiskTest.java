package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.account.Sessions;
import org.faultbook.diagnosis.account.SignIns;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.account.SessionLife;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of a real home: over a restart of the server, beside another process, and what a partner is answered. */
final class AccountsOnDiskTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String RIGHT = "correct horse";
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    @TempDir
    Path home;

    private Services open() {
        return OtherModels.open(
                home,
                Map.of(Language.ZH, new LetterEmbedder("letters-zh"), Language.EN, new LetterEmbedder("letters-en")));
    }

    private static Accounts accounts(Services services) {
        return new Accounts(services.store(), new PasswordHasher(), CLOCK);
    }

    private static int status(DiagnosisServer server, String token) throws Exception {
        URI cases = URI.create(server.address() + "api/v1/cases");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(cases)
                                    .header("Cookie", "faultbook-session=" + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void session_serverStoppedAndStarted_goesOn() throws Exception {
        String token;
        try (Services services = open();
                DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0)) {
            Account li = accounts(services).add("li", "", Role.ENGINEER, Language.ZH, RIGHT);
            String hash = services.store().accounts().passwordHash(li.id()).orElseThrow();
            token = new Sessions(services.store(), CLOCK, SessionLife.STANDARD)
                    .open(li, hash)
                    .orElseThrow();
            assertThat(status(server, token)).isEqualTo(200);
            assertThat(status(server, "another")).isEqualTo(401);
        }
        for (String file : new String[] {"faultbook.db"}) {
            assertThat(Files.readString(home.resolve(file), StandardCharsets.ISO_8859_1))
                    .as("what a browser shows is not kept")
                    .doesNotContain(token)
                    .doesNotContain(RIGHT);
        }
        try (Services services = open();
                DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0)) {
            assertThat(status(server, token)).isEqualTo(200);
        }
    }

    @Test
    void account_changedByAnotherProcess_isNoticedAtTheNextRequest() throws Exception {
        try (Services serving = open();
                DiagnosisServer server = DiagnosisServer.start(serving, "127.0.0.1", 0)) {
            assertThat(status(server, "none")).as("no account yet").isEqualTo(200);
            try (Services other = open()) {
                Account li = accounts(other).add("li", "", Role.ENGINEER, Language.ZH, RIGHT);
                assertThat(status(server, "none")).isEqualTo(401);
                String hash = other.store().accounts().passwordHash(li.id()).orElseThrow();
                String token = new Sessions(other.store(), CLOCK, SessionLife.STANDARD)
                        .open(li, hash)
                        .orElseThrow();
                assertThat(status(server, token)).isEqualTo(200);
                accounts(other).setEnabled("li", false);
                assertThat(status(server, token)).isEqualTo(401);
            }
        }
    }

    @Test
    void refusal_serverStoppedAndStarted_stands() {
        try (Services services = open()) {
            accounts(services).add("li", "", Role.ENGINEER, Language.ZH, RIGHT);
            SignIns signIns = new SignIns(services.store(), new PasswordHasher(), CLOCK);
            for (int i = 0; i < 5; i++) {
                signIns.attempt("li", "wrong horse", "10.0.0.7");
            }
        }
        try (Services services = open()) {
            SignIns signIns = new SignIns(services.store(), new PasswordHasher(), CLOCK);
            assertThat(signIns.attempt("li", RIGHT, "10.0.0.8")).isInstanceOf(SignIns.Result.Refused.class);
        }
    }

    @Test
    void diagnose_forPartners_isMadeOfWhatIsForThemAlone() throws Exception {
        try (Services services = open()) {
            services.importTickets(TicketImport.of(List.of(DATA.resolve("tickets/pump.csv")), "sample"), Progress.NONE);
            services.importEquipment(DATA.resolve("equipment.csv"));
            String text = "水泵机封处漏水，轴承发烫，有异响";
            SearchFilter forPartners = SearchFilter.ANSWERING.forPartners();
            assertThat(services.search(text, SearchFilter.ANSWERING, 20)).hasSizeGreaterThan(2);
            assertThat(services.search(text, forPartners, 20)).isEmpty();

            FaultCase shown =
                    services.search(text, SearchFilter.ANSWERING, 20).getFirst().faultCase();
            services.store()
                    .cases()
                    .transition(
                            shown.id(),
                            shown.version(),
                            new ArticleState(Confidence.VALIDATED, Audience.PARTNER),
                            new Change(new Actor("u-1"), CLOCK.instant(), "for partners"));
            services.reindex(Progress.NONE);

            assertThat(services.search(text, forPartners, 20))
                    .extracting(found -> found.faultCase().id())
                    .containsExactly(shown.id());
            String serial = services.store().equipment().list().getFirst().serialNumber();
            DiagnosisRequest asked = new DiagnosisRequest(
                    text,
                    "",
                    Language.ZH,
                    new EquipmentMention(null, null, null, serial, null, null),
                    List.of(),
                    List.of(),
                    SearchFilter.ANSWERING,
                    10);
            Actor partner = new Actor("u-2");
            var limited = services.diagnoser(partner).diagnose(asked.forPartners());
            assertThat(limited.results()).allSatisfy(cause -> {
                assertThat(cause.caseId()).isEqualTo(shown.id());
                assertThat(cause.otherCaseIds()).isEmpty();
            });
            assertThat(limited.similarTickets()).isEmpty();
            assertThat(limited.device()).isNull();
            assertThat(services.diagnoser().diagnose(asked).device()).isNotNull();
            assertThat(services.store().recommendations().find(limited.requestId()))
                    .map(Recommendation::actor)
                    .contains(partner);
        }
    }
}
