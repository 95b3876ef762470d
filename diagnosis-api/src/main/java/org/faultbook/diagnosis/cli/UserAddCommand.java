package org.faultbook.diagnosis.cli;

import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code faultbook user add}. */
@Command(name = "add")
final class UserAddCommand extends AccountCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "userName")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "userRole")
    private Role role = Role.PARTNER;

    @Option(names = "--display", paramLabel = "NAME", descriptionKey = "userDisplay")
    private String display = "";

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Override
    public Integer call() {
        String typed = password.read(this);
        Account added =
                with(accounts -> accounts.add(name, display, role, wording().language(), typed));
        return done("user.added", added);
    }
}
