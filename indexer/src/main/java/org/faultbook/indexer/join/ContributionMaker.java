package org.faultbook.indexer.join;

import java.util.List;
import java.util.Optional;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket brings to its case; nothing unless it is closed and its grade makes cases. A technical bulletin brings a
 * case of its own, whatever its grade as a ticket would be: what it orders counts as no outcome.
 */
public final class ContributionMaker {
    private final CaseKeys keys;
    private final FixNormaliser acts;

    public ContributionMaker(CaseKeys keys, FixNormaliser acts) {
        this.keys = keys;
        this.acts = acts;
    }

    public Optional<Contribution> make(
            Ticket ticket, Judgement judgement, Extraction extraction, EquipmentScope scope) {
        boolean bulletin = Bulletins.isBulletin(ticket);
        List<FixAct> told = bulletin ? Bulletins.ordered(extraction.fixes()) : extraction.fixes();
        boolean makes = bulletin
                ? !extraction.symptoms().isEmpty()
                        && Bulletins.says(extraction.cause().isKnown(), told)
                : ticket.isClosed() && judgement.grade().makesCases();
        if (!makes) {
            return Optional.empty();
        }
        CaseKey ofCause = keys.of(ticket, extraction, scope);
        CaseKey key = bulletin ? ofCause.ofBulletin() : ofCause;
        return Optional.of(new Contribution(
                ticket.key(),
                ticket.version(),
                key,
                ticket.language(),
                extraction.symptoms(),
                extraction.cause(),
                ofCause(told, key),
                extraction.checks(),
                extraction.faultCodes(),
                extraction.parts(),
                bulletin ? null : ticket.equipment().unit(),
                ticket.solver(),
                instant(ticket.times().opened()),
                instant(ticket.times().ended()),
                ticket.minutes(),
                handling(ticket)));
    }

    /** The acts with the item of the case's cause where they name none or only its kind, so that wordings of one act meet. */
    private List<FixAct> ofCause(List<FixAct> told, CaseKey key) {
        String item = keys.itemOf(key);
        if (item.isEmpty()) {
            return told;
        }
        return told.stream()
                .map(act -> new FixAct(
                        acts.refined(act.key(), key.scope().equipmentClass(), item),
                        act.kind(),
                        act.summary(),
                        act.outcome(),
                        act.evidence(),
                        act.parts()))
                .toList();
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
