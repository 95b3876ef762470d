package org.faultbook.indexer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.source.TicketResult.Rejection;
import org.faultbook.indexer.source.TicketResult.Taken;
import org.faultbook.kb.ticket.Ticket;

/** Writes small ticket files and reads them the way an import does. */
final class TicketFiles {
    static final byte[] KEY = "a key of this test home".getBytes(StandardCharsets.UTF_8);
    static final TicketSourceOptions SHANGHAI = TicketSourceOptions.in(ZoneId.of("Asia/Shanghai"));

    private TicketFiles() {}

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text, Charset charset) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TicketSource open(Path file) {
        return TicketSource.open(file, SHANGHAI, KEY);
    }

    static List<TicketResult> results(TicketSource source) {
        List<TicketResult> results = new ArrayList<>();
        source.forEach(results::add);
        return results;
    }

    static List<Ticket> tickets(TicketSource source) {
        return results(source).stream()
                .filter(Taken.class::isInstance)
                .map(r -> ((Taken) r).ticket())
                .toList();
    }

    static List<Rejection> rejections(TicketSource source) {
        return results(source).stream()
                .filter(Rejection.class::isInstance)
                .map(Rejection.class::cast)
                .toList();
    }

    static List<String> codes(TicketSource source) {
        return source.warnings().stream().map(Warning::code).toList();
    }
}
