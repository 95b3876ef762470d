package org.faultbook.diagnosis.render;

import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.render.Paper.Ink;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.FixKind;

/** One ranked cause on a terminal. */
final class CauseText {
    private static final int BAR = 10;
    private static final int FIXES = 3;
    private static final int QUOTES = 2;

    private final Phrases phrases;
    private final ScopeNames scopes;
    private final Paper paper;

    CauseText(Phrases phrases, ScopeNames scopes, Paper paper) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.paper = paper;
    }

    void inFull(DiagnosedCause cause, EquipmentScope asked, PassagePlaces places) {
        paper.put(paper.ink(Ink.HEADING, cause.rank() + "  "), Ink.STRONG, cause.causeText());
        String bar = cause.probability() == null ? "" : paper.ink(Ink.GOOD, bar(cause.probability())) + "  ";
        paper.put("   " + bar, phrases.standing(cause));
        String scope = cause.scope().limited(null, null, null).equals(asked) ? "" : phrases.scope(cause, scopes);
        if (!scope.isEmpty()) {
            paper.put("   ", Ink.FAINT, scope);
        }
        for (String note : cause.notes()) {
            paper.put("   " + paper.ink(Ink.CAUTION, "! "), Ink.CAUTION, note);
        }
        cause.fixes().stream().limit(FIXES).forEach(this::fix);
        List<Evidence> quotes = cause.evidence();
        quotes.stream().limit(QUOTES).forEach(e -> quote(e, places));
    }

    void inOneLine(DiagnosedCause cause) {
        String fix = cause.fixes().isEmpty()
                ? ""
                : phrases.say("arrow", cause.fixes().get(0).summary());
        paper.put("  " + cause.rank() + "  ", cause.causeText() + fix);
    }

    private void fix(RankedFix fix) {
        boolean temporary = fix.kind() == FixKind.TEMPORARY;
        String mark = temporary ? phrases.say("temporary") : "";
        paper.put("   " + paper.ink(temporary ? Ink.CAUTION : Ink.GOOD, "→ "), mark + fix.summary());
        String facts = phrases.fixFacts(fix);
        if (!facts.isEmpty()) {
            paper.put("     ", Ink.FAINT, facts);
        }
        if (fix.unitNote() != null) {
            paper.put("     " + paper.ink(Ink.CAUTION, "! "), Ink.CAUTION, fix.unitNote());
        }
        for (String warning : fix.safety()) {
            paper.put("     " + paper.ink(Ink.DANGER, "! "), warning);
        }
    }

    private void quote(Evidence e, PassagePlaces places) {
        paper.put("   " + paper.ink(Ink.FAINT, "┃ "), Ink.FAINT, phrases.quote(e, places));
    }

    private static String bar(double share) {
        int full = Math.clamp(Math.round(share * BAR), 1, BAR);
        return "█".repeat(full) + "░".repeat(BAR - full);
    }
}
