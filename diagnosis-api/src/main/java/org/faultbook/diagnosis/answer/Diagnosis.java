package org.faultbook.diagnosis.answer;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * The answer.
 *
 * @param abstainReason null where there are results; results are empty where it is set
 * @param safety the equipment class's notices, before everything else
 * @param nextCheck null where no check tells the remaining causes apart
 * @param results rank 1 first
 * @param similarTickets past tickets that read alike and whose cause nobody knows
 * @param degraded what could not be used for this answer, empty where all worked
 * @param total causes found before the limit
 * @param device the machine asked about; null where no serial number was given
 * @param passages what manuals say of the question, best first; beside the causes, or alone where nothing similar is known
 * @param plan in which order to go on; null where the engine abstains
 * @param places where the passages stand that the evidence of the results points to
 * @param callerChecks what the caller may be asked on the phone, what tells most first; empty where nothing would tell anything
 * @param bring what to bring to the first visit; null where no part would help, and where the engine abstains
 */
public record Diagnosis(
        String requestId,
        Understood understood,
        @Nullable AbstainReason abstainReason,
        List<SafetyNotice> safety,
        SeverityAdvice severity,
        @Nullable NextCheck nextCheck,
        List<DiagnosedCause> results,
        List<SimilarTicket> similarTickets,
        List<String> degraded,
        Versions versions,
        int total,
        @Nullable Device device,
        List<CitedPassage> passages,
        PassagePlaces places,
        @Nullable RepairPlan plan,
        List<CallerCheck> callerChecks,
        @Nullable PartsToBring bring) {
    public Diagnosis {
        if (abstainReason != null && !results.isEmpty()) {
            throw new IllegalArgumentException("an abstention has no results");
        }
        safety = List.copyOf(safety);
        results = List.copyOf(results);
        similarTickets = List.copyOf(similarTickets);
        degraded = List.copyOf(degraded);
        passages = List.copyOf(passages);
        callerChecks = List.copyOf(callerChecks);
    }

    /** An answer that rests on no manual. */
    public Diagnosis(
            String requestId,
            Understood understood,
            @Nullable AbstainReason abstainReason,
            List<SafetyNotice> safety,
            SeverityAdvice severity,
            @Nullable NextCheck nextCheck,
            List<DiagnosedCause> results,
            List<SimilarTicket> similarTickets,
            List<String> degraded,
            Versions versions,
            int total,
            @Nullable Device device) {
        this(
                requestId,
                understood,
                abstainReason,
                safety,
                severity,
                nextCheck,
                results,
                similarTickets,
                degraded,
                versions,
                total,
                device,
                List.of(),
                PassagePlaces.NONE,
                null,
                List.of(),
                null);
    }

    /** An answer about no certain machine. */
    public Diagnosis(
            String requestId,
            Understood understood,
            @Nullable AbstainReason abstainReason,
            List<SafetyNotice> safety,
            SeverityAdvice severity,
            @Nullable NextCheck nextCheck,
            List<DiagnosedCause> results,
            List<SimilarTicket> similarTickets,
            List<String> degraded,
            Versions versions,
            int total) {
        this(
                requestId,
                understood,
                abstainReason,
                safety,
                severity,
                nextCheck,
                results,
                similarTickets,
                degraded,
                versions,
                total,
                null);
    }

    /** The same answer under another id. */
    public Diagnosis under(String otherId) {
        return new Diagnosis(
                otherId,
                understood,
                abstainReason,
                safety,
                severity,
                nextCheck,
                results,
                similarTickets,
                degraded,
                versions,
                total,
                device,
                passages,
                places,
                plan,
                callerChecks,
                bring);
    }

    public boolean abstained() {
        return abstainReason != null;
    }

    /** A safety notice and the standard behind it. */
    public record SafetyNotice(LocalizedText text, String source) {}

    /** A past ticket shown as it stands. {@code closed} is an ISO date, null where unknown. */
    public record SimilarTicket(
            TicketKey key,
            String symptom,
            @Nullable String fix,
            @Nullable String closed) {
        public String number() {
            return key.number();
        }
    }

    /** What made this answer. */
    public record Versions(String index, String statistics, String models) {}
}
