package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.faultbook.diagnosis.sample.SampleCases;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing, editing, publishing, merging and taking back over the interface. */
class CurationContractTest {
    private static final String DRAFT =
            "{\"scope\":{\"class\":\"pump\",\"type\":\"circulating-pump\",\"model\":\"TLX65\"},"
                    + "\"cause\":{\"text\":\"叶轮气蚀\"},\"symptoms\":[{\"text\":\"流量不足，王强来电\"}],"
                    + "\"fixes\":[{\"summary\":\"更换叶轮\",\"steps\":[\"排空\",\"换叶轮\"],\"minutes\":90,"
                    + "\"parts\":[{\"name\":\"叶轮\",\"code\":\"IM-65\",\"quantity\":1}]}],"
                    + "\"checks\":[{\"question\":\"吸程是否过高\",\"favouredBy\":\"是\"}],\"reason\":\"写自现场\"}";

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

    private FaultCase find(String id) {
        return services.store().cases().find(id).orElseThrow();
    }

    private static String at(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    @Test
    void create_draft_isWorkInProgressAndNamesWhoWroteIt() throws Exception {
        Wire.Reply reply = wire.change("POST", "/api/v1/cases", DRAFT, "zh");
        assertThat(reply.status()).isEqualTo(201);
        String id = reply.json().get("id").asText();
        assertThat(reply.header("Location")).isEqualTo(at(id));
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        FaultCase written = find(id);
        assertThat(written.state().confidence()).isEqualTo(Confidence.WORK_IN_PROGRESS);
        assertThat(written.scope().model()).isEqualTo("TLX65");
        assertThat(written.cause().evidence())
                .singleElement()
                .satisfies(e -> assertThat(e.sourceId()).isEqualTo("local"));
        assertThat(written.symptoms())
                .singleElement()
                .satisfies(s -> assertThat(s.text()).isEqualTo("流量不足，[person]来电"));
        assertThat(written.fixes()).singleElement().satisfies(f -> {
            assertThat(f.steps()).containsExactly("排空", "换叶轮");
            assertThat(f.parts())
                    .singleElement()
                    .satisfies(p -> assertThat(p.code()).isEqualTo("IM-65"));
            assertThat(f.minutes()).isEqualTo(90);
        });
    }

    @Test
    void create_wrong_namesEveryFieldInBothLanguages() throws Exception {
        String body = "{\"scope\":{\"class\":\"toaster\"},\"cause\":{\"text\":\"" + "长".repeat(500)
                + "\"},\"fixes\":[{\"kind\":\"PROHIBITED\"}],\"state\":{}}";
        JsonNode zh = wire.change("POST", "/api/v1/cases", body, "zh").json();
        assertThat(zh.findValuesAsText("field"))
                .contains("state", "scope", "cause.text", "fixes[0].kind", "fixes[0].summary");
        assertThat(zh.get("detail").asText()).contains("最多 400 个字");
        assertThat(wire.change("POST", "/api/v1/cases", body, "en")
                        .json()
                        .get("detail")
                        .asText())
                .contains("at most 400 characters");
        for (String odd :
                new String[] {"[]", "\"x\"", "{}", "{\"cause\":{\"text\":\"\\u0000\\u202E \"}}", "{\"fixes\":7}"}) {
            assertThat(wire.change("POST", "/api/v1/cases", odd, "en").status())
                    .as(odd)
                    .isEqualTo(400);
        }
        JsonNode prohibited = wire.change(
                        "POST",
                        "/api/v1/cases",
                        "{\"cause\":{\"text\":\"a\"},\"fixes\":[{\"summary\":\"短接压力开关\"}]}",
                        "en")
                .json();
        assertThat(prohibited.at("/errors/0/detail").asText()).contains("defeats a protection");
    }

    @Test
    void edit_oneField_leavesTheOthersWithTheirEvidence() throws Exception {
        String id = ids.getFirst();
        FaultCase before = find(id);
        String tag = wire.get(at(id)).header("ETag");
        Wire.Reply reply = wire.change("PATCH", at(id), "{\"cause\":{\"text\":\"密封面划伤\"}}", "zh", "If-Match", tag);
        assertThat(reply.status()).isEqualTo(200);
        FaultCase after = find(id);
        assertThat(after.cause().text()).isEqualTo("密封面划伤");
        assertThat(after.symptoms()).isEqualTo(before.symptoms());
        assertThat(after.scope()).isEqualTo(before.scope());
        assertThat(after.fixes().stream().map(f -> f.summary()))
                .containsExactlyInAnyOrderElementsOf(
                        before.fixes().stream().map(f -> f.summary()).toList());
        assertThat(after.fixes()).anyMatch(f -> f.kind() == FixKind.PROHIBITED);
        assertThat(reply.header("ETag")).isNotEqualTo(tag);
        assertThat(reply.body()).doesNotContain("短接");
        Wire.Reply scope = wire.change(
                "PATCH",
                at(id),
                "{\"scope\":{\"model\":\"TLX80\"},\"symptoms\":null,\"version\":" + after.version() + "}",
                "en");
        assertThat(scope.json().at("/scope/model").asText()).isEqualTo("TLX80");
        assertThat(scope.json().at("/scope/type").asText())
                .isEqualTo(before.scope().type());
        assertThat(scope.json().get("symptoms")).isEmpty();
    }

    @Test
    void edit_staleVersion_saysWhatStandsNow() throws Exception {
        String id = ids.getFirst();
        String patch = "{\"cause\":{\"text\":\"先改\"},\"version\":1}";
        assertThat(wire.change("PATCH", at(id), patch, "en").status()).isEqualTo(200);
        Wire.Reply byBody = wire.change("PATCH", at(id), patch, "en");
        assertThat(byBody.status()).isEqualTo(409);
        assertThat(byBody.json().at("/current/cause/text").asText()).isEqualTo("先改");
        assertThat(byBody.json().get("newestVersion").asInt()).isEqualTo(2);
        Wire.Reply byHeader = wire.change("PATCH", at(id), "{}", "zh", "If-Match", "\"1\"");
        assertThat(byHeader.status()).isEqualTo(412);
        assertThat(byHeader.header("ETag")).isEqualTo("\"2\"");
        assertThat(byHeader.json().get("title").asText()).isEqualTo("别人先改了");
        assertThat(wire.change("PATCH", at(id), "{\"cause\":{\"text\":\"x\"}}", "en")
                        .status())
                .as("without a version")
                .isEqualTo(400);
        assertThat(wire.change("PATCH", at(id), "{}", "en", "If-Match", "W/\"2\"")
                        .status())
                .isEqualTo(400);
        assertThat(wire.change("PATCH", at("none"), "{\"version\":1}", "en").status())
                .isEqualTo(404);
    }

    @Test
    void transition_publishedRetiredAndTakenBack() throws Exception {
        String id = ids.getFirst();
        Wire.Reply published = wire.change(
                "POST",
                at(id) + "/transitions",
                "{\"confidence\":\"VALIDATED\",\"audience\":\"PARTNER\",\"reason\":\"checked on site\",\"version\":1}",
                "en");
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.json().get("needsSecondPerson").asBoolean()).isFalse();
        assertThat(published.json().at("/case/state/audience").asText()).isEqualTo("PARTNER");
        assertThat(published.json().at("/acts/0/change/reason").asText()).isEqualTo("checked on site");
        Wire.Reply retired = wire.change(
                "POST",
                at(id) + "/transitions",
                "{\"confidence\":\"ARCHIVED\"}",
                "en",
                "If-Match",
                published.header("ETag"));
        assertThat(retired.json().at("/case/state/confidence").asText()).isEqualTo("ARCHIVED");
        String undo = "/api/v1/acts/" + retired.json().at("/acts/0/id").asText() + "/undo";
        assertThat(wire.change("POST", undo, "{}", "en").json().get("kind").asText())
                .isEqualTo("UNDO");
        assertThat(find(id).state().confidence()).isEqualTo(Confidence.VALIDATED);
        Wire.Reply again = wire.change("POST", undo, "{}", "zh");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("type").asText()).isEqualTo("/problems/curation-refused");
        assertThat(again.json().get("reason").asText()).isEqualTo("UNDONE_BEFORE");
        assertThat(again.json().get("acts")).hasSize(1);
        assertThat(wire.change("POST", "/api/v1/acts/9999/undo", "{}", "en").status())
                .isEqualTo(404);
        assertThat(wire.change("POST", at(id) + "/transitions", "{\"confidence\":\"DONE\",\"version\":1}", "en")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void transition_levelOneByOnePerson_waitsForASecond() throws Exception {
        String draft = "{\"cause\":{\"text\":\"轿厢困人，制动器失效\"},\"symptoms\":[{\"text\":\"电梯困人\"}]}";
        String id = wire.change("POST", "/api/v1/cases", draft, "zh")
                .json()
                .get("id")
                .asText();
        Wire.Reply reply =
                wire.change("POST", at(id) + "/transitions", "{\"confidence\":\"VALIDATED\",\"version\":2}", "zh");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("needsSecondPerson").asBoolean()).isTrue();
        assertThat(find(id).state().confidence()).isNotEqualTo(Confidence.VALIDATED);
    }

