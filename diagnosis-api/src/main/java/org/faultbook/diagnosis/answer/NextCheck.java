package org.faultbook.diagnosis.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check that best tells the remaining causes apart, as a question with its possible answers. */
public record NextCheck(
        String id,
        String question,
        List<String> options,
        @Nullable Integer expectedSavingMinutes) {
    public NextCheck {
        options = List.copyOf(options);
    }
}
