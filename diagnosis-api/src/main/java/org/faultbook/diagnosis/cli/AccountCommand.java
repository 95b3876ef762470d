package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.function.Function;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.PasswordHasher;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.account.Account;

/** A command for accounts. It works in the store alone, so a service that runs takes notice at the next request. */
abstract class AccountCommand extends FaultbookCommand {
    /** Opens the home and works on its accounts. */
    final <T> T with(Function<Accounts, T> work) {
        try (Services services = root().open()) {
            return work.apply(new Accounts(services.store(), new PasswordHasher(), Clock.systemUTC()));
        }
    }

    /** The result of a command that concerns one account; {@code key} names what was done to it. */
    final int done(String key, Account account) {
        if (root().json()) {
            print(json(account));
        } else {
            say(key, account.name(), role(account));
        }
        return GOOD;
    }

    final String role(Account account) {
        return wording().say("user.role", account.role());
    }

    static ObjectNode json(Account account) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", account.id())
                .put("name", account.name())
                .put("displayName", account.displayName())
                .put("role", account.role().name())
                .put("language", account.language().code())
                .put("enabled", account.enabled());
    }
}
