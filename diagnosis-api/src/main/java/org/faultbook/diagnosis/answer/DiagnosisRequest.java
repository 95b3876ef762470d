package org.faultbook.diagnosis.answer;

import java.util.List;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * A question: the text of a ticket not saved anywhere.
 *
 * @param language the language to answer in; null: that of the text
 * @param limit results wanted, 1 to 100
 * @param maxParts different parts that may be brought to the first visit, 0 to {@value #MOST_PARTS}
 */
public record DiagnosisRequest(
        String subject,
        String description,
        @Nullable Language language,
        EquipmentMention equipment,
        List<String> errorCodes,
        List<Observation> observations,
        SearchFilter filter,
        int limit,
        int maxParts) {
    public static final int DEFAULT_PARTS = 5;
    public static final int MOST_PARTS = 20;

    public DiagnosisRequest {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be 1 to 100: " + limit);
        }
        if (maxParts < 0 || maxParts > MOST_PARTS) {
            throw new IllegalArgumentException("parts must be 0 to " + MOST_PARTS + ": " + maxParts);
        }
        errorCodes = List.copyOf(errorCodes);
        observations = List.copyOf(observations);
    }

    /** A question that leaves the number of parts to bring open. */
    public DiagnosisRequest(
            String subject,
            String description,
            @Nullable Language language,
            EquipmentMention equipment,
            List<String> errorCodes,
            List<Observation> observations,
            SearchFilter filter,
            int limit) {
        this(subject, description, language, equipment, errorCodes, observations, filter, limit, DEFAULT_PARTS);
    }

    public static DiagnosisRequest of(String text) {
        return new DiagnosisRequest(
                text, "", null, EquipmentMention.NONE, List.of(), List.of(), SearchFilter.ANSWERING, 10);
    }

    /** The same for so many results, 1 to 100. */
    public DiagnosisRequest limitedTo(int results) {
        return new DiagnosisRequest(
                subject, description, language, equipment, errorCodes, observations, filter, results, maxParts);
    }

    /** The same, limited to what is meant for partners. */
    public DiagnosisRequest forPartners() {
        return new DiagnosisRequest(
                subject,
                description,
                language,
                equipment,
                errorCodes,
                observations,
                filter.forPartners(),
                limit,
                maxParts);
    }

    /** The same after these checks were answered. */
    public DiagnosisRequest observing(List<Observation> found) {
        return new DiagnosisRequest(
                subject, description, language, equipment, errorCodes, found, filter, limit, maxParts);
    }

    /** Subject and description as one text. */
    public String text() {
        return description.isBlank() ? subject : subject.isBlank() ? description : subject + "\n" + description;
    }

    /** The result of a check that was asked. */
    public record Observation(String checkId, String result) {}
}
