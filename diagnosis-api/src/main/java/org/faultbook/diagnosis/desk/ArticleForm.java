package org.faultbook.diagnosis.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The text of a case as it is typed.
 *
 * @param machine class and type, {@code pump/circulating-pump}; blank for any
 * @param symptoms one a line
 * @param fixes without the prohibited ones, which stay as they are
 */
public record ArticleForm(
        String cause,
        String machine,
        String manufacturer,
        String series,
        String model,
        String symptoms,
        List<FixForm> fixes,
        List<CheckForm> checks,
        String mode,
        String mechanism) {
    public ArticleForm {
        fixes = List.copyOf(fixes);
        checks = List.copyOf(checks);
    }

    /** What two persons may change apart from each other. */
    public enum Part {
        CAUSE,
        SCOPE,
        SYMPTOMS,
        FIXES,
        CHECKS,
        FAILURE
    }

    public static ArticleForm of(Article a) {
        EquipmentScope s = a.scope();
        return new ArticleForm(
                said(a.cause().text()),
                machine(s),
                said(s.manufacturer()),
                said(s.series()),
                said(s.model()),
                a.symptoms().stream().map(Symptom::text).map(ArticleForm::line).collect(Collectors.joining("\n")),
                a.fixes().stream()
                        .filter(f -> f.kind() != FixKind.PROHIBITED)
                        .map(FixForm::of)
                        .toList(),
                a.checks().stream().map(CheckForm::of).toList(),
                said(a.failureMode()),
                said(a.failureMechanism()));
    }

    static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String line(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    static String machine(EquipmentScope s) {
        return s.equipmentClass() == null
                ? ""
                : s.type() == null ? s.equipmentClass() : s.equipmentClass() + "/" + s.type();
    }

    /** What it says of a part, equal exactly where it says the same. */
    public String text(Part part) {
        return switch (part) {
            case CAUSE -> cause;
            case SCOPE ->
                Stream.of(machine, manufacturer, series, model)
                        .filter(level -> !level.isBlank())
                        .collect(Collectors.joining(" / "));
            case SYMPTOMS -> symptoms;
            case FIXES ->
                fixes.stream().filter(f -> !f.isBlank()).map(FixForm::text).collect(Collectors.joining("\n\n"));
            case CHECKS ->
                checks.stream().filter(c -> !c.isBlank()).map(CheckForm::text).collect(Collectors.joining("\n\n"));
            case FAILURE -> (mode + "\n" + mechanism).strip();
        };
    }

    /** The same as {@link #text}, as a reader would have it. */
    String shown(Part part, PageWords words) {
        return part == Part.FIXES
                ? fixes.stream()
                        .filter(f -> !f.isBlank())
                        .map(f -> f.shown(words))
                        .collect(Collectors.joining("\n\n"))
                : text(part);
    }

    /** The same with one part as another has it. */
    public ArticleForm with(Part part, ArticleForm other) {
        boolean scope = part == Part.SCOPE;
        return new ArticleForm(
                part == Part.CAUSE ? other.cause : cause,
                scope ? other.machine : machine,
                scope ? other.manufacturer : manufacturer,
                scope ? other.series : series,
                scope ? other.model : model,
                part == Part.SYMPTOMS ? other.symptoms : symptoms,
                part == Part.FIXES ? other.fixes : fixes,
                part == Part.CHECKS ? other.checks : checks,
                part == Part.FAILURE ? other.mode : mode,
                part == Part.FAILURE ? other.mechanism : mechanism);
    }

    public ArticleForm withCause(String other) {
        return new ArticleForm(other, machine, manufacturer, series, model, symptoms, fixes, checks, mode, mechanism);
    }

    public ArticleForm withSymptoms(List<String> other) {
        return new ArticleForm(
                cause,
                machine,
                manufacturer,
                series,
                model,
                other.stream().map(ArticleForm::line).collect(Collectors.joining("\n")),
                fixes,
                checks,
                mode,
                mechanism);
    }

    public ArticleForm withFixes(List<FixForm> other) {
        return new ArticleForm(cause, machine, manufacturer, series, model, symptoms, other, checks, mode, mechanism);
    }

    /** With an empty fix and an empty check to be filled in. */
    public ArticleForm withRoom() {
        return new ArticleForm(
                cause,
                machine,
                manufacturer,
                series,
                model,
                symptoms,
                Stream.concat(fixes.stream(), Stream.of(FixForm.NEW)).toList(),
                Stream.concat(checks.stream(), Stream.of(CheckForm.NEW)).toList(),
                mode,
                mechanism);
    }

    /** The article that was edited with what was typed; what was left as it was keeps its evidence, what is new names who wrote it. */
    public Article toArticle(Article before, Actor actor) {
        String[] level = machine.split("/", 2);
        EquipmentScope scope = EquipmentScope.of(
                        level[0], level.length > 1 ? level[1] : null, manufacturer, series, model)
                .limited(
                        before.scope().firmware(),
                        before.scope().serials(),
                        before.scope().batch());
        Map<String, Symptom> told = new LinkedHashMap<>();
        before.symptoms().forEach(s -> told.putIfAbsent(line(s.text()), s));
        List<Symptom> observed = lines(symptoms).stream()
                .distinct()
                .map(text -> told.getOrDefault(
                        text, new Symptom(text, Language.of(text), 0, List.of(written("symptoms", text, actor)))))
                .toList();
        Map<String, Fix> known = before.fixes().stream().collect(Collectors.toMap(Fix::id, f -> f, (a, b) -> a));
        List<Fix> all = new ArrayList<>();
        fixes.stream().filter(f -> !f.isBlank()).forEach(f -> all.add(f.toFix(known.get(f.id()))));
        before.fixes().stream().filter(f -> f.kind() == FixKind.PROHIBITED).forEach(all::add);
        Map<String, Check> asked = before.checks().stream().collect(Collectors.toMap(Check::id, c -> c, (a, b) -> a));
        return new Article(
                scope,
                cause(before.cause(), actor),
                observed,
                all,
                checks.stream()
                        .filter(c -> !c.isBlank())
                        .map(c -> c.toCheck(asked.get(c.id())))
                        .toList(),
                blankToNull(mode),
                blankToNull(mechanism));
    }

    private Cause cause(Cause before, Actor actor) {
        if (cause.equals(said(before.text()))) {
            return before;
        }
        return cause.isBlank()
                ? Cause.UNKNOWN
                : new Cause(cause, CauseBasis.STATED, List.of(written("cause", cause, actor)));
    }

    private static Evidence written(String part, String text, Actor actor) {
        return new Evidence(SourceType.PERSON, actor.id(), 1, part, new Span(0, text.length()), text, null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
