package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.outcome.OutcomeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The text that closes a ticket, and the safety officer's list, over a real socket. */
class TicketsContractTest {
    private static final String TEXT = "/api/v1/tickets/closing-text";

    private final SampleServices services = new SampleServices();
    private DiagnosisServer server;
    private Wire wire;

    @BeforeEach
    void start() {
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        wire = new Wire(server);
    }

    @AfterEach
    void stop() {
        wire.close();
        server.close();
    }

    @Test
    void closingText_freeText_underItsHeadings() throws Exception {
        JsonNode json = wire.post(
                        TEXT,
                        "{\"subject\":\"水泵漏水\",\"equipment\":{\"type\":\"循环泵\"},"
                                + "\"text\":\"查到动静环磨损，更换机封一套，试机正常\",\"minutes\":60}")
                .json();
        assertThat(json.get("text").asText().lines())
                .startsWith("现象：水泵漏水")
                .anyMatch(line -> line.startsWith("原因：") && line.contains("动静环磨损"))
                .anyMatch(line -> line.startsWith("处理：更换机封一套"));
        assertThat(json.get("grade").asText()).isEqualTo("A");
        assertThat(json.at("/fields/cause/basis").asText()).isEqualTo("STATED");
        assertThat(json.at("/fields/minutes").asInt()).isEqualTo(60);
        assertThat(json.get("question").isNull()).isTrue();
    }

    @Test
    void closingText_prohibitedAct_warningInPlaceOfAFix() throws Exception {
        JsonNode json = wire.post(
                        TEXT,
                        "{\"subject\":\"泵低压报警停机\",\"done\":[\"短接压力开关\",\"恢复运行\"],\"equipment\":{\"type\":\"pump\"}}")
                .json();
        assertThat(json.get("text").asText()).contains("泵低压报警停机").doesNotContain("短接", "恢复运行");
        assertThat(json.at("/fields/actions")).isEmpty();
        assertThat(json.at("/warnings/0/kind").asText()).isEqualTo("PROHIBITED_ACT");
        assertThat(json.get("grade").asText()).isEqualTo("D");
    }

    @Test
    void closingText_temporaryAct_leftOpen() throws Exception {
        JsonNode json = wire.post(TEXT, "{\"subject\":\"变频器报 E-OC2\",\"done\":[\"复位变频器\"]}")
                .json();
        assertThat(json.at("/fields/open/0").asText()).isEqualTo("临时处理，待完成：复位变频器");
        assertThat(json.at("/warnings/0/kind").asText()).isEqualTo("TEMPORARY_ACT");
        assertThat(json.get("grade").asText()).isEqualTo("C");
    }

    @Test
    void closingText_nothingTold_asksOneQuestionWhoseAnswerMakesItBetter() throws Exception {
        JsonNode json =
                wire.post(TEXT, "{\"subject\":\"水泵不出水\",\"text\":\"已处理\"}").json();
        assertThat(json.get("grade").asText()).isEqualTo("D");
        assertThat(json.at("/question/id").asText()).isEqualTo("what-was-done");
        List<String> options = new ArrayList<>();
        json.at("/question/options").forEach(o -> options.add(o.asText()));
        String answered =
                "{\"subject\":\"水泵不出水\",\"text\":\"已处理\",\"answer\":{\"id\":\"what-was-done\",\"option\":\"%s\"}}";

        JsonNode better = wire.post(TEXT, answered.formatted(options.get(1))).json();
        assertThat(better.get("text").asText()).contains(options.get(1));
        assertThat(better.get("grade").asText()).isIn("B", "C");

        assertThat(wire.postWrong(TEXT, answered.formatted("别的"), "zh")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("answer");
    }

    @Test
    void closingText_afterAReportThatItHelped_theCasesCauseStandsIn() throws Exception {
        List<String> ids = SampleCases.joinInto(services.store(), 1);
        JsonNode asked =
                wire.post("/api/v1/recommendations", "{\"subject\":\"水泵漏水\"}").json();
        String requestId = asked.get("requestId").asText();
        String plain = "{\"requestId\":\"" + requestId + "\",\"subject\":\"水泵漏水\",\"done\":[\"更换机械密封\"]}";
        assertThat(wire.post(TEXT, plain).json().get("text").asText()).doesNotContain("原因");
        services.store().outcomes().append(SampleCases.helped(requestId, ids.getFirst()));
        assertThat(wire.post(TEXT, plain).json().get("text").asText()).contains("原因：动静环磨损");
        assertThat(wire.postWrong(TEXT, plain.replace(requestId, "none"), "en").status())
                .isEqualTo(404);
    }

    @Test
    void closingText_wrongFields_namedAtOnce() throws Exception {
        JsonNode json = wire.postWrong(
                        TEXT,
                        "{\"checks\":[{\"question\":\"a\"}],\"parts\":[{\"quantity\":0}],\"language\":\"fr\"}",
                        "en")
                .json();
        List<String> fields = new ArrayList<>();
        json.get("errors").forEach(e -> fields.add(e.get("field").asText()));
        assertThat(fields).contains("checks[0].result", "parts[0].name", "parts[0].quantity", "language", "text");
    }

    @Test
    void closingText_muchTooLong_isRefusedAtOnce() throws Exception {
        String body = "{\"subject\":\"泵漏水\",\"text\":\"" + "换了，".repeat(3_000) + "\"}";
        JsonNode json = wire.postWrong(TEXT, body, "zh").json();
        assertThat(json.at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(json.at("/errors/0/detail").asText()).isEqualTo("不能超过 6000 字");
    }

    @Test
    void caseReviews_causeToldToBeWrongTwice_listedWithItsReason() throws Exception {
        List<String> ids = SampleCases.joinInto(services.store(), 2);
        for (String request : List.of("r-1", "r-2")) {
            services.store()
                    .outcomes()
                    .append(SampleCases.told(request, ids.getFirst(), OutcomeKind.NOT_FIXED, Instant.now()));
        }
        JsonNode page = wire.get("/api/v1/case-reviews").json();
        assertThat(page.get("reviews")).hasSize(1);
        assertThat(page.at("/reviews/0/caseId").asText()).isEqualTo(ids.getFirst());
        assertThat(page.at("/reviews/0/findings/0/reason").asText()).isEqualTo("CAUSE_REFUTED");
        assertThat(page.at("/reviews/0/findings/0/tried").asInt()).isEqualTo(2);
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(wire.getWrong("/api/v1/case-reviews?limit=0").status()).isEqualTo(400);
    }

    @Test
    void safetyReviews_inPages_ticketSiteAndWords() throws Exception {
        SampleCases.prohibited(services.store(), 3);
        JsonNode first = wire.get("/api/v1/safety-reviews?limit=2").json();
        assertThat(first.get("reviews")).hasSize(2);
        assertThat(first.at("/reviews/0/quotes/0").asText()).isEqualTo("短接压力开关");
        assertThat(first.at("/reviews/0/site").asText()).isEqualTo("三号站");
        JsonNode rest = wire.get("/api/v1/safety-reviews?limit=2&after="
                        + first.get("next").asText())
                .json();
        assertThat(rest.get("reviews")).hasSize(1);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(wire.getWrong("/api/v1/safety-reviews?after=nonsense").status())
                .isEqualTo(400);
    }
}
