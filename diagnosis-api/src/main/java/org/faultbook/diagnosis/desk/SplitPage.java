package org.faultbook.diagnosis.desk;

import java.util.List;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.Symptom;
import org.jspecify.annotations.Nullable;

/** Which tickets of a case belong to another cause. */
public record SplitPage(
        PageFrame frame,
        FaultCase faultCase,
        int version,
        List<Contribution> tickets,
        @Nullable String trouble) implements DeskPage {
    private static final int TEXT = 200;

    /** A ticket to choose. */
    public record Row(String id, String number, String link, String symptom, String cause, String fix) {}

    public List<Row> rows() {
        return tickets.stream().map(this::row).toList();
    }

    private Row row(Contribution c) {
        String cause = c.cause().text();
        return new Row(
                c.ticket().id(),
                Excerpt.of(c.ticket().number(), 60).head(),
                EvidenceUri.ticket(c.ticket()),
                shown(c.symptoms().stream().map(Symptom::text).toList()),
                cause == null ? words().say("cause.unknown") : shown(List.of(cause)),
                shown(c.fixes().stream().map(FixAct::summary).toList()));
    }

    private String shown(List<String> texts) {
        return Excerpt.of(String.join(words().say("list.joint"), texts), TEXT).head();
    }

    public String heading() {
        return Excerpt.of(CasePage.title(faultCase, words()), TEXT).head();
    }

    public String caseLink() {
        return CaseRow.link(faultCase.id());
    }
}
