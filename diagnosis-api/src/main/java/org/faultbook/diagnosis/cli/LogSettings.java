package org.faultbook.diagnosis.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * What the log shows: warnings and worse, one line each, on standard error. Java makes one of these when something logs
 * for the first time, hence public; {@code -Djava.util.logging.config.file} takes its place.
 */
public final class LogSettings {
    private static final String SETTINGS = """
            handlers=java.util.logging.ConsoleHandler
            .level=WARNING
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.encoding=UTF-8
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %5$s%6$s%n
            # tells of the missing vector module, which a command that answers once goes without
            org.apache.lucene.internal.vectorization.level=SEVERE
            """;

    public LogSettings() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
    }

    /** Puts these settings in force unless others were named on the command line. */
    static void use() {
        if (System.getProperty("java.util.logging.config.file") == null
                && System.getProperty("java.util.logging.config.class") == null) {
            System.setProperty("java.util.logging.config.class", LogSettings.class.getName());
        }
    }
}
