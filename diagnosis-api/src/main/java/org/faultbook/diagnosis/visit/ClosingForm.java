package org.faultbook.diagnosis.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.closing.ClosingRequest;
import org.faultbook.diagnosis.closing.ClosingRequest.Checked;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * What the closing text is written from, as it stands in the fields of a form: a statement a line.
 *
 * @param language of the headings; null: that of what is typed
 */
public record ClosingForm(
        String symptom,
        String checked,
        String cause,
        String done,
        String parts,
        String open,
        @Nullable Language language) {

    /**
     * What is known at the end of a visit: what was asked, checked and told. A cause is filled in where the case states it; one
     * that was inferred is the engineer's to state.
     */
    public static ClosingForm draft(
            Visit visit, String asked, List<ToldOutcome> told, CheckWords checks, Language language) {
        Wording words = Wording.of(Visit.class, language);
        List<ToldOutcome> fixed =
                told.stream().filter(t -> t.kind() == OutcomeKind.FIXED).toList();
        List<String> done = new ArrayList<>();
        for (ToldOutcome t : told) {
            boolean failed = t.kind() == OutcomeKind.NOT_FIXED;
            t.fix().map(Fix::summary).ifPresent(act -> done.add(failed ? words.say("closing.in.vain", act) : act));
        }
        return new ClosingForm(
                visit.text().isBlank() ? asked : visit.text(),
                visit.answers().stream().map(checks::line).collect(Collectors.joining("\n")),
                fixed.stream()
                        .map(t -> t.faultCase().cause())
                        .filter(c -> c.basis() == CauseBasis.STATED)
                        .flatMap(c -> Stream.ofNullable(c.text()))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                String.join("\n", done),
                fixed.stream()
                        .flatMap(t -> t.fix().stream())
                        .flatMap(f -> f.parts().stream())
                        .map(Phrases::part)
                        .distinct()
                        .collect(Collectors.joining("\n")),
                told.isEmpty() || !fixed.isEmpty() ? "" : words.say("closing.still.open"),
                null);
    }

    /** The fields as what was written says it, an answer to its question included. */
    static ClosingForm of(ClosingRequest told) {
        return new ClosingForm(
                told.subject(),
                told.checks().stream().map(Checked::result).collect(Collectors.joining("\n")),
                told.cause(),
                Stream.concat(told.done().stream(), told.text().lines()).collect(Collectors.joining("\n")),
                told.parts().stream().map(Phrases::part).collect(Collectors.joining("\n")),
                String.join("\n", told.open()),
                told.language());
    }

    /** Whether there is nothing to write a text from. */
    public boolean isSilent() {
        return (symptom + checked + cause + done).isBlank();
    }

    public ClosingRequest request(EquipmentMention equipment, ClosingRequest.@Nullable Answer answer) {
        return new ClosingRequest(
                null,
                symptom.strip(),
                "",
                equipment,
                lines(checked).map(line -> new Checked(null, null, line)).toList(),
                lines(done).toList(),
                "",
                lines(cause).collect(Collectors.joining(Language.of(cause) == Language.ZH ? "；" : "; ")),
                lines(parts).map(TypedPart::read).toList(),
                null,
                lines(open).toList(),
                language,
                answer);
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
