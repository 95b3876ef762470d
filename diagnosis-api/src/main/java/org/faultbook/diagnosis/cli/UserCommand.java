package org.faultbook.diagnosis.cli;

import picocli.CommandLine.Command;

/** {@code faultbook user}: the group of the commands for accounts. */
@Command(
        name = "user",
        synopsisSubcommandLabel = "add|list|role|password|disable|enable",
        subcommands = {
            UserAddCommand.class,
            UserListCommand.class,
            UserRoleCommand.class,
            UserPasswordCommand.class,
            UserDisableCommand.class,
            UserEnableCommand.class
        })
final class UserCommand extends FaultbookCommand {
    @Override
    public Integer call() {
        throw new UsageException(spec().commandLine(), wording().say("usage.user.missing"));
    }
}
