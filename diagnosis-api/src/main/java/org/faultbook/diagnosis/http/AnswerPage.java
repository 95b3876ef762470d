package org.faultbook.diagnosis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.ask.Closer;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.gap.AnsweredNotice;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.DevicePhrases;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.diagnosis.render.PreparationPhrases;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.visit.CheckWords;
import org.faultbook.diagnosis.visit.ClosingPage;
import org.faultbook.diagnosis.visit.PacketPage;
import org.faultbook.diagnosis.visit.SealedNotices;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.diagnosis.visit.VisitState;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the page's template reads.
 *
 * @param question as it was typed, blank where nothing was
 * @param diagnosis null where nothing was asked or no answer could be had
 * @param trouble why no answer could be had, in words
 * @param notices what the reader asked before and has an answer now
 * @param state what else is known of the visit
 * @param closers who may be asked where nothing helped
 */
public record AnswerPage(
        PageFrame frame,
        Visit question,
        List<EquipmentClass> families,
        ScopeNames scopes,
        @Nullable Diagnosis diagnosis,
        @Nullable String trouble,
        VisitState state,
        List<AnsweredNotice> notices,
        List<Closer> closers) {
    private static final int ASKED = 120;

    public String say(String key, Object... values) {
        return Wording.of(Problem.class, language()).say(key, values);
    }

    public String phrase(String key, Object... values) {
        return Wording.ofAnswers(language()).say(key, values);
    }

    public Phrases phrases() {
        return new Phrases(Wording.ofAnswers(language()));
    }

    public DevicePhrases devicePhrases() {
        return new DevicePhrases(phrases());
    }

    public PreparationPhrases preparation() {
        return new PreparationPhrases(phrases());
    }

    public Language language() {
        return frame.words().language();
    }

    /** The options of a check, each with the same question as if it had been chosen. */
    public List<Option> options(String checkId, List<String> words) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String result = i < CheckWords.RESULTS.size() ? CheckWords.RESULTS.get(i) : words.get(i);
            List<Observation> answers = Stream.concat(
                            question.answers().stream(), Stream.of(new Observation(checkId, result)))
                    .toList();
            options.add(new Option(words.get(i), link(answers)));
        }
        return options;
    }

    /** An option of a check in words, and where choosing it leads. */
    public record Option(String words, String link) {}

    /** What else to ask the caller than the check that stands first. */
    public List<CallerCheck> furtherCallerChecks(Diagnosis d) {
        return d.callerChecks().stream()
                .filter(c ->
                        d.nextCheck() == null || !c.id().equals(d.nextCheck().id()))
                .toList();
    }

    /** Whether the check that stands first can be done by the caller. */
    public boolean nextIsByCaller(Diagnosis d) {
        return furtherCallerChecks(d).size() < d.callerChecks().size();
    }

    /** What was asked and found at checks, in the language of the page. */
    public CheckWords checks() {
        return new CheckWords(families, language());
    }

    /** The same question as if a check had not been answered. */
    public String takeBackLink(Observation answer) {
        return link(question.answers().stream().filter(a -> !a.equals(answer)).toList());
    }

    /** A link is good in both languages, and says in which one it was followed. */
    private String link(List<Observation> answers) {
        return here(question.answered(answers).link());
    }

    private String here(PageLink link) {
        return link.first(PageLink.LANGUAGE, language().code()).toString();
    }

    /** Words of the visit beside the answer. */
    public String visit(String key, Object... values) {
        return Wording.of(Visit.class, language()).say(key, values);
    }

    /** The notices as the form that confirms them sends them back. */
    public List<String> noticeFields(Diagnosis d) {
        return SealedNotices.shown(d.requestId(), d.safety()).fields();
    }

    /** What may have been tried of a cause: its fixes in their order; the cause alone where it has none. */
    public List<Tried> tried(DiagnosedCause cause) {
        return cause.fixes().isEmpty()
                ? List.of(new Tried(cause.causeText(), cause.caseId()))
                : cause.fixes().stream()
                        .map(fix -> new Tried(fix.summary(), cause.caseId() + "|" + fix.fixId()))
                        .toList();
    }

    /** One thing that may have been tried, in words and as a form sends it. */
    public record Tried(String words, String value) {}

    /** The best fix of every cause. */
    public List<Tried> triedFirst(Diagnosis d) {
        return d.results().stream()
                .map(cause -> {
                    Tried best = tried(cause).getFirst();
                    String words = cause.fixes().isEmpty() ? "" : phrase("arrow", best.words());
                    return new Tried(cause.rank() + " " + cause.causeText() + words, best.value());
                })
                .toList();
    }

    /** Words of asking colleagues. */
    public QuestionWords asking() {
        return new QuestionWords(language());
    }

    /** The question as it was asked, shortened. */
    public String askedText() {
        return Excerpt.of(question.text(), ASKED).head();
    }

    /** The machine as far as it was told, in a line. */
    public String askedAbout() {
        String type = question.type().isEmpty() ? "" : frame.words().equipment(question.type());
        return Stream.of(type, question.model(), question.serial())
                .filter(told -> !told.isEmpty())
                .collect(Collectors.joining(frame.words().say("dot")));
    }

    /** Where a photograph is sent: what was found at checks goes with it, for the form that asks anew leaves it out. */
    public String photoAction() {
        PageLink link = PageLink.to(PhotoPages.PATH);
        for (Observation answer : question.answers()) {
            link = link.and(Visit.ANSWER, answer.checkId() + ":" + answer.result());
        }
        return link.toString();
    }

    /** The same visit without one of its photographs, asked again where it was asked. */
    public String withoutPhotoLink(KeptPhoto photo) {
        return here(question.withPhotos(question.photos().stream()
                        .filter(id -> !id.equals(photo.id()))
                        .toList())
                .link()
                .and(PhotoPages.PHOTO, diagnosis == null && !question.text().isEmpty() ? PhotoPages.LEFT_OUT : ""));
    }

    public String closingLink() {
        return here(question.to(ClosingPage.PATH));
    }

    public String packetLink(Diagnosis d) {
        return here(PacketPage.link(d.requestId(), question));
    }

    /** Whether colleagues should be asked: nothing is known here, or what was tried failed. */
    public boolean offersPacket(Diagnosis d) {
        return state.wantsHelp(d.abstained());
    }

    /** The standards behind the safety notices, each once, in their order. */
    public String standards() {
        return diagnosis == null
                ? ""
                : diagnosis.safety().stream()
                        .flatMap(notice -> Stream.of(notice.source().split(";")))
                        .map(String::strip)
                        .filter(standard -> !standard.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }

    public String equipment(EquipmentScope scope) {
        String said = scopes.say(scope, language());
        return said.isEmpty() ? phrase("equipment.unknown") : said;
    }

    /** Whether the case is about other equipment than was asked about. */
    public boolean showsScope(DiagnosedCause cause) {
        return diagnosis != null
                && !cause.scope()
                        .limited(null, null, null)
                        .equals(diagnosis.understood().equipment())
                && !scopes.say(cause.scope(), language()).isEmpty();
    }

    public String scope(DiagnosedCause cause) {
        return phrases().scope(cause, scopes);
    }

    /** The page that shows what evidence quotes; null where there is none, or none that its reader may open. */
    public @Nullable String quoteLink(Evidence evidence) {
        return diagnosis == null || !opensSources() ? null : EvidenceUri.page(evidence, diagnosis.places());
    }

    /** The page of a past ticket; null where its reader may not open it. */
    public @Nullable String ticketLink(Diagnosis.SimilarTicket ticket) {
        return opensSources() ? EvidenceUri.ticket(ticket.key()) : null;
    }

    private boolean opensSources() {
        return frame.reader().opensSources();
    }

    /** The page of the case that a cause was taken from. */
    public String caseLink(DiagnosedCause cause) {
        return CaseRow.link(cause.caseId());
    }

    /** The manual that a passage stands in; null where its reader may not open it. */
    public @Nullable String fileLink(CitedPassage passage) {
        return opensSources() ? EvidenceUri.of(passage.place()) : null;
    }
}
