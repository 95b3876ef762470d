package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesContractTest {
    private final SampleServices services = new SampleServices();
    private List<String> ids = List.of();
    private DiagnosisServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        ids = SampleCases.joinInto(services.store(), 3);
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        wire = new Wire(server);
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void list_inPages_everyCaseOnce() throws Exception {
        Set<String> seen = new TreeSet<>();
        String after = "";
        int pages = 0;
        while (after != null) {
            var json = wire.get("/api/v1/cases?limit=2" + (after.isEmpty() ? "" : "&after=" + after))
                    .json();
            json.get("cases")
                    .forEach(c -> assertThat(seen.add(c.get("id").asText())).isTrue());
            after = json.get("next").isNull() ? null : json.get("next").asText();
            pages++;
        }
        assertThat(seen).isEqualTo(new TreeSet<>(ids));
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void one_known_withEvidenceAndWithoutProhibitedFixes() throws Exception {
        var json = wire.get("/api/v1/cases/" + ids.getFirst()).json();
        assertThat(json.at("/cause/text").asText()).isEqualTo("动静环磨损");
        assertThat(json.at("/cause/evidence/0/quote").asText()).isEqualTo("动静环磨损");
        assertThat(json.get("fixes").findValuesAsText("kind")).containsExactly("LASTING");
        assertThat(json.toString()).doesNotContain("短接");
    }

    @Test
    void versions_known_oldestFirst() throws Exception {
        var json = wire.get("/api/v1/cases/" + ids.getFirst() + "/versions").json();
        assertThat(json.at("/versions/0/version").asInt()).isEqualTo(1);
        assertThat(json.at("/versions/0/change/actor").asText()).isEqualTo("indexer");
    }

    @Test
    void one_unknown_404InTheReadersLanguage() throws Exception {
        assertThat(wire.get("/api/v1/cases/none", "zh").json().get("detail").asText())
                .isEqualTo("没有编号为 none 的案例");
        assertThat(wire.get("/api/v1/cases/none/versions", "en")
                        .json()
                        .get("detail")
                        .asText())
                .isEqualTo("There is no case none");
    }

    @Test
    void search_words_casesWithScoreAndWhy() throws Exception {
        var json = wire.get("/api/v1/search?q=%E6%BC%8F%E6%B0%B4&limit=2").json();
        assertThat(json.get("results")).hasSize(2);
        assertThat(json.at("/results/0/explanation/reason").asText()).isEqualTo("fused");
    }

    @Test
    void search_withoutWordsOrWithAWrongLimit_namesTheField() throws Exception {
        assertThat(wire.getWrong("/api/v1/search").json().at("/errors/0/field").asText())
                .isEqualTo("q");
        assertThat(wire.getWrong("/api/v1/search?q=a&limit=ten")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("limit");
    }

    @Test
    void unknownRoute_404AndUnknownMethod_405_asProblems() throws Exception {
        var absent = wire.send(wire.to("/api/v2/cases").GET());
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.json().get("type").asText()).isEqualTo("/problems/not-found");
        var method = wire.send(wire.to("/api/v1/cases").DELETE());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
    }

    @Test
    void readiness_followsTheHome() throws Exception {
        assertThat(wire.get("/healthz").status()).isEqualTo(200);
        assertThat(wire.get("/readyz").status()).isEqualTo(200);
        services.ready = false;
        var reply = wire.get("/readyz");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().get("detail").asText()).isEqualTo("models are loading");
    }

    @Test
    void metrics_afterAQuestion_countItByRouteWithoutItsText() throws Exception {
        wire.post("/api/v1/recommendations", "{\"subject\":\"漏水\"}");
        wire.getWrong("/api/v1/cases/secret-id");
        String measures = wire.get("/metrics").body();
        assertThat(measures)
                .contains("faultbook_diagnoses_total{result=\"ANSWERED\"} 1")
                .contains("route=\"/api/v1/cases/{caseId}\",status=\"404\"")
                .doesNotContain("secret-id")
                .doesNotContain("漏水");
    }

    @Test
    void openapi_servedAsJson_namesEveryRoute() throws Exception {
        var json = wire.send(wire.to("/openapi.json").GET()).json();
        assertThat(json.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(json.at("/paths").has("/api/v1/recommendations")).isTrue();
    }

    @Test
    void chunkedBodyTooLarge_413() throws Exception {
        byte[] body = new byte[400_000];
        java.util.Arrays.fill(body, (byte) ' ');
        var reply = wire.send(wire.to("/api/v1/recommendations")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertThat(reply.status()).isEqualTo(413);
    }
}
