package org.faultbook.diagnosis.terms;

import java.util.HashMap;
import java.util.Map;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.port.AccountStore;
import org.faultbook.kb.text.Language;

/** What those who did something are called on one page. */
public final class ActorNames {
    private final AccountStore accounts;
    private final Wording wording;
    private final Map<String, String> names = new HashMap<>();

    public ActorNames(AccountStore accounts, Language language) {
        this.accounts = accounts;
        this.wording = Wording.of(ActorNames.class, language);
    }

    /** The name of the account; the id where there is none. */
    public String of(Actor actor) {
        return actor.equals(Actor.LOCAL)
                ? wording.say("actor.local")
                : names.computeIfAbsent(
                        actor.id(),
                        id -> accounts.find(id).map(Account::displayName).orElse(id));
    }
}
