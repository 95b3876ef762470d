package org.faultbook.diagnosis.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;

class EngineersTest {
    private static final Map<String, String> IDS = Map.of("李工", "p-1", "wang", "p-2", "王工", "p-3");

    private static Account account(String name, String displayName) {
        return new Account("u-" + name, name, displayName, Role.ENGINEER, Language.ZH, true, Instant.EPOCH);
    }

    private static Engineers of(Account... accounts) {
        return new Engineers(List.of(accounts), name -> Optional.ofNullable(IDS.get(name)));
    }

    @Test
    void of_nameOrDisplayName_isTheAccount() {
        Account li = account("li", "李工");
        Account wang = account("wang", "王工");
        Engineers engineers = of(li, wang);
        assertThat(engineers.of("p-1")).contains(li);
        assertThat(engineers.of("p-2")).contains(wang);
        assertThat(engineers.of("p-3")).contains(wang);
        assertThat(engineers.of("p-9")).isEmpty();
        assertThat(engineers.of(null)).isEmpty();
    }

    @Test
    void of_nameThatTwoHave_isNobody() {
        assertThat(of(account("li", "李工"), account("li2", "李工")).of("p-1")).isEmpty();
    }
}
