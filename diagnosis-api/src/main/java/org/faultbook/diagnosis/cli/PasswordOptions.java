package org.faultbook.diagnosis.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a password comes from: typed unseen, or piped in; never an argument, which every user of the machine can read. */
final class PasswordOptions {
    @Option(names = "--password-stdin", descriptionKey = "passwordStdin")
    private boolean piped;

    /** The password; {@link UsageException} where there is no way to give one. */
    String read(FaultbookCommand command) {
        return piped ? piped(command) : typed(command);
    }

    private static String piped(FaultbookCommand command) {
        try {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(command.root().console().in(), StandardCharsets.UTF_8));
            @Nullable String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String typed(FaultbookCommand command) {
        java.io.@Nullable Console terminal = System.console();
        if (terminal == null) {
            throw refused(command, "usage.user.terminal");
        }
        char[] once = ask(terminal, command, "user.password");
        char[] again = ask(terminal, command, "user.password.again");
        try {
            if (!Arrays.equals(once, again)) {
                throw refused(command, "usage.user.differs");
            }
            return new String(once);
        } finally {
            Arrays.fill(once, ' ');
            Arrays.fill(again, ' ');
        }
    }

    private static char[] ask(java.io.Console terminal, FaultbookCommand command, String key) {
        char @Nullable [] typed = terminal.readPassword("%s", command.wording().say(key));
        return typed == null ? new char[0] : typed;
    }

    private static UsageException refused(FaultbookCommand command, String key) {
        return new UsageException(
                command.spec().commandLine(), command.wording().say(key));
    }
}
