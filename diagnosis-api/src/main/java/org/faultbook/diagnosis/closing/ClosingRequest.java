package org.faultbook.diagnosis.closing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * What was checked and done on a job, in the engineer's words.
 *
 * @param requestId the recommendation worked by
 * @param subject what was reported, in short; blank where not given
 * @param description what was reported; blank where not given
 * @param done acts in their order
 * @param text the same as free text; blank where not given
 * @param cause blank where not given
 * @param open what is left to be done
 * @param language of headings and warnings; null: that of the text
 * @param answer to the question of an earlier response
 */
public record ClosingRequest(
        @Nullable String requestId,
        String subject,
        String description,
        EquipmentMention equipment,
        List<Checked> checks,
        List<String> done,
        String text,
        String cause,
        List<PartUse> parts,
        @Nullable Integer minutes,
        List<String> open,
        @Nullable Language language,
        @Nullable Answer answer) {
    public ClosingRequest {
        checks = List.copyOf(checks);
        done = List.copyOf(done);
        parts = List.copyOf(parts);
        open = List.copyOf(open);
    }

    /** The same without its answer. */
    ClosingRequest unanswered() {
        return new ClosingRequest(
                requestId,
                subject,
                description,
                equipment,
                checks,
                done,
                text,
                cause,
                parts,
                minutes,
                open,
                language,
                null);
    }

    /** The same with these checks. */
    ClosingRequest checked(List<Checked> nowChecks) {
        return new ClosingRequest(
                requestId,
                subject,
                description,
                equipment,
                nowChecks,
                done,
                text,
                cause,
                parts,
                minutes,
                open,
                language,
                answer);
    }

    /** The same with every text an engineer typed put through {@code mask}; models, serial numbers and part codes stay. */
    public ClosingRequest masked(UnaryOperator<String> mask) {
        return new ClosingRequest(
                requestId,
                mask.apply(subject),
                mask.apply(description),
                equipment,
                checks.stream()
                        .map(c -> new Checked(
                                c.checkId(),
                                c.question() == null ? null : mask.apply(c.question()),
                                mask.apply(c.result())))
                        .toList(),
                done.stream().map(mask).toList(),
                mask.apply(text),
                mask.apply(cause),
                parts,
                minutes,
                open.stream().map(mask).toList(),
                language,
                answer);
    }

    /** The same with other words for what was done, its cause, and what is left. */
    ClosingRequest telling(List<String> nowDone, String nowText, String nowCause, List<String> nowOpen) {
        return new ClosingRequest(
                requestId,
                subject,
                description,
                equipment,
                checks,
                nowDone,
                nowText,
                nowCause,
                parts,
                minutes,
                nowOpen,
                language,
                answer);
    }

    /** A check and its result; {@code question} is null where only the id is given, and the other way round. */
    public record Checked(
            @Nullable String checkId, @Nullable String question, String result) {}

    /** An option of a question, word for word. */
    public record Answer(String id, String option) {}
}
