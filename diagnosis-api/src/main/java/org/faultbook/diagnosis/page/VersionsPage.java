package org.faultbook.diagnosis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.render.Phrases;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.Symptom;

/**
 * Two versions of a case held against each other.
 *
 * @param told what tickets and manuals tell now, which stands in a version for what it leaves to them
 */
public record VersionsPage(
        PageFrame frame,
        FaultCase faultCase,
        List<CaseVersion> versions,
        CaseVersion from,
        CaseVersion to,
        Article told) {
    public VersionsPage {
        versions = List.copyOf(versions);
    }

    /** One field of the article, and what changed in it. */
    public record Field(String label, WordDiff diff) {}

    public static String link(String caseId, int from, int to) {
        return PageLink.to(CaseRow.link(caseId) + "/versions")
                .and("from", from)
                .and("to", to)
                .toString();
    }

    public PageWords words() {
        return frame.words();
    }

    public String caseLink() {
        return CaseRow.link(faultCase.id());
    }

    public Excerpt heading() {
        return Excerpt.of(CasePage.title(faultCase, words()), 200);
    }

    public List<VersionRow> rows() {
        return versions.stream().map(v -> VersionRow.of(v, faultCase, words())).toList();
    }

    /** The fields that differ. */
    public List<Field> changed() {
        return fields().stream().filter(f -> !f.diff().isSame()).toList();
    }

    /** The names of the fields that are the same. */
    public String same() {
        return fields().stream()
                .filter(f -> f.diff().isSame())
                .map(Field::label)
                .collect(Collectors.joining(words().say("list.joint")));
    }

    /** Whether one of both leaves what it tells to its tickets. */
    public boolean leftToTickets() {
        return from.article().isLeftToTickets() != to.article().isLeftToTickets();
    }

    private Article full(Article a) {
        return a.isLeftToTickets()
                ? new Article(
                        a.scope(),
                        a.cause(),
                        told.symptoms(),
                        told.fixes(),
                        told.checks(),
                        a.failureMode(),
                        a.failureMechanism())
                : a;
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Article a = full(from.article());
        Article b = full(to.article());
        fields.add(new Field(words().say("field.state"), WordDiff.ofNames(confidence(from), confidence(to))));
        fields.add(new Field(words().say("field.audience"), WordDiff.ofNames(audience(from), audience(to))));
        add(fields, "scope", words().scope(a.scope()), words().scope(b.scope()));
        add(fields, "cause", cause(a), cause(b));
        add(fields, "symptoms", symptoms(a), symptoms(b));
        add(fields, "checks", checks(a), checks(b));
        add(fields, "fixes", fixes(a), fixes(b));
        add(fields, "mode", failure(a), failure(b));
        return fields;
    }

    private void add(List<Field> fields, String key, String before, String after) {
        if (!before.isEmpty() || !after.isEmpty()) {
            fields.add(
                    new Field(words().say("field." + key), WordDiff.of(Excerpt.clean(before), Excerpt.clean(after))));
        }
    }

    private String confidence(CaseVersion v) {
        return words().say("confidence", v.state().confidence());
    }

    private String audience(CaseVersion v) {
        return words().say("audience", v.state().audience());
    }

    private String cause(Article a) {
        return a.cause().isKnown()
                ? a.cause().text()
                        + words().say("dot")
                        + words().say("basis", a.cause().basis())
                : words().say("cause.unknown");
    }

    private static String symptoms(Article a) {
        return a.symptoms().stream().map(Symptom::text).collect(Collectors.joining("\n"));
    }

    private String checks(Article a) {
        return a.checks().stream().map(this::check).collect(Collectors.joining("\n"));
    }

    private String check(Check c) {
        return c.question()
                + (c.favouredBy() == null ? "" : words().say("dot") + words().say("check.favoured", c.favouredBy()));
    }

    private String fixes(Article a) {
        return a.fixes().stream().map(this::fix).collect(Collectors.joining("\n"));
    }

    private String fix(Fix f) {
        StringBuilder text =
                new StringBuilder(f.summary()).append(words().say("dot")).append(words().say("fix.kind", f.kind()));
        if (f.minutes() != null) {
            text.append(words().say("dot")).append(words().count("minutes", f.minutes()));
        }
        f.steps().forEach(step -> text.append("\n  ").append(step));
        f.parts().forEach(part -> text.append("\n  ").append(Phrases.part(part)));
        f.tools().forEach(tool -> text.append("\n  ").append(tool));
        f.safety().forEach(warning -> text.append("\n  ").append(warning));
        return text.toString();
    }

    private static String failure(Article a) {
        return (Objects.requireNonNullElse(a.failureMode(), "") + "\n"
                        + Objects.requireNonNullElse(a.failureMechanism(), ""))
                .strip();
    }
}
