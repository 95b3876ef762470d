package org.faultbook.diagnosis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultbook user enable}. */
@Command(name = "enable")
final class UserEnableCommand extends AccountCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "userName")
    private String name = "";

    @Override
    public Integer call() {
        return done("user.enabled", with(accounts -> accounts.setEnabled(name, true)));
    }
}
