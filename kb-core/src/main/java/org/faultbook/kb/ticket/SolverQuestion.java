package org.faultbook.kb.ticket;

import java.util.List;
import org.faultbook.kb.text.LocalizedText;

/**
 * One multiple-choice question to who closed the ticket, whose answer would teach most.
 *
 * @param id of the question's kind, such as {@code which-act}; stable
 * @param options at least two, in the order to be shown
 */
public record SolverQuestion(String id, LocalizedText text, List<LocalizedText> options) {
    public SolverQuestion {
        options = List.copyOf(options);
        if (id.isBlank() || options.size() < 2) {
            throw new IllegalArgumentException("a question has an id and a choice");
        }
    }
}
