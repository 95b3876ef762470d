package org.faultbook.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketResults;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;
import org.faultbook.kb.ticket.Ticket;

/** The sample tickets of {@code data/}, and what is hidden about them. */
public final class SampleTickets {
    private static final Path DATA = Path.of("..", "data");

    private SampleTickets() {}

    public static List<Ticket> all() throws IOException {
        List<Ticket> tickets = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(DATA.resolve("tickets"))) {
            files = listed.sorted().toList();
        }
        TicketSourceOptions options = TicketSourceOptions.in(ZoneId.of("Asia/Shanghai"));
        byte[] secret = "sample-tickets-for-tests-only---".getBytes(StandardCharsets.UTF_8);
        for (Path file : files) {
            try (TicketResults results =
                    TicketSource.open(file, options, secret).results(0)) {
                while (results.hasNext()) {
                    if (results.next() instanceof TicketResult.Taken taken) {
                        tickets.add(taken.ticket());
                    }
                }
            }
        }
        return tickets;
    }

    /** A column of a file under {@code gold/} by ticket number. */
    public static Map<String, String> gold(String file, int column) throws IOException {
        Map<String, String> values = new HashMap<>();
        List<String> lines = Files.readAllLines(DATA.resolve("gold").resolve(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            values.put(cells[0], cells[column]);
        }
        return values;
    }
}
