package org.faultbook.diagnosis.visit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.ask.PacketAnswer;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.recommendation.Recommendation;

/**
 * What colleagues need to help on, behind one link.
 *
 * @param shown the answer as it was logged
 * @param causes the cases of that answer the reader may see, in the order shown
 * @param told what was tried on the visit
 * @param checks what was found
 * @param photos kept on the visit
 * @param address of this page, whole
 * @param answer of a colleague
 */
public record PacketPage(
        PageFrame frame,
        Recommendation shown,
        List<FaultCase> causes,
        List<ToldOutcome> told,
        Visit visit,
        CheckWords checks,
        List<KeptPhoto> photos,
        String address,
        PacketAnswer answer) {
    public static final String PATH = "/packet/";

    public PacketPage {
        causes = List.copyOf(causes);
        told = List.copyOf(told);
        photos = List.copyOf(photos);
    }

    /** The address that an answer is sent to. */
    public String answerPath() {
        return PATH + PageLink.segment(shown.id()) + "/answer";
    }

    /** Words of asking colleagues. */
    public QuestionWords asking() {
        return new QuestionWords(frame.words().language());
    }

    /** A cause that is left. */
    public record Remaining(String title, String link) {}

    /** The address of the packet of an answer: what the log does not hold stands in it. */
    public static PageLink link(String requestId, Visit visit) {
        return visit.reading("").to(PATH + PageLink.segment(requestId)).without("q");
    }

    public String say(String key, Object... values) {
        return Wording.of(Visit.class, frame.words().language()).say(key, values);
    }

    public String asked() {
        return frame.words().moment(shown.at());
    }

    public List<String> found() {
        return visit.answers().stream().map((Observation a) -> checks.line(a)).toList();
    }

    /** Causes of which no failure was told. */
    public List<Remaining> remaining() {
        Set<String> failed = told.stream()
                .filter(t -> t.kind() == OutcomeKind.NOT_FIXED)
                .map(t -> t.faultCase().id())
                .collect(Collectors.toSet());
        return causes.stream()
                .filter(c -> !failed.contains(c.id()))
                .map(c -> new Remaining(CasePage.title(c, frame.words()), CaseRow.link(c.id())))
                .toList();
    }

    public String machine() {
        String type = visit.type().isEmpty() ? "" : frame.words().equipment(visit.type());
        return (type + " " + visit.model()).strip();
    }

    public String unitLink() {
        return shown.unit() == null ? "" : UnitLink.to(shown.unit()).toString();
    }

    public String answerLink() {
        return new Visit(
                        shown.query(),
                        visit.type(),
                        visit.model(),
                        shown.unit() == null ? "" : shown.unit(),
                        visit.answers(),
                        visit.told(),
                        visit.photos(),
                        "")
                .link()
                .toString();
    }
}
