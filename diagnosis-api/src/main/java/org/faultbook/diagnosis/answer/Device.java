package org.faultbook.diagnosis.answer;

import java.time.LocalDate;
import java.util.List;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.ticket.TicketGrade;
import org.jspecify.annotations.Nullable;

/**
 * The one machine that was asked about: what is registered of it and what happened to it before.
 *
 * @param registered whether the installed base knows its serial number
 * @param equipment null where it is not registered
 * @param inWarranty null where the end of the warranty is not known
 * @param firmware as asked, else as registered
 * @param batch as registered, else as the serial number tells for certain
 * @param lastTickets up to five, the latest first
 * @param recurrences causes it was reported for more than once, the most frequent first
 */
public record Device(
        String serialNumber,
        boolean registered,
        @Nullable EquipmentScope equipment,
        @Nullable String site,
        @Nullable String region,
        @Nullable LocalDate commissioned,
        @Nullable LocalDate warrantyUntil,
        @Nullable Boolean inWarranty,
        @Nullable String partner,
        @Nullable String firmware,
        @Nullable String batch,
        List<PastVisit> lastTickets,
        List<Recurrence> recurrences) {
    public Device {
        lastTickets = List.copyOf(lastTickets);
        recurrences = List.copyOf(recurrences);
    }

    /** A ticket of this machine; cause and fix only as they were understood, never an act that defeats a protection. */
    public record PastVisit(
            String number,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String symptom,
            @Nullable String cause,
            @Nullable String fix,
            TicketGrade grade) {}

    /**
     * One cause that came back on this machine.
     *
     * @param tickets how many, opened within so many days
     * @param recent whether the last of them is not longer ago than that
     */
    public record Recurrence(
            String cause,
            String causeKey,
            String caseId,
            int tickets,
            @Nullable LocalDate lastClosed,
            int withinDays,
            boolean recent) {}
}
