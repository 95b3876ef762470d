package org.faultbook.diagnosis.cli;

import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.render.Wording;

/** The summary of an import in words. */
final class ImportText {
    private final Wording wording;

    ImportText(Wording wording) {
        this.wording = wording;
    }

    String of(ImportSummary s) {
        StringBuilder out = new StringBuilder();
        line(out, "import.summary", s.read(), s.added(), s.changed(), s.same(), s.rejected());
        if (s.passed() > 0) {
            line(out, "import.passed", s.passed());
        }
        line(out, "import.cases", s.casesTouched());
        if (s.rejectsFile() != null) {
            line(out, "import.rejects", s.rejectsFile());
        }
        s.warnings().forEach(warning -> line(out, "import.warning", warning));
        s.unreadable().forEach(file -> line(out, "import.unreadable", file));
        if (s.added() + s.changed() + s.same() > 0) {
            line(out, "import.batch", s.batch());
        }
        return out.toString();
    }

    private void line(StringBuilder out, String key, Object... values) {
        out.append(wording.say(key, values)).append('\n');
    }
}
