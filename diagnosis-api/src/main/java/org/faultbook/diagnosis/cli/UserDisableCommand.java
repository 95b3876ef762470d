package org.faultbook.diagnosis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultbook user disable}. */
@Command(name = "disable")
final class UserDisableCommand extends AccountCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "userName")
    private String name = "";

    @Override
    public Integer call() {
        return done("user.disabled", with(accounts -> accounts.setEnabled(name, false)));
    }
}
