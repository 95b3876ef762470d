package org.faultbook.indexer.health;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/**
 * Takes in every ticket once, and every contribution once, and keeps only counts: its memory does not grow with the store.
 */
public final class HealthTally {
    private static final int COUNTERS = 10_000;
    private static final int REPEATED = 10;
    private static final long SEED = 10;
    private static final Pattern TEAM = Pattern.compile(
            "班组|小组|维修组|处理组|服务组|部门|服务站|网点|(?:assign(?:ment|ed)[ _]?)?group|team|crew|department",
            Pattern.CASE_INSENSITIVE);

    private final Map<TicketKind, Map<TicketGrade, Long>> grades = new EnumMap<>(TicketKind.class);
    private final Map<MarkKind, Long> marks = new EnumMap<>(MarkKind.class);
    private final GapTally gaps = new GapTally();
    private final GroupTally regions = new GroupTally();
    private final GroupTally solvers = new GroupTally();
    private final GroupTally teams = new GroupTally();
    private final ImprovementTally improvements = new ImprovementTally();
    private final FrequentKeys<RepeatedFault> faults = new FrequentKeys<>(COUNTERS);
    private final TicketSample sample = new TicketSample(SEED);
    private long tickets;
    private long closed;
    private long usable;
    private @Nullable Instant from;
    private @Nullable Instant to;

    public void add(Ticket ticket, Judgement judgement) {
        tickets++;
        grades.computeIfAbsent(judgement.kind(), k -> new EnumMap<>(TicketGrade.class))
                .merge(judgement.grade(), 1L, Long::sum);
        Set<MarkKind> carried = EnumSet.noneOf(MarkKind.class);
        judgement.marks().stream().map(Mark::kind).forEach(carried::add);
        carried.forEach(mark -> marks.merge(mark, 1L, Long::sum));
        sample.add(new JudgedTicket(ticket, judgement));
        lasted(ticket.times().ended());
        if (!ticket.isClosed()) {
            return;
        }
        closed++;
        // only what is closed and about a fault could tell a cause and a fix
        if (judgement.grade() != TicketGrade.X) {
            improvements.add(judgement);
            gaps.add(ticket);
            regions.add(ticket.region(), ticket);
            solvers.add(ticket.solver(), ticket);
            teams.add(team(ticket), ticket);
        }
    }

    public void add(Contribution contribution) {
        improvements.add(contribution);
        usable += contribution.cause().isKnown() ? 1 : 0;
        faults.add(model(contribution).key() + "|" + contribution.key().cause(), () -> fault(contribution));
    }

    public HealthFigures figures() {
        boolean named = !teams.isEmpty();
        return new HealthFigures(
                tickets,
                closed,
                from,
                to,
                grades,
                usable,
                faults.repeated(REPEATED).stream().map(HealthTally::repeated).toList(),
                gaps.gaps(FieldGaps.Group.ALL, "", 0),
                regions.isEmpty() ? List.of() : regions.named(),
                named ? teams.named() : solvers.isEmpty() ? List.of() : solvers.banded(),
                named,
                improvements.ranked(),
                marks,
                sample.drawn());
    }

    private void lasted(@Nullable TicketTime ended) {
        if (ended == null) {
            return;
        }
        Instant at = ended.instant();
        from = from == null || at.isBefore(from) ? at : from;
        to = to == null || at.isAfter(to) ? at : to;
    }

    private static RepeatedFault repeated(FrequentKeys.Frequent<RepeatedFault> frequent) {
        RepeatedFault first = frequent.first();
        return new RepeatedFault(first.scope(), first.fault(), first.basis(), frequent.count(), frequent.exact());
    }

    private static RepeatedFault fault(Contribution c) {
        String cause = c.cause().text();
        String observed = c.symptoms().isEmpty() ? "" : c.symptoms().getFirst().text();
        return new RepeatedFault(
                model(c), cause == null ? observed : cause, c.cause().basis(), 1, true);
    }

    private static EquipmentScope model(Contribution c) {
        EquipmentScope s = c.key().scope();
        return EquipmentScope.of(s.equipmentClass(), s.type(), s.manufacturer(), s.series(), s.model());
    }

    private static @Nullable String team(Ticket ticket) {
        for (Attribute attribute : ticket.attributes()) {
            if (TEAM.matcher(attribute.name().strip()).matches()) {
                return attribute.value();
            }
        }
        return null;
    }
}
