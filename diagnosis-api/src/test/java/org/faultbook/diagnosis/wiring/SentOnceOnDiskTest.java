package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent again after a lost reply and a restart between, in a real home. */
final class SentOnceOnDiskTest {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");
    private static final String ASKED = uuid(Instant.now().minusSeconds(60));
    private static final String TOLD = uuid(Instant.now().minusSeconds(30));

    @TempDir
    Path home;

    private static String uuid(Instant at) {
        return new UUID((at.toEpochMilli() << 16) | 0x7001L, 0x8000000000000001L).toString();
    }

    private static JsonNode post(DiagnosisServer server, String path, String key, String body, int status)
            throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "api/v1/recommendations" + path))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
            return new ObjectMapper().readTree(reply.body());
        }
    }

    private static JsonNode sendAll(DiagnosisServer server, String caseId) throws Exception {
        JsonNode asked = post(server, "", ASKED, "{\"subject\":\"机封处漏水\"}", 200);
        String told = "{\"caseId\":\"" + caseId + "\",\"outcome\":\"FIXED\",\"offline\":true}";
        return post(server, "/" + asked.get("requestId").asText() + "/outcomes", TOLD, told, 201);
    }

    @Test
    void questionAndOutcome_sentAgainAfterARestart_countOnce() throws Exception {
        JsonNode first;
        String caseId;
        try (Services services = OtherModels.openCheaply(home)) {
            services.importTickets(TicketImport.of(List.of(DATA.resolve("tickets/pump.csv")), "sample"), Progress.NONE);
            caseId = services.store().cases().list(null, 1).getFirst();
            services.keepCurrent();
            try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0)) {
                first = sendAll(server, caseId);
            }
        }
        try (Services services = OtherModels.openCheaply(home)) {
            services.keepCurrent();
            try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0)) {
                assertThat(sendAll(server, caseId)).isEqualTo(first);
                assertThat(services.store().recommendations().latest(10)).hasSize(1);
                assertThat(services.store().outcomes().count()).isEqualTo(1);
                JsonNode other = post(server, "", ASKED, "{\"subject\":\"电机发烫跳闸\"}", 400);
                assertThat(other.at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
            }
        }
    }
}
