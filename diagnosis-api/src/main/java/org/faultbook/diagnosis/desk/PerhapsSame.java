package org.faultbook.diagnosis.desk;

import java.util.List;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;

/** A case of a group beside another that is perhaps the same fault in other words. */
public record PerhapsSame(CaseCard card, FaultCase other) {
    private static final int TEXT = 140;
    private static final int SHOWN = 3;

    public String title() {
        return Excerpt.of(CasePage.title(other, card.words()), TEXT).head();
    }

    public String link() {
        return CaseRow.link(other.id());
    }

    public String scope() {
        return card.words().scope(other.scope());
    }

    /** State and tickets. */
    public String facts() {
        return card.words().say("confidence", other.state().confidence())
                + card.words().say("dot")
                + card.words().count("seen", other.seenInTickets());
    }

    public List<String> symptoms() {
        return other.symptoms().stream()
                .limit(SHOWN)
                .map(s -> Excerpt.of(s.text(), TEXT).head())
                .toList();
    }

    public List<String> fixes() {
        return other.fixes().stream()
                .filter(f -> f.kind() != FixKind.PROHIBITED)
                .limit(SHOWN)
                .map(f -> Excerpt.of(f.summary(), TEXT).head())
                .toList();
    }

    /** Both in a form, each with the version that was seen. */
    public List<String> values() {
        return List.of(card.value(), other.id() + ":" + other.newestVersion());
    }
}
