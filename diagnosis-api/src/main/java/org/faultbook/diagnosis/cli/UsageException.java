package org.faultbook.diagnosis.cli;

import picocli.CommandLine;

/** Bad usage whose message is already in the reader's language. */
final class UsageException extends CommandLine.ParameterException {
    private static final long serialVersionUID = 1L;

    UsageException(CommandLine line, String message) {
        super(line, message);
    }
}
