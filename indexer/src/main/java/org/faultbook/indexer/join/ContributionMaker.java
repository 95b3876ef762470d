package org.faultbook.indexer.join;

import java.util.Optional;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** What a ticket brings to its case; nothing unless it is closed and its grade makes cases. */
public final class ContributionMaker {
    private final CaseKeys keys;

    public ContributionMaker(CaseKeys keys) {
        this.keys = keys;
    }

    public Optional<Contribution> make(
            Ticket ticket, Judgement judgement, Extraction extraction, EquipmentScope scope) {
        if (!ticket.isClosed() || !judgement.grade().makesCases()) {
            return Optional.empty();
        }
        return Optional.of(new Contribution(
                ticket.key(),
                ticket.version(),
                keys.of(ticket, extraction, scope),
                ticket.language(),
                extraction.symptoms(),
                extraction.cause(),
                extraction.fixes(),
                extraction.checks(),
                extraction.faultCodes(),
                extraction.parts(),
                ticket.equipment().unit(),
                ticket.solver(),
                instant(ticket.times().opened()),
                instant(ticket.times().ended()),
                ticket.minutes(),
                handling(ticket)));
    }

    /** The handling of a ticket where its columns tell it: visits say that somebody was on site. */
    private static @Nullable String handling(Ticket ticket) {
        boolean visited = ticket.times().arrived() != null || ticket.visits() != null && ticket.visits() > 0;
        return visited ? "ON_SITE" : null;
    }

    private static java.time.@Nullable Instant instant(@Nullable TicketTime time) {
        return time == null ? null : time.instant();
    }
}
