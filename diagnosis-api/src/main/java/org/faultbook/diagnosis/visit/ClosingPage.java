package org.faultbook.diagnosis.visit;

import java.util.List;
import org.faultbook.diagnosis.closing.ClosingText;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.ticket.SolverQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The last touch of a visit: the text that closes its ticket.
 *
 * @param told what came of the answers of this visit
 * @param photos kept on the visit
 * @param written null where there is nothing to write it from yet
 * @param stale whether an answer was sent to a question that is not asked any more
 */
public record ClosingPage(
        PageFrame frame,
        Visit visit,
        List<ToldOutcome> told,
        List<KeptPhoto> photos,
        ClosingForm form,
        @Nullable ClosingText written,
        boolean stale) {
    public static final String PATH = "/closing";

    public ClosingPage {
        told = List.copyOf(told);
        photos = List.copyOf(photos);
    }

    /** An option of the writer's question; {@code value} is good in both languages. */
    public record Option(String words, String value) {}

    public String say(String key, Object... values) {
        return Wording.of(Visit.class, frame.words().language()).say(key, values);
    }

    /** The words of a field that was written for, an answer to its question included. */
    public ClosingForm shown() {
        return written == null ? form : ClosingForm.of(written.told());
    }

    /** What was written, and how many photographs go with it; blank where nothing was written. */
    public String text() {
        if (written == null) {
            return "";
        }
        String named = photos.isEmpty()
                ? ""
                : "\n" + Wording.of(Visit.class, written.language()).say("closing.photos", photos.size());
        return written.text().stripTrailing() + named;
    }

    public String saidOf(ToldOutcome outcome) {
        return say(outcome.wordKey());
    }

    public @Nullable String question() {
        SolverQuestion asked = written == null ? null : written.question();
        return asked == null ? null : asked.text().in(frame.words().language());
    }

    public List<Option> options() {
        SolverQuestion asked = written == null ? null : written.question();
        return asked == null
                ? List.of()
                : asked.options().stream()
                        .map(o -> new Option(o.in(frame.words().language()), asked.id() + "|" + o.zh()))
                        .toList();
    }

    public List<String> warnings() {
        Wording words = Wording.ofAnswers(frame.words().language());
        return written == null
                ? List.of()
                : written.warnings().stream()
                        .map(w -> words.say("closing.warning", w))
                        .toList();
    }

    /** How much the text would teach, and why. */
    public String grade() {
        return written == null
                ? ""
                : frame.words().say("grade", written.grade())
                        + frame.words().say("dot")
                        + HealthWords.reason(
                                written.gradeReason(), frame.words().language());
    }

    /** Whether nothing told so far was a success: the visit may go on. */
    public boolean goesOn() {
        return told.stream().noneMatch(t -> t.kind() == OutcomeKind.FIXED);
    }

    public String answerLink() {
        return visit.link()
                .first(PageLink.LANGUAGE, frame.words().language().code())
                .toString();
    }
}
