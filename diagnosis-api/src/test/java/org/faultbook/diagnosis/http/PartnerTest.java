package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner gets to see, and what not. */
class PartnerTest {
    private static final String RIGHT = "correct horse";

    private final SampleServices services = new SampleServices();
    private List<String> ids = List.of();
    private DiagnosisServer server;
    private Browser partner;

    @BeforeEach
    void start() throws Exception {
        ids = SampleCases.joinInto(services.store(), 5);
        state(ids.get(0), Confidence.VALIDATED, Audience.PARTNER);
        state(ids.get(1), Confidence.NOT_VALIDATED, Audience.CUSTOMER);
        state(ids.get(2), Confidence.VALIDATED, Audience.INTERNAL);
        state(ids.get(3), Confidence.WORK_IN_PROGRESS, Audience.PARTNER);
        Accounts accounts = new Accounts(services.store(), new PasswordHasher(), Clock.systemUTC());
        accounts.add("partner", "", Role.PARTNER, Language.EN, RIGHT);
        accounts.add("engineer", "", Role.ENGINEER, Language.EN, RIGHT);
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        partner = new Browser(server);
        partner.signIn("partner", RIGHT);
    }

    @AfterEach
    void stop() {
        partner.close();
        server.close();
    }

    private void state(String caseId, Confidence confidence, Audience audience) {
        services.store()
                .cases()
                .transition(
                        caseId,
                        1,
                        new ArticleState(confidence, audience),
                        new Change(new Actor("u-1"), Instant.parse("2026-01-02T00:00:00Z"), "state"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void cases_listedOrById_onlyWhatIsForPartners() throws Exception {
        JsonNode list = json(partner.get("/api/v1/cases"));
        assertThat(list.get("cases").findValuesAsText("id")).contains(ids.get(0), ids.get(1));
        assertThat(list.toString()).doesNotContain(ids.get(2), ids.get(3), ids.get(4));
        assertThat(partner.get("/api/v1/cases/" + ids.get(0)).statusCode()).isEqualTo(200);
        for (int hidden : new int[] {2, 3, 4}) {
            HttpResponse<String> answer = partner.get("/api/v1/cases/" + ids.get(hidden));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("动静环磨损");
        }
    }

    @Test
    void cases_inPages_nameNoneThatIsHidden() throws Exception {
        List<String> seen = new java.util.ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(partner.get("/api/v1/cases?limit=1" + (after.isEmpty() ? "" : "&after=" + after)));
            page.get("cases").forEach(c -> seen.add(c.get("id").asText()));
            after = page.get("next").isNull() ? "" : page.get("next").asText();
            assertThat(List.of("", ids.get(0), ids.get(1))).contains(after);
        } while (!after.isEmpty());
        assertThat(seen).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    }

    @Test
    void pagesOfCases_showNoneThatIsHidden() throws Exception {
        for (String path : List.of("/cases", "/cases/" + ids.get(0))) {
            HttpResponse<String> page = partner.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains(ids.get(0)).doesNotContain(ids.get(2), ids.get(3), ids.get(4));
        }
        assertThat(partner.get("/cases/" + ids.get(2)).statusCode()).isEqualTo(404);
        for (String state : List.of("ARCHIVED", "WORK_IN_PROGRESS")) {
            assertThat(partner.get("/cases?confidence=" + state).body())
                    .as("a state that answers nobody")
                    .doesNotContain(ids);
        }
    }

    @Test
    void search_hitsThatAreHidden_areLeftOut() throws Exception {
        JsonNode found = json(partner.get("/api/v1/search?q=x&limit=100"));
        assertThat(found.get("results")).hasSize(2);
        assertThat(found.toString()).doesNotContain(ids.get(2), ids.get(3), ids.get(4));
    }

    @Test
    void recommendations_whateverIsAskedFor_areLimited() throws Exception {
        for (String filters :
                List.of("{}", "{\"audiences\":[\"INTERNAL\"]}", "{\"audiences\":[\"INTERNAL\",\"PARTNER\"]}")) {
            json(partner.postJson("/api/v1/recommendations", "{\"subject\":\"水泵漏水\",\"filters\":" + filters + "}"));
            assertThat(services.asked().filter().audiences()).isNotEmpty().doesNotContain(Audience.INTERNAL);
        }
        json(partner.postJson(
                "/api/v1/recommendations", "{\"subject\":\"水泵\",\"filters\":{\"audiences\":[\"CUSTOMER\"]}}"));
        assertThat(services.asked().filter().audiences()).containsExactly(Audience.CUSTOMER);
        partner.get("/?lang=zh&q=%E6%B0%B4%E6%B3%B5%E6%BC%8F%E6%B0%B4");
        assertThat(services.asked().filter().audiences()).isEqualTo(Audience.FOR_PARTNERS);
        try (Browser engineer = new Browser(server)) {
            engineer.signIn("engineer", RIGHT);
            engineer.get("/?lang=zh&q=%E6%B0%B4%E6%B3%B5%E6%BC%8F%E6%B0%B4");
            assertThat(services.asked().filter().audiences()).isEmpty();
        }
    }

    @Test
    void answersOfOthers_cannotBeReferredTo() throws Exception {
        String othersAnswer;
        try (Browser engineer = new Browser(server)) {
            engineer.signIn("engineer", RIGHT);
            othersAnswer = json(engineer.postJson("/api/v1/recommendations", "{\"subject\":\"水泵漏水\"}"))
                    .get("requestId")
                    .asText();
        }
        String outcome = "{\"caseId\":\"case-1\",\"outcome\":\"FIXED\"}";
        assertThat(partner.postJson("/api/v1/recommendations/" + othersAnswer + "/outcomes", outcome)
                        .statusCode())
                .isEqualTo(404);
        assertThat(services.store().outcomes().count()).isZero();
        assertThat(partner.postJson(
                                "/api/v1/tickets/closing-text",
                                "{\"subject\":\"水泵漏水\",\"requestId\":\"" + othersAnswer + "\"}")
                        .statusCode())
                .isEqualTo(404);
    }
}
