package org.faultbook.diagnosis.export;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.Symptom;
import org.jspecify.annotations.Nullable;

/** What a file tells of a case, one case a row. What defeats a protection is in no column. */
public final class CaseColumns {
    private static final List<String> KEYS = List.of(
            "id",
            "state",
            "audience",
            "class",
            "type",
            "manufacturer",
            "series",
            "model",
            "codes",
            "symptoms",
            "cause",
            "basis",
            "fixes",
            "temporary",
            "checks",
            "tickets",
            "manuals",
            "page");

    private final PageWords words;
    private final Wording wording;

    public CaseColumns(PageWords words) {
        this.words = words;
        this.wording = Wording.of(CaseColumns.class, words.language());
    }

    public List<Object> head() {
        return KEYS.stream().<Object>map(wording::say).toList();
    }

    public List<Object> row(FaultCase c) {
        return List.of(
                c.id(),
                words.say("confidence", c.state().confidence()),
                words.say("audience", c.state().audience()),
                named(c.scope().equipmentClass()),
                named(c.scope().type()),
                text(c.scope().manufacturer()),
                text(c.scope().series()),
                text(c.scope().model()),
                String.join(" ", c.codes()),
                lines(c.symptoms().stream().map(Symptom::text)),
                text(c.cause().text()),
                words.say("basis", c.cause().basis()),
                lines(fixes(c, FixKind.LASTING)),
                lines(fixes(c, FixKind.TEMPORARY)),
                lines(c.checks().stream().map(Check::question)),
                c.seenInTickets(),
                c.inManuals(),
                CaseRow.link(c.id()));
    }

    private static Stream<String> fixes(FaultCase c, FixKind kind) {
        return c.fixes().stream().filter(f -> f.kind() == kind).map(Fix::summary);
    }

    private String named(@Nullable String id) {
        return id == null ? "" : text(words.equipment(id));
    }

    private static String lines(Stream<String> texts) {
        return texts.map(CaseColumns::text).collect(Collectors.joining("\n"));
    }

    /** Without characters that a file of this kind has no place for. */
    private static String text(@Nullable String text) {
        return Excerpt.of(Objects.requireNonNullElse(text, ""), Integer.MAX_VALUE)
                .whole();
    }
}
