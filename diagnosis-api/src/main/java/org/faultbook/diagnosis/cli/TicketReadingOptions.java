package org.faultbook.diagnosis.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.faultbook.diagnosis.home.TicketImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How ticket files are read; shared by {@code import tickets} and {@code backtest}. */
final class TicketReadingOptions {
    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "default")
    private String source = "default";

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai")
    private ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable Charset encoding;

    @Option(names = "--sheet", paramLabel = "N|NAME")
    private @Nullable String sheet;

    TicketImport of(List<Path> files) {
        return new TicketImport(files, source, mapping, zone, encoding, sheet);
    }
}
