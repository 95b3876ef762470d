package org.faultbook.diagnosis.ask;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.faultcase.Contribution;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who closed tickets like the one at hand and agreed to be named.
 *
 * @param last month of the last one; null where no ticket tells when it was closed
 */
public record Closer(String name, int tickets, @Nullable YearMonth last) {
    private static final int MOST = 3;

    /**
     * Who closed most of these, at most three, ties by name.
     *
     * @param agreed accounts that may be named
     * @param reader who looks: not told of himself
     */
    public static List<Closer> of(
            Collection<Contribution> tickets, Engineers engineers, Collection<Account> agreed, Account reader) {
        Set<String> may = agreed.stream()
                .map(Account::id)
                .filter(id -> !id.equals(reader.id()))
                .collect(Collectors.toSet());
        Map<String, Closer> closers = new TreeMap<>();
        for (Contribution ticket : tickets) {
            engineers
                    .of(ticket.solver())
                    .filter(account -> may.contains(account.id()))
                    .ifPresent(account -> closers.merge(
                            account.id(), new Closer(account.displayName(), 1, month(ticket.closed())), Closer::and));
        }
        return closers.values().stream()
                .sorted(Comparator.comparingInt(Closer::tickets).reversed().thenComparing(Closer::name))
                .limit(MOST)
                .toList();
    }

    private Closer and(Closer other) {
        YearMonth later = java.util.stream.Stream.of(last, other.last)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Closer(name, tickets + other.tickets, later);
    }

    private static @Nullable YearMonth month(@Nullable Instant closed) {
        return closed == null ? null : YearMonth.from(closed.atZone(ZoneOffset.UTC));
    }

    public String in(QuestionWords words) {
        String when = last == null ? words.say("closer.unknown") : last.toString();
        return words.say(tickets == 1 ? "closer.one" : "closer.many", name, tickets, when);
    }
}
