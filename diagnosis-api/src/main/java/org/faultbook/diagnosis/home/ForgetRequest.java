package org.faultbook.diagnosis.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be forgotten.
 *
 * @param tickets numbers
 * @param persons names, telephone numbers, mail addresses, as they stand in the sheet
 * @param serials serial numbers
 * @param source of the numbers; null: in every source
 */
public record ForgetRequest(
        List<String> tickets,
        List<String> persons,
        List<String> serials,
        @Nullable String source) {
    public ForgetRequest {
        tickets = List.copyOf(tickets);
        persons = List.copyOf(persons);
        serials = List.copyOf(serials);
        if (tickets.isEmpty() && persons.isEmpty() && serials.isEmpty()) {
            throw new IllegalArgumentException("nothing is named that is to be forgotten");
        }
    }
}
