package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.faultbook.diagnosis.account.AccountException;
import org.faultbook.diagnosis.render.InvalidRequestException;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.tls.UnusableCertificateException;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.port.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Says what went wrong, in the reader's language by the type of the exception, with its own words for where. */
final class Failures {
    private final Console console;
    private final Wording wording;
    private final boolean json;

    Failures(Console console, Wording wording, boolean json) {
        this.console = console;
        this.wording = wording;
        this.json = json;
    }

    /** Exit code 2. */
    int badUsage(CommandLine.ParameterException e) {
        String text = switch (e) {
            case CommandLine.MissingParameterException missing -> wording.say("usage.missing", names(missing, e));
            case CommandLine.UnmatchedArgumentException unmatched ->
                wording.say("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            case UsageException said -> message(said);
            default ->
                e.getArgSpec() == null || e.getValue() == null
                        ? wording.say("usage.wrong", message(e))
                        : wrongValue(e.getArgSpec(), e);
        };
        report("BAD_USAGE", text);
        console.err()
                .println(wording.say(
                        "usage.help", e.getCommandLine().getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private String wrongValue(CommandLine.Model.ArgSpec option, CommandLine.ParameterException e) {
        String name = option instanceof CommandLine.Model.OptionSpec o ? o.longestName() : option.paramLabel();
        // only our own converters word their reason for people
        String reason = option.converters().length == 0 ? "" : " (" + message(e) + ")";
        return wording.say("usage.value", name, e.getValue()) + reason;
    }

    /** Exit code 1; only what nobody foresaw is shown with its stack. */
    int failed(Exception e) {
        switch (e) {
            case StoreException store ->
                report(store.reason().name(), say("failed." + store.reason().name(), e));
            case ListeningOptions.PortTakenException taken ->
                report("PORT_TAKEN", wording.say("failed.port", taken.address(), message(taken)));
            case AccountException account -> report(account.reason().name(), account.in(wording.language()));
            case UnusableCertificateException unusable -> report("CERTIFICATE", unusable.in(wording.language()));
            case InvalidRequestException invalid -> report("INVALID", invalid.in(wording.language()));
            case UnreadablePicture picture ->
                report(picture.code().name(), picture.reason().in(wording.language()));
            case UncheckedIOException io -> report("IO", io(io, io.getCause()));
            case IOException io -> report("IO", io(io, io));
            case IllegalArgumentException wrong -> report("INVALID", say("failed.input", wrong));
            default -> {
                report("INTERNAL", say("failed.internal", e));
                e.printStackTrace(console.err());
            }
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void report(String kind, String said) {
        console.err().println(said);
        if (json) {
            var document = JsonNodeFactory.instance.objectNode();
            document.putObject("error").put("kind", kind).put("message", said);
            console.out().println(document);
        }
    }

    private String io(Exception e, @Nullable Throwable cause) {
        if (cause instanceof NoSuchFileException) {
            return say("failed.absent", cause);
        }
        return cause instanceof AccessDeniedException ? say("failed.denied", cause) : say("failed.IO", e);
    }

    private String say(String key, Throwable e) {
        return wording.say(key, message(e));
    }

    private static String message(Throwable e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String names(CommandLine.MissingParameterException missing, Throwable e) {
        return missing.getMissing().isEmpty()
                ? message(e)
                : String.join(
                        ", ",
                        missing.getMissing().stream()
                                .map(CommandLine.Model.ArgSpec::paramLabel)
                                .toList());
    }
}
