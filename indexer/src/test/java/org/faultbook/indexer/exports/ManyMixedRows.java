package org.faultbook.indexer.exports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketResults;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;

/**
 * Reads a sheet of a million rows, mixed from all exports, and shows that memory stays and every row is accounted for:
 * {@code ManyMixedRows [ROWS] [SEED]}.
 */
final class ManyMixedRows {
    private static final byte[] SECRET = "exports-for-tests-only----------".getBytes(StandardCharsets.UTF_8);

    private ManyMixedRows() {}

    public static void main(String[] args) throws IOException {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 20260301;
        Path file = Files.createTempFile("mixed-rows", ".csv");
        try {
            long filled = new MixedRows(seed).write(file, rows);
            System.out.printf("%,d rows written, %,d MB%n", filled, Files.size(file) >> 20);
            long start = System.nanoTime();
            TicketSource source = TicketSource.open(file, TicketSourceOptions.in(ExportGolden.ZONE), SECRET);
            System.out.printf("surveyed in %d s, heap %d MB%n", seconds(start), heap());
            read(source, filled, start);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(TicketSource source, long filled, long start) {
        long ofTickets = 0;
        long tickets = 0;
        long rejected = 0;
        long results = 0;
        try (TicketResults all = source.results(0)) {
            while (all.hasNext()) {
                switch (all.next()) {
                    case TicketResult.Taken taken -> {
                        tickets++;
                        ofTickets += taken.rows();
                    }
                    case TicketResult.Rejection rejection -> rejected++;
                }
                if (++results % 200_000 == 0) {
                    System.out.printf("%,d results, %d s, heap %d MB%n", results, seconds(start), heap());
                }
            }
        }
        long accounted = ofTickets + rejected + source.passedRows();
        System.out.printf(
                "%,d tickets of %,d rows, %,d rejected, %,d passed over: %,d of %,d rows%n",
                tickets, ofTickets, rejected, source.passedRows(), accounted, filled);
        if (accounted != filled || source.filledRows() != filled) {
            throw new IllegalStateException("rows are not accounted for: " + (filled - accounted));
        }
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
