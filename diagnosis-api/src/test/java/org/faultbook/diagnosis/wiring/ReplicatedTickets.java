package org.faultbook.diagnosis.wiring;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** The sample tickets several times over, on other units and other days, in a seeded order. */
final class ReplicatedTickets {
    private static final Path SAMPLE = Path.of(System.getProperty("faultbook.root", ".."), "data", "tickets");
    private static final String[] HEADER = {
        "number",
        "status",
        "opened",
        "closed",
        "title",
        "reported",
        "found",
        "cause",
        "fix",
        "equipmentType",
        "manufacturer",
        "model",
        "serialNumber",
        "faultCode",
        "part",
        "minutes",
        "solver"
    };

    private final Random random;

    ReplicatedTickets(long seed) {
        random = new Random(seed);
    }

    /** Writes a CSV of {@code rows} tickets and, between them, one row in {@code badEvery} that has too many cells. */
    void write(Path file, int rows, int badEvery) throws IOException {
        List<Ticket> sample = sample();
        List<Object[]> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(row(sample.get(i % sample.size()), i / sample.size()));
        }
        Collections.shuffle(cells, random);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord((Object[]) HEADER);
            for (int i = 0; i < cells.size(); i++) {
                csv.printRecord(cells.get(i));
                if (i % badEvery == badEvery / 2) {
                    csv.printRecord(Collections.nCopies(HEADER.length + 3, "x"));
                }
            }
        }
    }

    private Object[] row(Ticket t, int copy) {
        Duration later = Duration.ofDays(random.nextInt(1, 9)).multipliedBy(copy);
        String serial = t.equipment().serialNumber();
        return new Object[] {
            t.key().number() + "-" + copy,
            t.status().name().toLowerCase(java.util.Locale.ROOT),
            time(t.times().opened(), later),
            time(t.times().ended(), later),
            t.text(TextPart.TITLE),
            t.text(TextPart.REPORTED),
            t.text(TextPart.FOUND),
            t.text(TextPart.CAUSE),
            t.text(TextPart.FIX),
            t.equipment().type(),
            t.equipment().manufacturer(),
            t.equipment().model(),
            serial == null ? null : serial + "-" + random.nextInt(3),
            String.join(";", t.faultCodes()),
            String.join(
                    ";",
                    t.parts().stream()
                            .map(p -> p.name())
                            .filter(Objects::nonNull)
                            .toList()),
            t.minutes(),
            t.solver()
        };
    }

    private static @Nullable String time(@Nullable TicketTime time, Duration later) {
        return time == null || time.instant() == null
                ? null
                : time.instant().plus(later).toString();
    }

    private static List<Ticket> sample() throws IOException {
        List<Ticket> tickets = new ArrayList<>();
        byte[] key = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.sorted().toList()) {
                TicketSource.open(file, TicketSourceOptions.in(ZoneId.of("Asia/Shanghai")), key)
                        .forEach(result -> {
                            if (result instanceof TicketResult.Taken taken) {
                                tickets.add(taken.ticket());
                            }
                        });
            }
        }
        return tickets;
    }
}
