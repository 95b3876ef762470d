package org.faultbook.diagnosis.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.port.SourceStore;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that tell of an act that defeats a protection, for the safety officer.
 *
 * @param next the ticket the next page starts after; null on the last
 */
public record SafetyReviews(List<Review> reviews, @Nullable TicketKey next) {
    public SafetyReviews {
        reviews = List.copyOf(reviews);
    }

    /**
     * One page of the list.
     *
     * @param scopeOf what equipment a ticket is about
     * @param after the ticket the page starts after; null: the first page
     */
    public static SafetyReviews read(
            SourceStore sources, Function<Ticket, EquipmentScope> scopeOf, @Nullable TicketKey after, int limit) {
        List<JudgedTicket> found = sources.marked(MarkKind.PROHIBITED_ACT, after, limit + 1);
        List<JudgedTicket> shown = found.subList(0, Math.min(limit, found.size()));
        return new SafetyReviews(
                shown.stream().map(t -> review(t, scopeOf.apply(t.ticket()))).toList(),
                found.size() > limit ? shown.getLast().ticket().key() : null);
    }

    private static Review review(JudgedTicket judged, EquipmentScope scope) {
        Ticket ticket = judged.ticket();
        List<String> quotes = new ArrayList<>();
        for (Mark mark : judged.judgement().marks()) {
            Span span = mark.span();
            String text = mark.part() == null ? null : ticket.text(mark.part());
            if (mark.kind() == MarkKind.PROHIBITED_ACT && text != null && span != null) {
                quotes.add(clause(text, span));
            }
        }
        TicketTime ended = ticket.times().ended();
        return new Review(
                ticket.key(),
                ended == null ? null : ended.instant(),
                ticket.site(),
                scope,
                ticket.equipment().unit(),
                quotes);
    }

    /** The clause that the span stands in: 调到100 alone would not say what was raised. */
    private static String clause(String text, Span span) {
        int from = span.start();
        while (from > 0 && !ends(text, from - 1)) {
            from--;
        }
        int to = span.end();
        while (to < text.length() && !ends(text, to)) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    /** Whether a clause ends at a character; a comma or point within a number ends none. */
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean latin = c == ',' || c == '.';
        return "，。；;！!\n".indexOf(c) >= 0
                || latin && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    /**
     * A ticket to be looked at.
     *
     * @param closed null where no time is known
     * @param unit serial number, else asset
     * @param quotes the masked clauses that tell of the act
     */
    public record Review(
            TicketKey ticket,
            @Nullable Instant closed,
            @Nullable String site,
            EquipmentScope equipment,
            @Nullable String unit,
            List<String> quotes) {
        public Review {
            quotes = List.copyOf(quotes);
        }
    }
}
