package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommendationContractTest {
    private static final String ASK = "/api/v1/recommendations";

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
    void recommend_symptom_rankedCausesInTheOrderOfTheContract() throws Exception {
        var reply = wire.post(ASK, "{\"subject\":\"水泵机封处漏水\"}");
        assertThat(reply.status()).isEqualTo(200);
        var json = reply.json();
        List<String> fields = new ArrayList<>();
        json.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly(
                        "requestId",
                        "understood",
                        "abstained",
                        "safety",
                        "severity",
                        "nextCheck",
                        "callerChecks",
                        "bring",
                        "results",
                        "similarTickets",
                        "degraded",
                        "versions",
                        "total");
        assertThat(json.at("/safety/0/text").asText()).startsWith("维修前断开电源");
        assertThat(json.at("/understood/codes/1/neighbours/0").asText()).isEqualTo("E-OC1");
        assertThat(json.at("/results/0/cause/text").asText()).isEqualTo("机械密封动静环磨损");
        assertThat(json.at("/results/0/fixes/0/tried").asInt()).isEqualTo(17);
        assertThat(json.at("/results/0/evidence/0/uri").asText())
                .isEqualTo("urn:faultbook:ticket:sample:SB24030011:1#found:4-22");
    }

    @Test
    void recommend_serialNumber_theMachineItsPastAndWhatSpeaksAgainstTheLastFix() throws Exception {
        var json = wire.post(ASK, "{\"subject\":\"漏水\",\"equipment\":{\"serialNumber\":\"TL1803-00412\"}}")
                .json();
        assertThat(json.at("/device/serialNumber").asText()).isEqualTo("TL1803-00412");
        assertThat(json.at("/device/registered").asBoolean()).isTrue();
        assertThat(json.at("/device/inWarranty").asBoolean(true)).isFalse();
        assertThat(json.at("/device/lastTickets/0/fix").asText()).isEqualTo("更换机械密封");
        assertThat(json.at("/device/lastTickets/1/fix").isNull()).isTrue();
        assertThat(json.at("/device/recurrences/0/withinDays").asInt()).isEqualTo(90);
        assertThat(json.at("/results/0/bulletin/number").asText()).isEqualTo("TB-2025-011");
        assertThat(json.at("/results/0/notes/0").asText()).startsWith("工单另有说法");
        assertThat(json.at("/results/0/fixes/0/unitNote").asText()).contains("又报修");
        assertThat(json.at("/results/0/scope/batch").asText()).isEqualTo("1803");
        assertThat(json.at("/results/1").has("bulletin")).isFalse();
    }

    @Test
    void recommend_unknownSerialNumber_saidAndAnswered() throws Exception {
        var json = wire.post(ASK, "{\"subject\":\"漏水\",\"equipment\":{\"serialNumber\":\"NOPE-1\"}}")
                .json();
        assertThat(json.at("/device/registered").asBoolean(true)).isFalse();
        assertThat(json.at("/device/equipment").isNull()).isTrue();
        assertThat(json.get("results")).isNotEmpty();
    }

    @Test
    void recommend_symptom_whatToAskTheCallerAndWhatToBring() throws Exception {
        var json = wire.post(ASK, "{\"subject\":\"水泵机封处漏水\"}").json();
        assertThat(json.get("callerChecks")).hasSize(1);
        assertThat(json.at("/callerChecks/0/id").asText()).isEqualTo("check-drip");
        assertThat(json.at("/callerChecks/0/options")).hasSize(3);
        assertThat(json.at("/bring/parts/0/code").asText()).isEqualTo("MG1-32");
        assertThat(json.at("/bring/parts/0/substitutes/0/code").asText()).isEqualTo("MG1-40");
        assertThat(json.at("/bring/parts/1/causes/1").asInt()).isEqualTo(4);
        assertThat(json.at("/bring/parts/2/code").isNull()).isTrue();
        assertThat(json.at("/bring/parts/2/substitutes").isArray()).isTrue();
        assertThat(json.at("/bring/chance").asDouble()).isEqualTo(.71);
        assertThat(json.at("/bring/chanceWithout").asDouble()).isEqualTo(.12);
        var none =
                wire.post(ASK, "{\"subject\":\"coffee machine makes no foam\"}").json();
        assertThat(none.get("callerChecks")).isEmpty();
        assertThat(none.has("bring")).isFalse();
    }

    @Test
    void recommend_partsThatMayBeBrought_asTheUserSaysElseFive() throws Exception {
        wire.post(ASK, "{\"subject\":\"漏水\",\"maxParts\":0}");
        assertThat(services.asked().maxParts()).isZero();
        wire.post(ASK, "{\"subject\":\"漏水\"}");
        assertThat(services.asked().maxParts()).isEqualTo(5);
        for (String wrong : List.of("21", "-1", "\"3\"", "2.5")) {
            var reply = wire.postWrong(ASK, "{\"subject\":\"漏水\",\"maxParts\":" + wrong + "}", "en");
            assertThat(reply.status()).as(wrong).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("maxParts");
        }
    }

    @Test
    void recommend_aliases_meanTheSame() throws Exception {
        wire.post(ASK, "{\"question\":\"漏水\",\"top_k\":3,\"language\":\"en\",\"equipment\":{\"model\":\"HLS65-125\"}}");
        var asked = services.asked();
        assertThat(asked.subject()).isEqualTo("漏水");
        assertThat(asked.limit()).isEqualTo(3);
        assertThat(asked.language()).isEqualTo(Language.EN);
        assertThat(asked.equipment().model()).isEqualTo("HLS65-125");
        wire.post(ASK, "{\"query\":\"漏水\"}");
        assertThat(services.asked().limit()).isEqualTo(10);
    }

    @Test
    void recommend_coffeeMachine_abstainsWithItsReason() throws Exception {
        var json =
                wire.post(ASK, "{\"subject\":\"coffee machine makes no foam\"}").json();
        assertThat(json.get("abstained").asBoolean()).isTrue();
        assertThat(json.get("abstainReason").asText()).isEqualTo("EQUIPMENT_UNKNOWN");
        assertThat(json.get("results")).isEmpty();
    }

    @Test
    void recommend_nothingSaid_namesTheField() throws Exception {
        var reply = wire.postWrong(ASK, "{\"description\":\"  \"}", "zh-CN,zh;q=0.9");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.header("Content-Language")).isEqualTo("zh");
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("subject");
        assertThat(reply.json().get("title").asText()).isEqualTo("请求有误");
    }

    @Test
    void recommend_severalFieldsWrong_namesThemAll() throws Exception {
        var json = wire.postWrong(
                        ASK,
                        "{\"subject\":7,\"limit\":101,\"language\":\"fr\",\"errorCodes\":[1],"
                                + "\"observations\":[{\"checkId\":\"a\"}],\"filters\":{\"audience\":\"X\"}}",
                        "en")
                .json();
        assertThat(json.get("errors").findValuesAsText("field"))
                .contains(
                        "subject", "limit", "language", "errorCodes[0]", "observations[0].result", "filters.audience");
    }

    @Test
    void recommend_filterOfRetiredCases_refused() throws Exception {
        var reply = wire.postWrong(ASK, "{\"subject\":\"x\",\"filters\":{\"confidences\":[\"ARCHIVED\"]}}", "en");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("NOT_VALIDATED, VALIDATED");
    }

    @Test
    void recommend_malformedJson_saysWhere() throws Exception {
        var reply = wire.postWrong(ASK, "{\"subject\":\"a\",\n \"limit\": }", "en");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/malformed-json");
        assertThat(reply.json().get("detail").asText()).contains("line 2");
    }

    @Test
    void recommend_twoDocumentsOrDuplicateFieldsOrDepth_malformed() throws Exception {
        for (String body : List.of("{} {}", "{\"a\":1,\"a\":2}", "[".repeat(200) + "]".repeat(200), "")) {
            assertThat(wire.postWrong(ASK, body, "en").status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void recommend_formBody_refusedAsBrowsersSendItUnasked() throws Exception {
        var reply = wire.send(wire.to(ASK)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"x\"}")));
        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void recommend_bodyTooLarge_413() throws Exception {
        String body = "{\"subject\":\"" + "漏".repeat(100_000) + "\"}";
        var reply = wire.send(wire.to(ASK)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().get("type").asText()).isEqualTo("/problems/too-large");
    }

    @Test
    void recommend_diskFull_507AndOtherTroubleOfTheStore_503() throws Exception {
        services.failure = new StoreException(StoreException.Reason.NO_SPACE, "secret path", null);
        var full = wire.postWrong(ASK, "{\"subject\":\"x\"}", "en");
        assertThat(full.status()).isEqualTo(507);
        assertThat(full.body()).doesNotContain("secret");
        services.failure = new StoreException(StoreException.Reason.CORRUPT, "x", null);
        assertThat(wire.postWrong(ASK, "{\"subject\":\"x\"}", "en").status()).isEqualTo(503);
        services.failure = null;
        assertThat(wire.post(ASK, "{\"subject\":\"x\"}").status()).isEqualTo(200);
    }

    @Test
    void recommend_unforeseen_500WithoutItsDetails() throws Exception {
        services.failure = new IllegalStateException("internal words");
        var reply = wire.postWrong(ASK, "{\"subject\":\"x\"}", "zh");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).doesNotContain("internal words").contains("详情见服务器日志");
    }

    @Test
    void outcome_ofAShownFix_keptMaskedWithItsRank() throws Exception {
        String id =
                wire.post(ASK, "{\"subject\":\"漏水\"}").json().get("requestId").asText();
        var reply = wire.post(
                ASK + "/" + id + "/outcomes",
                "{\"caseId\":\"case-2\",\"fixId\":\"fix-3\",\"outcome\":\"FIXED\",\"minutes\":45,\"note\":\"王强换的\"}");
        assertThat(reply.status()).isEqualTo(201);
        var kept = services.store().outcomes().ofRequest(id);
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().rankShown()).isEqualTo(2);
        assertThat(kept.getFirst().note()).isEqualTo("[person]换的");
        assertThat(reply.json().get("source").asText()).isEqualTo("TAP");
    }

    private Wire.Reply once(String path, String key, String body) throws Exception {
        return wire.send(wire.to(path)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String keyOf(Instant at) {
        return new UUID((at.toEpochMilli() << 16) | 0x7abcL, 0x8123456789abcdefL).toString();
    }

    @Test
    void recommend_againWithItsKey_isLoggedOnceUnderOneId() throws Exception {
        String key = keyOf(Instant.now());
        String body = "{\"subject\":\"漏水\"}";
        String first = once(ASK, key, body).json().get("requestId").asText();
        assertThat(once(ASK, key, body).json().get("requestId").asText()).isEqualTo(first);
        assertThat(services.store().recommendations().latest(10)).hasSize(1);
        String other = once(ASK, keyOf(Instant.now().plusMillis(5)), body)
                .json()
                .get("requestId")
                .asText();
        assertThat(other).isNotEqualTo(first);
        assertThat(services.store().recommendations().latest(10)).hasSize(2);
    }

    @Test
    void outcome_againWithItsKey_isKeptOnceAtTheTimeOfTheKey() throws Exception {
        String id =
                wire.post(ASK, "{\"subject\":\"漏水\"}").json().get("requestId").asText();
        Instant told = Instant.now().minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS);
        String path = ASK + "/" + id + "/outcomes";
        String body = "{\"caseId\":\"case-2\",\"outcome\":\"FIXED\",\"note\":\"王强\"}";
        Wire.Reply first = once(path, keyOf(told), body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().get("at").asText()).isEqualTo(told.toString());
        Wire.Reply again = once(path, keyOf(told), body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(services.store().outcomes().count()).isEqualTo(1);
        Wire.Reply other = once(path, keyOf(told), body.replace("FIXED", "NOT_FIXED"));
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
        assertThat(services.store().outcomes().count()).isEqualTo(1);
    }

    @Test
    void idempotencyKey_thatIsNoneOrOfAnotherTime_refused() throws Exception {
        String body = "{\"subject\":\"漏水\"}";
        Instant now = Instant.now();
        for (String key : List.of(
                "again",
                UUID.randomUUID().toString(),
                keyOf(now.plus(Duration.ofDays(2))),
                keyOf(now.minus(Duration.ofDays(91))))) {
            Wire.Reply reply = once(ASK, key, body);
            assertThat(reply.status()).as(key).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
        }
        assertThat(services.store().recommendations().latest(10)).isEmpty();
    }

    @Test
    void outcome_ofACaseReadOffline_needNotHaveBeenShown() throws Exception {
        String caseId = SampleCases.joinInto(services.store(), 1).getFirst();
        var held = services.store().cases().find(caseId).orElseThrow().fixes();
        String fix = held.stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .findFirst()
                .orElseThrow()
                .id();
        String never = held.stream()
                .filter(f -> f.kind() == FixKind.PROHIBITED)
                .findFirst()
                .orElseThrow()
                .id();
        String id =
                wire.post(ASK, "{\"subject\":\"漏水\"}").json().get("requestId").asText();
        String path = ASK + "/" + id + "/outcomes";
        String body = "{\"caseId\":\"" + caseId + "\",\"fixId\":\"%s\",\"outcome\":\"FIXED\",\"offline\":%s}";
        assertThat(wire.postWrong(path, body.formatted(fix, false), "en").status())
                .isEqualTo(400);
        assertThat(wire.postWrong(path, body.formatted(never, true), "en").status())
                .isEqualTo(400);
        assertThat(wire.postWrong(path, body.formatted(fix, "\"yes\""), "en").status())
                .isEqualTo(400);
        var reply = wire.post(path, body.formatted(fix, true));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("rankShown").isNull()).isTrue();
        assertThat(services.store().outcomes().ofCase(caseId)).hasSize(1);
    }

    @Test
    void outcome_ofWhatWasNotShown_refused() throws Exception {
        String id =
                wire.post(ASK, "{\"subject\":\"漏水\"}").json().get("requestId").asText();
        String path = ASK + "/" + id + "/outcomes";
        var stranger = wire.postWrong(path, "{\"caseId\":\"case-9\",\"outcome\":\"FIXED\"}", "en");
        assertThat(stranger.json().at("/errors/0/field").asText()).isEqualTo("caseId");
        var fix = wire.postWrong(path, "{\"caseId\":\"case-1\",\"fixId\":\"fix-9\",\"outcome\":\"FIXED\"}", "en");
        assertThat(fix.json().at("/errors/0/field").asText()).isEqualTo("fixId");
        var wrong = wire.postWrong(path, "{\"outcome\":\"DONE\",\"minutes\":-1}", "en");
        assertThat(wrong.json().get("errors").findValuesAsText("field")).contains("outcome", "minutes", "caseId");
        assertThat(services.store().outcomes().count()).isZero();
    }

    @Test
    void outcome_unknownRequest_404() throws Exception {
        var reply = wire.post(ASK + "/none/outcomes", "{\"caseId\":\"case-1\",\"outcome\":\"FIXED\"}");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asText()).contains("none");
    }
}
