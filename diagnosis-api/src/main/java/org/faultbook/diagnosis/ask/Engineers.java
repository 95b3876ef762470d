package org.faultbook.diagnosis.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.faultbook.kb.account.Account;

/**
 * Which accounts closed which tickets. Tickets have no names, only ids made of names; an account is the one whose name or display
 * name gives the id. A name that two accounts have is nobody's.
 */
public final class Engineers {
    private final Map<String, Account> bySolver = new HashMap<>();

    /**
     * @param accounts all there are
     * @param solverNamed the id that tickets have of somebody of this name
     */
    public Engineers(Collection<Account> accounts, Function<String, Optional<String>> solverNamed) {
        Set<String> shared = new HashSet<>();
        for (Account account : accounts) {
            for (String name : names(account)) {
                solverNamed.apply(name).ifPresent(solver -> {
                    Account other = bySolver.putIfAbsent(solver, account);
                    if (other != null && !other.id().equals(account.id())) {
                        shared.add(solver);
                    }
                });
            }
        }
        bySolver.keySet().removeAll(shared);
    }

    private static List<String> names(Account account) {
        return Stream.of(account.name(), account.displayName()).distinct().toList();
    }

    /** Who has this id in tickets; empty where nobody with an account does. */
    public Optional<Account> of(@org.jspecify.annotations.Nullable String solver) {
        return solver == null ? Optional.empty() : Optional.ofNullable(bySolver.get(solver));
    }
}
