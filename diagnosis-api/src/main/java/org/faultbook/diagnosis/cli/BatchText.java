package org.faultbook.diagnosis.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.faultbook.diagnosis.home.UndoSummary;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.KeptCase;
import org.jspecify.annotations.Nullable;

/** The last imports and the taking back of one in words. */
final class BatchText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Wording wording;

    BatchText(Wording wording) {
        this.wording = wording;
    }

    String of(List<ImportBatch> imports) {
        StringBuilder out = new StringBuilder();
        if (imports.isEmpty()) {
            line(out, "undo.none");
        }
        for (ImportBatch b : imports) {
            String state = b.undone() != null
                    ? wording.say("undo.state.undone", time(b.undone()))
                    : b.complete() ? "" : wording.say("undo.state.interrupted");
            line(out, "undo.batch", b.id(), time(b.at()), String.join(", ", b.files()), state);
            line(
                    out,
                    "import.summary",
                    b.counts().read(),
                    b.counts().added(),
                    b.counts().changed(),
                    b.counts().same(),
                    b.counts().rejected());
        }
        return out.toString();
    }

    String of(UndoSummary summary) {
        StringBuilder out = new StringBuilder();
        UndoneImport undone = summary.undone();
        line(out, "undo.summary", undone.batch(), undone.removed(), undone.restored(), undone.unchanged());
        if (undone.manualsRemoved() + undone.manualsRestored() + undone.manualsUnchanged() > 0) {
            line(out, "undo.manuals", undone.manualsRemoved(), undone.manualsRestored(), undone.manualsUnchanged());
        }
        line(out, "import.cases", undone.casesTouched());
        kept(out, undone.kept());
        summary.warnings().forEach(warning -> line(out, "import.warning", warning));
        return out.toString();
    }

    void kept(StringBuilder out, List<KeptCase> cases) {
        if (!cases.isEmpty()) {
            line(out, "kept.title", cases.size());
        }
        cases.forEach(
                c -> line(out, "kept.case", c.caseId(), c.cause(), c.actor().id(), time(c.at())));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "?" : TIME.format(at);
    }

    private void line(StringBuilder out, String key, Object... values) {
        out.append(wording.say(key, values)).append('\n');
    }
}
