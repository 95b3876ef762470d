package org.faultbook.diagnosis.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * A closed ticket to be asked about.
 *
 * @param request what was known when it opened, nothing else
 * @param label the hidden truth; null: not asked
 * @param fixText what it was closed with, as written, seen by others once it is in the base; null where there is none
 * @param unit serial number or asset
 * @param contribution what it brings to its case; null where it makes none
 * @param namesItem whether the question already names the faulty item
 */
public record PastTicket(
        TicketKey key,
        DiagnosisRequest request,
        @Nullable String label,
        @Nullable String fixText,
        @Nullable String unit,
        @Nullable Instant opened,
        @Nullable Instant closed,
        @Nullable Contribution contribution,
        boolean namesItem) {
    private static final Duration REPEAT = Duration.ofDays(30);

    /**
     * With a contribution of nothing but its question, so that a ticket which makes no case can vote in a backtest; as it
     * is where it has no label.
     */
    public PastTicket standingForItself() {
        if (label == null || request.text().isBlank()) {
            return this;
        }
        Language language = Language.of(request.text());
        Symptom symptom = new Symptom(request.text(), language, 1, List.of());
        CaseKey caseKey =
                new CaseKey(ProductLine.DEFAULT, EquipmentScope.ANY, "unknown:" + key.id(), request.errorCodes());
        return new PastTicket(
                key,
                request,
                label,
                fixText,
                unit,
                opened,
                closed,
                new Contribution(
                        key,
                        1,
                        caseKey,
                        language,
                        List.of(symptom),
                        Cause.UNKNOWN,
                        List.of(),
                        List.of(),
                        request.errorCodes(),
                        List.of(),
                        unit,
                        null,
                        opened,
                        closed,
                        null,
                        null),
                namesItem);
    }

    /** The same question of a ticket that the base never saw. */
    PastTicket bringingNothing() {
        return new PastTicket(key, request, label, null, unit, opened, closed, null, namesItem);
    }

    /** The same question with nothing said of the equipment but in its text. */
    public PastTicket withoutEquipment() {
        DiagnosisRequest byText = new DiagnosisRequest(
                request.subject(),
                request.description(),
                request.language(),
                EquipmentMention.NONE,
                request.errorCodes(),
                request.observations(),
                request.filter(),
                request.limit());
        return new PastTicket(key, byText, label, fixText, unit, opened, closed, contribution, namesItem);
    }

    /** What it asks without case, spaces and punctuation: equal for questions of the same words. */
    public String sameWords() {
        return request.text().toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}]+", "");
    }

    /** Whether both are of one unit and lie within 30 days of each other. */
    boolean repeats(PastTicket other) {
        if (unit == null || !unit.equalsIgnoreCase(other.unit == null ? "" : other.unit)) {
            return false;
        }
        Instant a = opened != null ? opened : closed;
        Instant b = other.opened != null ? other.opened : other.closed;
        return a != null && b != null && Duration.between(a, b).abs().compareTo(REPEAT) <= 0;
    }
}
