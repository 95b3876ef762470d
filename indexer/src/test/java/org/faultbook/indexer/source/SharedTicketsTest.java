package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.columns.ColumnMappingFile;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real sheets with foreign headers; skipped where the folder with them (FAULTBOOK_EVAL) is absent. */
final class SharedTicketsTest {
    private static Path file(String name) {
        String folder = System.getenv().getOrDefault("FAULTBOOK_EVAL", "../shared/eval");
        Path file = Path.of(System.getProperty("faultbook.root", "."))
                .resolve(folder)
                .resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), () -> "skipped: " + file + " is absent");
        return file;
    }

    @Test
    void maintnet_withMapping_everyRowAccountedFor() {
        TicketSource source = TicketSource.open(
                file("maintnet/tickets.csv"),
                TicketFiles.SHANGHAI.withMapping(ColumnMappingFile.parse(
                        "{\"columns\": {\"IDENT\": \"number\", \"PROBLEM\": \"reported\", \"ACTION\": \"fix\"}}", "m")),
                TicketFiles.KEY);
        assertThat(source.rows()).isEqualTo(6_169);
        assertThat(TicketFiles.results(source).stream()
                        .mapToLong(r -> r instanceof TicketResult.Taken taken ? taken.rows() : 1)
                        .sum())
                .isEqualTo(6_169);
        assertThat(source.masked()).isEmpty();
    }

    @Test
    void excavators_withMapping_attributesKnownAtOpening() {
        TicketSource source = TicketSource.open(
                file("excavators/tickets.csv"),
                TicketFiles.SHANGHAI.withMapping(ColumnMappingFile.parse("""
                        {"columns": {"OriginalShorttext": "reported", "BscStartDate": "opened", "PMType": "kind"},
                         "knownAtOpening": ["MajorSystem"]}
                        """, "m")),
                TicketFiles.KEY);
        assertThat(TicketFiles.tickets(source)).hasSize(5_485).allMatch(Ticket::isClosed);
        assertThat(TicketFiles.tickets(source).get(1).attributes())
                .anyMatch(a -> a.name().equals("MajorSystem") && a.knownAtOpening())
                .anyMatch(a -> a.name().equals("FM") && !a.knownAtOpening());
    }
}
