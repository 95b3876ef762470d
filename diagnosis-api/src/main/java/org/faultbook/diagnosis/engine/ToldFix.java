package org.faultbook.diagnosis.engine;

import java.util.Optional;
import java.util.stream.Collectors;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * What one similar past ticket tells was done.
 *
 * @param text as it was written at closing; where that tells of an act that failed or defeats a protection, the other acts alone
 * @param weight how much the ticket counts as similar, above 0
 */
public record ToldFix(TicketKey ticket, String text, double weight) {
    /** A ticket counts with so high a power of its cause's score: the nearest ones decide, and many of them outvote one. */
    private static final double SHARPNESS = 4;

    public ToldFix {
        if (text.isBlank() || !(weight > 0)) {
            throw new IllegalArgumentException("a fix has a text and a weight above 0: " + weight);
        }
    }

    /** Empty where the ticket tells of nothing that may be shown, or is not similar at all. */
    static Optional<ToldFix> of(Contribution c, @Nullable Ticket ticket, double score) {
        String text = text(c, ticket);
        double weight = Math.pow(Math.max(0, score), SHARPNESS);
        return text == null || weight == 0 ? Optional.empty() : Optional.of(new ToldFix(c.ticket(), text, weight));
    }

    /** What a ticket was closed with; null where it tells of nothing that may be shown. */
    static @Nullable String text(Contribution c, @Nullable Ticket ticket) {
        String written = ticket == null ? null : ticket.text(TextPart.FIX);
        boolean prohibited = c.fixes().stream().anyMatch(f -> f.kind() == FixKind.PROHIBITED);
        boolean closedWithIt = !c.fixes().isEmpty() && c.fixes().stream().allMatch(f -> f.outcome() == ActOutcome.SEEN);
        if (written != null && !written.isBlank() && closedWithIt && !prohibited) {
            return written.strip();
        }
        String text = c.fixes().stream()
                .filter(f -> f.kind() != FixKind.PROHIBITED && f.outcome() == ActOutcome.SEEN)
                .map(FixAct::summary)
                .distinct()
                .collect(Collectors.joining(c.language() == Language.ZH ? "，" : ", "));
        return text.isBlank() ? null : text;
    }
}
