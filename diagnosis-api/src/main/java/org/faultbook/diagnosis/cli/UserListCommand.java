package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.kb.account.Account;
import picocli.CommandLine.Command;

/** {@code faultbook user list}. */
@Command(name = "list")
final class UserListCommand extends AccountCommand {
    @Override
    public Integer call() {
        List<Account> accounts = with(Accounts::list);
        if (root().json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            ArrayNode array = json.putArray("accounts");
            accounts.forEach(account -> array.add(json(account)));
            print(json);
        } else if (accounts.isEmpty()) {
            say("user.none");
        } else {
            accounts.forEach(account -> say(
                    account.enabled() ? "user.line" : "user.line.disabled",
                    account.name(),
                    role(account),
                    account.displayName()));
        }
        return GOOD;
    }
}
