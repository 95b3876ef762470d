package org.faultbook.diagnosis.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.faultbook.diagnosis.home.Faultbook;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code faultbook}: what all commands share. */
@Command(
        name = "faultbook",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ImportCommand.class,
            DiagnoseCommand.class,
            ReportCommand.class,
            ClosingTextCommand.class,
            ServeCommand.class,
            ReviewCommand.class,
            ReindexCommand.class,
            VerifyCommand.class,
            ForgetCommand.class,
            UserCommand.class,
            EvaluateCommand.class,
            BacktestCommand.class
        })
final class RootCommand implements Runnable {
    private final Faultbook faultbook;
    private final Console console;
    private final Wording wording;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private @Nullable Lang lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    RootCommand(Faultbook faultbook, Console console, Wording wording) {
        this.faultbook = faultbook;
        this.console = console;
        this.wording = wording;
    }

    /** The languages as they are written on the command line. */
    enum Lang {
        zh,
        en
    }

    @Override
    public void run() {
        throw new UsageException(spec.commandLine(), wording.say("usage.command.missing"));
    }

    Faultbook faultbook() {
        return faultbook;
    }

    Console console() {
        return console;
    }

    Wording wording() {
        return wording;
    }

    boolean json() {
        return json;
    }

    /** The language asked for by {@code --lang}; null where none was. */
    @Nullable
    Language chosenLanguage() {
        return lang == null ? null : Language.parse(lang.name().toLowerCase(Locale.ROOT));
    }

    /** {@code --home}, else FAULTBOOK_HOME, else {@code ~/.faultbook}. */
    Path home() {
        if (home != null) {
            return home.toAbsolutePath().normalize();
        }
        String named = console.environment().getOrDefault("FAULTBOOK_HOME", "");
        Path folder = named.isBlank() ? Path.of(System.getProperty("user.home"), ".faultbook") : Path.of(named);
        return folder.toAbsolutePath().normalize();
    }

    Services open() {
        return faultbook.open(home());
    }
}
