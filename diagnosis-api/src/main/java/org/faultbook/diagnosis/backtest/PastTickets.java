package org.faultbook.diagnosis.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Item;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** Turns stored tickets into questions: what was known at opening, and nothing that was written at closing. */
public final class PastTickets {
    private static final int RANKED = 100;

    private final SourceStore sources;
    private final Taxonomy taxonomy;
    private long foundStoodIn;

    public PastTickets(SourceStore sources, Taxonomy taxonomy) {
        this.sources = sources;
        this.taxonomy = taxonomy;
    }

    /** Questions so far for which {@code found} stood in, since nothing was reported. */
    public long foundStoodIn() {
        return foundStoodIn;
    }

    /** The ticket's own label: equipment class and normalised cause; null where the cause is unknown. */
    public static @Nullable String ownCause(Contribution c) {
        return c.cause().isKnown()
                ? c.key().scope().equipmentClass() + "|" + c.key().cause()
                : null;
    }

    /**
     * @param contribution what the ticket brings to its case; null where it makes none
     * @param label the hidden truth from the ticket and its contribution; may give null
     */
    public PastTicket of(
            Ticket ticket,
            @Nullable Contribution contribution,
            BiFunction<Ticket, @Nullable Contribution, @Nullable String> label) {
        String title = known(ticket, TextPart.TITLE);
        String reported = known(ticket, TextPart.REPORTED);
        if (title.isEmpty() && reported.isEmpty()) {
            reported = known(ticket, TextPart.FOUND);
            foundStoodIn++;
        }
        // a bulletin answers and is never asked: nobody reported it
        boolean bulletin = contribution != null && contribution.key().bulletin();
        DiagnosisRequest request = new DiagnosisRequest(
                title, reported, null, ticket.equipment(), ticket.faultCodes(), List.of(), SearchFilter.NONE, RANKED);
        return new PastTicket(
                ticket.key(),
                request,
                bulletin ? null : label.apply(ticket, contribution),
                contribution == null ? null : ticket.text(TextPart.FIX),
                ticket.equipment().unit(),
                instant(ticket.times().opened()),
                instant(ticket.times().ended()),
                contribution,
                contribution != null && namesItem(request.text(), contribution));
    }

    /** Every stored ticket that the map or its absence allows, in the order of their keys. */
    public List<PastTicket> all(
            Map<org.faultbook.kb.ticket.TicketKey, Contribution> contributions,
            BiFunction<Ticket, @Nullable Contribution, @Nullable String> label) {
        List<PastTicket> past = new ArrayList<>();
        sources.forEach(t -> {
            if (t.isClosed()) {
                past.add(of(t, contributions.get(t.key()), label));
            }
        });
        return past;
    }

    /** Whether the question already says which item it was. */
    private boolean namesItem(String question, Contribution c) {
        String cause = c.cause().text();
        EquipmentScope scope = c.key().scope();
        if (cause == null) {
            return false;
        }
        String asked = question.toLowerCase(Locale.ROOT);
        String told = cause.toLowerCase(Locale.ROOT);
        return taxonomy.find(scope.equipmentClass()).map(EquipmentClass::causes).orElse(List.of()).stream()
                .map(UsualCause::item)
                .flatMap(item -> names(item).stream())
                .anyMatch(name -> told.contains(name) && asked.contains(name));
    }

    private static List<String> names(Item item) {
        List<String> names = new ArrayList<>(item.aliases());
        names.add(item.name().in(Language.ZH));
        names.add(item.name().in(Language.EN));
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    }

    private static String known(Ticket ticket, TextPart part) {
        String text = ticket.text(part);
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable TicketTime time) {
        return time == null ? null : time.instant();
    }
}
