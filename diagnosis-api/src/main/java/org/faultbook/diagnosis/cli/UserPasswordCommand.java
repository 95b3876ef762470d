package org.faultbook.diagnosis.cli;

import org.faultbook.kb.account.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code faultbook user password}. */
@Command(name = "password")
final class UserPasswordCommand extends AccountCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "userName")
    private String name = "";

    @Mixin
    private final PasswordOptions password = new PasswordOptions();

    @Override
    public Integer call() {
        Account changed = with(accounts -> {
            Account account = accounts.named(name);
            accounts.setPassword(account, password.read(this));
            return account;
        });
        return done("user.password.changed", changed);
    }
}
