package org.faultbook.diagnosis.cli;

import org.faultbook.kb.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code faultbook user role}. */
@Command(name = "role")
final class UserRoleCommand extends AccountCommand {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "userName")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "userRole")
    private Role role = Role.PARTNER;

    @Override
    public Integer call() {
        return done("user.changed", with(accounts -> accounts.setRole(name, role)));
    }
}