    @Test
    void merge_others_answerForThemOrIsRefused() throws Exception {
        String into = ids.get(0);
        String from = ids.get(1);
        String body = "{\"from\":[{\"caseId\":\"" + from + "\",\"version\":1}],\"version\":1}";
        Wire.Reply merged = wire.change("POST", at(into) + "/merges", body, "en");
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.json().at("/case/seenInTickets").asInt()).isEqualTo(2);
        assertThat(services.store().cases().successor(from)).contains(into);
        assertThat(wire.change("POST", at(into) + "/merges", body, "en").status())
                .as("merged before")
                .isEqualTo(404);
        String self = "{\"from\":[{\"caseId\":\"" + into + "\",\"version\":"
                + find(into).newestVersion() + "}],\"version\":" + find(into).newestVersion() + "}";
        Wire.Reply refused = wire.change("POST", at(into) + "/merges", self, "zh");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("reason").asText()).isEqualTo("SAME_CASE");
        assertThat(wire.change("POST", at(into) + "/merges", "{\"version\":1,\"from\":[{}]}", "en")
                        .status())
                .isEqualTo(400);
        String stale = "{\"from\":[{\"caseId\":\"" + ids.get(2) + "\",\"version\":7}],\"version\":"
                + find(into).newestVersion() + "}";
        assertThat(wire.change("POST", at(into) + "/merges", stale, "en").status())
                .isEqualTo(409);
    }
}
