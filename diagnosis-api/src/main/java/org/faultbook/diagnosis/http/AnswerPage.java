package org.faultbook.diagnosis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.CallerCheck;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.gap.AnsweredNotice;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.DevicePhrases;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.diagnosis.render.PreparationPhrases;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the page's template reads.
 *
 * @param question as it was typed, blank where nothing was
 * @param diagnosis null where nothing was asked or no answer could be had
 * @param trouble why no answer could be had, in words
 * @param notices what the reader asked before and has an answer now
 */
public record AnswerPage(
        PageFrame frame,
        PageQuestion question,
        List<EquipmentClass> families,
        ScopeNames scopes,
        @Nullable Diagnosis diagnosis,
        @Nullable String trouble,
        List<AnsweredNotice> notices) {
    /** The field that tells what was found at a check: its id, a colon, the result. */
    static final String ANSWER = "found";

    /** What stands for the options of a check in links, in their order: a link is good in both languages. */
    private static final List<String> RESULTS = List.of("yes", "no", "cannot");

    /**
     * The fields of the form.
     *
     * @param answers what was found at the checks that were asked so far, in their order
     */
    public record PageQuestion(String text, String type, String model, String serial, List<Observation> answers) {
        public PageQuestion {
            answers = List.copyOf(answers);
        }

        /** The address that asks this. */
        PageLink link() {
            PageLink link = PageLink.to("/")
                    .and("q", text)
                    .and("type", type)
                    .and("model", model)
                    .and("serial", serial);
            for (Observation answer : answers) {
                link = link.and(ANSWER, answer.checkId() + ":" + answer.result());
            }
            return link;
        }
    }

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
            String result = i < RESULTS.size() ? RESULTS.get(i) : words.get(i);
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

    /** What was found at a check, in the language of the page. */
    public String found(Observation answer) {
        return switch (RESULTS.indexOf(answer.result())) {
            case 0 ->
                check(answer.checkId()).map(c -> c.favouredBy().in(language())).orElse(answer.result());
            case 1 -> say("page.answer.no");
            case 2 -> say("page.answer.cannot");
            default -> answer.result();
        };
    }

    /** The same question as if a check had not been answered. */
    public String takeBackLink(Observation answer) {
        return link(question.answers().stream().filter(a -> !a.equals(answer)).toList());
    }

    /** A check's question; its id where it is not known. */
    public String checkQuestion(String checkId) {
        return check(checkId).map(check -> check.question().in(language())).orElse(checkId);
    }

    private Optional<UsualCheck> check(String checkId) {
        return families.stream()
                .flatMap(family -> family.causes().stream())
                .flatMap(cause -> cause.checks().stream())
                .filter(check -> check.id().equals(checkId))
                .findFirst();
    }

    /** A link is good in both languages, and says in which one it was followed. */
    private String link(List<Observation> answers) {
        PageQuestion answered =
                new PageQuestion(question.text(), question.type(), question.model(), question.serial(), answers);
        return answered.link().first(PageLink.LANGUAGE, language().code()).toString();
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

    /** The page that shows what evidence quotes; null where there is none. */
    public @Nullable String quoteLink(Evidence evidence) {
        return diagnosis == null ? null : EvidenceUri.page(evidence, diagnosis.places());
    }

    /** The page of the case that a cause was taken from. */
    public String caseLink(DiagnosedCause cause) {
        return CaseRow.link(cause.caseId());
    }

    public String fileLink(CitedPassage passage) {
        return EvidenceUri.of(passage.place());
    }
}
