package org.faultbook.diagnosis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.indexer.columns.ColumnMapping;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.ticket.Ticket;

/** The sample tickets of {@code data/tickets}, as the import reads them. */
public final class SampleTicketsRead {
    private SampleTicketsRead() {}

    /** All tickets of a file, files in the order of their names. */
    public static List<List<Ticket>> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(SampleTicketsRead::tickets).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static List<Ticket> tickets(Path file) {
        TicketSourceOptions options = new TicketSourceOptions(
                null, null, ZoneId.of("Asia/Shanghai"), ColumnMapping.NONE, "sample", ProductLine.DEFAULT);
        List<Ticket> tickets = new ArrayList<>();
        TicketSource.open(file, options, new byte[32]).forEach(result -> {
            if (result instanceof TicketResult.Taken taken) {
                tickets.add(taken.ticket());
            }
        });
        return tickets;
    }
}
