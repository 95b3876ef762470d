package org.faultbook.diagnosis.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a command speaks, always in UTF-8. Java 21 cannot tell whether a stream is a terminal, so the launcher does:
 * {@code -Dfaultbook.terminal=12} where both streams are one, {@code -Dfaultbook.columns=100} for its width.
 *
 * @param in what is piped in
 * @param out the result
 * @param err everything else
 * @param terminal the descriptors that are terminals: {@code 1}, {@code 2}, both or none
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        String terminal,
        int columns,
        Map<String, String> environment) {
    private static final int DEFAULT_COLUMNS = 100;

    static Console ofProcess() {
        return new Console(
                System.in,
                stream(FileDescriptor.out),
                errors(),
                System.getProperty("faultbook.terminal", ""),
                Integer.getInteger("faultbook.columns", DEFAULT_COLUMNS),
                System.getenv());
    }

    boolean outIsTerminal() {
        return terminal.contains("1");
    }

    boolean errIsTerminal() {
        return terminal.contains("2");
    }

    /** Whether results are coloured: on a terminal that is not dumb, unless NO_COLOR is set (no-color.org). */
    boolean coloured() {
        return outIsTerminal()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** The language of the environment: Chinese where it says so, else English. */
    Language language() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            @Nullable String value = environment.get(name);
            if (value != null && !value.isBlank()) {
                return value.startsWith("zh") ? Language.ZH : Language.EN;
            }
        }
        return Language.EN;
    }

    /**
     * Standard error, or the descriptor the launcher put it on to keep the virtual machine's own greeting out of sight.
     */
    private static PrintStream errors() {
        Integer descriptor = Integer.getInteger("faultbook.errors");
        if (descriptor == null) {
            return stream(FileDescriptor.err);
        }
        try {
            Constructor<FileDescriptor> made = FileDescriptor.class.getDeclaredConstructor(int.class);
            made.setAccessible(true);
            PrintStream errors = stream(made.newInstance(descriptor));
            System.setErr(errors);
            return errors;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return stream(FileDescriptor.err);
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
