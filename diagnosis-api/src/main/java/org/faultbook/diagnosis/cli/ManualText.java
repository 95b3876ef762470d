package org.faultbook.diagnosis.cli;

import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.importing.ManualResult;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.port.ManualStore;

/** The summary of an import of manuals in words: a line for each manual, then the sums. */
final class ManualText {
    /** Manuals told one by one. */
    private static final int MOST = 40;

    private final Wording wording;
    private final ScopeNames scopes;

    ManualText(Wording wording, ScopeNames scopes) {
        this.wording = wording;
        this.scopes = scopes;
    }

    String of(ManualSummary s) {
        StringBuilder out = new StringBuilder();
        s.manuals().stream().limit(MOST).forEach(m -> manual(out, m));
        if (s.manuals().size() > MOST) {
            line(out, "manuals.more", s.manuals().size() - MOST);
        }
        line(
                out,
                "manuals.summary",
                s.manuals().size(),
                s.count(ManualStore.Put.NEW),
                s.count(ManualStore.Put.NEW_EDITION),
                s.same(),
                s.rejected());
        line(out, "manuals.found", s.pages(), s.rows(), s.passages());
        line(out, "import.cases", s.casesTouched());
        if (s.pagesRejected() > 0) {
            line(out, "manuals.pagesRejected", s.pagesRejected());
        }
        if (s.rejectsFile() != null) {
            line(out, "manuals.rejects", s.rejectsFile());
        }
        s.warnings().forEach(warning -> line(out, "import.warning", warning));
        if (s.manuals().size() > s.rejected()) {
            line(out, "import.batch", s.batch());
        }
        return out.toString();
    }

    private void manual(StringBuilder out, ManualResult m) {
        Manual manual = m.manual();
        if (manual == null) {
            PageProblem why = m.problems().getFirst();
            line(out, "manuals.rejected", m.file(), why.reason().in(wording.language()));
            return;
        }
        String edition = manual.edition() == null ? "" : " " + manual.edition();
        line(
                out,
                "manuals.line",
                wording.say("manuals.put." + m.put()),
                manual.title() + edition,
                scopes.say(manual.scope(), wording.language()),
                manual.pages() == 0 ? "–" : manual.pages(),
                m.rows(),
                m.passages());
    }

    private void line(StringBuilder out, String key, Object... values) {
        out.append(wording.say(key, values)).append('\n');
    }
}
