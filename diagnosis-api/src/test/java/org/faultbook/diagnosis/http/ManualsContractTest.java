package org.faultbook.diagnosis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Manuals over the wire: nothing in an original file can run as a page of ours. */
final class ManualsContractTest {
    private static final SampleServices SERVICES = new SampleServices();
    private static final DiagnosisServer SERVER = DiagnosisServer.start(SERVICES, "127.0.0.1", 0);
    private static final Wire WIRE = new Wire(SERVER);

    private static final String LONG = "泵停机后轴封滴水时更换机械密封。\n".repeat(2_000);

    @BeforeAll
    static void putManuals() {
        put("hls", "HLS循环泵 说明书.pdf", "%PDF-1.7 泵");
        put("page", "泵.html", "<html><script>alert(1)</script>");
        put("fake", "fake.pdf", "<html><script>alert(1)</script>");
        put("thick", "thick.md", LONG);
    }

    private static void put(String id, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Manual manual = new Manual(
                id, 1, name, "循环泵说明书", "第2版", Language.ZH, EquipmentScope.of("pump", null, null, null, null), 9, id);
        Change change = new Change(Actor.INDEXER, Instant.EPOCH, "manual");
        SERVICES.store()
                .manuals()
                .put(manual, List.of(), List.of(), () -> new ByteArrayInputStream(bytes), "b", change);
    }

    @AfterAll
    static void stop() {
        WIRE.close();
        SERVER.close();
        SERVICES.close();
    }

    @Test
    void list_inPages_everyManualOnce() throws Exception {
        JsonNode first = WIRE.get("/api/v1/manuals?limit=2").json();
        assertThat(first.at("/manuals/0/manualId").asText()).isEqualTo("fake");
        assertThat(first.at("/next").asText()).isEqualTo("hls");
        JsonNode second = WIRE.get("/api/v1/manuals?after=hls").json();
        assertThat(second.at("/manuals/0/uri").asText()).isEqualTo("/api/v1/manuals/page/versions/1");
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void file_pdf_isShownAndNothingInItMayRun() throws Exception {
        Wire.Reply reply = WIRE.send(WIRE.to("/api/v1/manuals/hls/versions/1").GET());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("%PDF-1.7 泵");
        assertThat(reply.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(reply.header("Content-Disposition"))
                .startsWith("inline")
                .endsWith("filename*=UTF-8''HLS%E5%BE%AA%E7%8E%AF%E6%B3%B5%20%E8%AF%B4%E6%98%8E%E4%B9%A6.pdf");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("sandbox").doesNotContain("allow-scripts");
    }

    @Test
    void file_toABrowserThatTakesCompression_comesWhole() throws Exception {
        Wire.Reply reply = WIRE.send(WIRE.to("/api/v1/manuals/thick/versions/1")
                .header("Accept-Encoding", "gzip, deflate, br")
                .GET());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.body()).isEqualTo(LONG);
    }

    @Test
    void file_pageOrWhatOnlyCallsItselfPdf_isGivenToBeSaved() throws Exception {
        for (String id : List.of("page", "fake")) {
            Wire.Reply reply =
                    WIRE.send(WIRE.to("/api/v1/manuals/" + id + "/versions/1").GET());
            assertThat(reply.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(reply.header("Content-Disposition")).startsWith("attachment");
        }
    }

    @Test
    void file_unknownEdition_isNotFound() throws Exception {
        for (String path : List.of("hls/versions/2", "none/versions/1", "hls/versions/99999999999")) {
            assertThat(WIRE.getWrong("/api/v1/manuals/" + path).status()).isEqualTo(404);
        }
    }

    @Test
    void reviews_nothingToReview_isAnEmptyList() throws Exception {
        assertThat(WIRE.get("/api/v1/manual-reviews").json().at("/reviews").size())
                .isZero();
    }
}
