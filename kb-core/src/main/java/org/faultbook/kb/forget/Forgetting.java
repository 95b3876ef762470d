package org.faultbook.kb.forget;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * What is to be forgotten.
 *
 * @param tickets by their numbers
 * @param units serial numbers, in the one form for all their writings
 * @param tokens masked tokens of persons; a ticket that holds one of them goes
 */
public record Forgetting(List<TicketName> tickets, Set<String> units, Set<String> tokens) {
    public Forgetting {
        tickets = List.copyOf(tickets);
        units = Set.copyOf(units);
        tokens = Set.copyOf(tokens);
    }

    /** {@code serials} as they are written. */
    public static Forgetting of(Collection<TicketName> tickets, Collection<String> serials, Collection<String> tokens) {
        Set<String> units = new TreeSet<>();
        serials.stream().map(RepeatVisit::unitKey).filter(Objects::nonNull).forEach(units::add);
        return new Forgetting(List.copyOf(tickets), units, Set.copyOf(tokens));
    }

    public boolean isEmpty() {
        return tickets.isEmpty() && units.isEmpty() && tokens.isEmpty();
    }

    /** Whether it names this ticket by its number. */
    public boolean names(TicketKey ticket) {
        return tickets.stream()
                .anyMatch(name -> name.number().equals(ticket.number())
                        && (name.source() == null || name.source().equals(ticket.source())));
    }

    /** A ticket's number; {@code source} is null where it means every source. */
    public record TicketName(@Nullable String source, String number) {
        public TicketName {
            if (number.isBlank()) {
                throw new IllegalArgumentException("a ticket is named by its number");
            }
        }
    }
}
