package org.faultbook.diagnosis.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.curation.ActedCase;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, the newest first.
 *
 * @param caseId of this case alone; null: of all
 * @param cases those of the acts that are there
 * @param states what those that set a state set, by their ids
 * @param more whether there are older ones
 */
public record ActsPage(
        PageFrame frame,
        @Nullable String caseId,
        List<CurationAct> acts,
        Map<String, FaultCase> cases,
        Map<Long, Confidence> states,
        boolean more,
        @Nullable Notice notice,
        @Nullable String trouble)
        implements DeskPage {
    public static final String PATH = "/acts";
    private static final int CASES = 5;
    private static final int TEXT = 160;

    /** A case that an act names; its link is null where it answers no more. */
    public record Named(String title, @Nullable String link) {}

    /** One thing that was done. */
    public record Row(
            long id,
            String what,
            String actor,
            Instant at,
            String reason,
            List<Named> cases,
            int moreCases,
            boolean undone,
            boolean undoable) {}

    /** The address of the acts on a case. */
    public static PageLink of(@Nullable String caseId) {
        return PageLink.to(PATH).and("case", caseId);
    }

    public List<Row> rows() {
        return acts.stream().map(this::row).toList();
    }

    private Row row(CurationAct act) {
        return new Row(
                act.id(),
                what(act),
                words().actor(act.change().actor()),
                act.change().at(),
                Excerpt.of(act.change().reason(), TEXT).head(),
                act.cases().stream().limit(CASES).map(this::named).toList(),
                Math.max(0, act.cases().size() - CASES),
                !act.stands(),
                act.stands() && act.kind() != Kind.UNDO);
    }

    private String what(CurationAct act) {
        Confidence set = states.get(act.id());
        return act.undoes() != null
                ? say("act.UNDO.of", act.undoes())
                : set == null ? say("act", act.kind()) : say("act.TRANSITION", set);
    }

    private Named named(ActedCase acted) {
        FaultCase c = cases.get(acted.caseId());
        return c == null
                ? new Named(acted.caseId(), null)
                : new Named(Excerpt.of(CasePage.title(c, words()), TEXT).head(), CaseRow.link(c.id()));
    }

    public @Nullable String olderLink() {
        return more ? of(caseId).and("before", acts.getLast().id()).toString() : null;
    }
}
