package org.faultbook.diagnosis.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.diagnosis.render.DevicePhrases;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the page's template reads.
 *
 * @param question as it was typed, blank where nothing was
 * @param diagnosis null where nothing was asked or no answer could be had
 * @param trouble why no answer could be had, in words
 */
public record AnswerPage(
        Language language,
        PageQuestion question,
        List<EquipmentClass> families,
        ScopeNames scopes,
        String assetVersion,
        @Nullable Diagnosis diagnosis,
        @Nullable String trouble) {
    /** The fields of the form. */
    public record PageQuestion(String text, String type, String model, String serial) {}

    public String say(String key, Object... values) {
        return Wording.of(Problem.class, language).say(key, values);
    }

    public String phrase(String key, Object... values) {
        return Wording.ofAnswers(language).say(key, values);
    }

    public Phrases phrases() {
        return new Phrases(Wording.ofAnswers(language));
    }

    public DevicePhrases devicePhrases() {
        return new DevicePhrases(phrases());
    }

    public String title() {
        return question.text().isBlank() ? say("page.title") : question.text() + " - Faultbook";
    }

    public String languageTag() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    public Language otherLanguage() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    public String homeLink() {
        return "/?lang=" + language.code();
    }

    /** The same question in the other language. */
    public String otherLanguageLink() {
        StringBuilder link = new StringBuilder("/?lang=").append(otherLanguage().code());
        append(link, "q", question.text());
        append(link, "type", question.type());
        append(link, "model", question.model());
        append(link, "serial", question.serial());
        return link.toString();
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
        String said = scopes.say(scope, language);
        return said.isEmpty() ? phrase("equipment.unknown") : said;
    }

    /** Whether the case is about other equipment than was asked about. */
    public boolean showsScope(DiagnosedCause cause) {
        return diagnosis != null
                && !cause.scope()
                        .limited(null, null, null)
                        .equals(diagnosis.understood().equipment())
                && !scopes.say(cause.scope(), language).isEmpty();
    }

    public String scope(DiagnosedCause cause) {
        return phrases().scope(cause, scopes);
    }

    /** The page of the manual that evidence quotes; null where it quotes none. */
    public @Nullable String fileLink(Evidence evidence) {
        PassagePlace place = diagnosis == null ? null : diagnosis.places().of(evidence);
        return place == null ? null : EvidenceUri.of(place);
    }

    public String fileLink(CitedPassage passage) {
        return EvidenceUri.of(passage.place());
    }

    private static void append(StringBuilder link, String name, String value) {
        if (!value.isBlank()) {
            link.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
