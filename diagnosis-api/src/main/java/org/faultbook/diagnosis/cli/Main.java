package org.faultbook.diagnosis.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.faultbook.diagnosis.home.Faultbook;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.wiring.EmbeddedFaultbook;
import org.faultbook.kb.text.Language;
import picocli.CommandLine;

/** The program. Exit codes: 0 good, abstentions and rejected rows included; 1 failed; 2 bad usage. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // the plain console is there on a terminal only; the newer one is always, and would show a password that is
        // piped in
        System.setProperty("jdk.console", "java.base");
        Console console = Console.ofProcess();
        LogSettings.use();
        int code = run(args, new EmbeddedFaultbook(language(args, console)), console);
        console.out().flush();
        console.err().flush();
        System.exit(code);
    }

    static int run(String[] args, Faultbook faultbook, Console console) {
        Language language = language(args, console);
        Wording wording = Wording.of(Main.class, language);
        RootCommand root = new RootCommand(faultbook, console, wording);
        Failures failures = new Failures(console, wording, List.of(args).contains("--json"));
        CommandLine line = new CommandLine(root);
        line.setResourceBundle(wording.bundle());
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setUsageHelpWidth(Math.clamp(console.columns(), 60, 120));
        line.setUsageHelpLongOptionsMaxWidth(24);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, rest) -> failures.badUsage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failures.failed(e));
        return line.execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Needed before the arguments are parsed, since the parser speaks too. */
    private static Language language(String[] args, Console console) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lang=")
                    ? args[i].substring("--lang=".length())
                    : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            if (value.equals("zh") || value.equals("en")) {
                return Language.parse(value);
            }
        }
        return console.language();
    }
}
