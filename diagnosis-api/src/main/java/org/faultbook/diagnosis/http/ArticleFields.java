package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.faultbook.diagnosis.desk.ArticleForm;
import org.faultbook.diagnosis.desk.CheckForm;
import org.faultbook.diagnosis.desk.EditPage;
import org.faultbook.diagnosis.desk.FixForm;
import org.faultbook.kb.faultcase.FixKind;

/** Reads the form of a case, personal data masked. */
final class ArticleFields {
    private static final int LINE = 400;
    private static final int TEXT = 8_000;
    private static final int ROWS = 60;

    private final Context ctx;
    private final UnaryOperator<String> mask;

    ArticleFields(Context ctx, UnaryOperator<String> mask) {
        this.ctx = ctx;
        this.mask = mask;
    }

    ArticleForm read() {
        List<FixForm> fixes = new ArrayList<>();
        for (int i = 0; i < ROWS && ctx.formParam("fix." + i + ".summary") != null; i++) {
            String at = "fix." + i + ".";
            fixes.add(new FixForm(
                    raw(at + "id"),
                    "TEMPORARY".equals(ctx.formParam(at + "kind")) ? FixKind.TEMPORARY : FixKind.LASTING,
                    line(at + "summary"),
                    text(at + "steps"),
                    text(at + "parts"),
                    text(at + "tools"),
                    raw(at + "minutes"),
                    text(at + "safety")));
        }
        List<CheckForm> checks = new ArrayList<>();
        for (int i = 0; i < ROWS && ctx.formParam("check." + i + ".question") != null; i++) {
            String at = "check." + i + ".";
            checks.add(
                    new CheckForm(raw(at + "id"), line(at + "question"), line(at + "favoured"), raw(at + "minutes")));
        }
        return new ArticleForm(
                line("cause"),
                raw("machine"),
                line("manufacturer"),
                line("series"),
                line("model"),
                text("symptoms"),
                fixes,
                checks,
                line("mode"),
                line("mechanism"));
    }

    /** What the form began with. */
    List<EditPage.Mark> marks() {
        List<EditPage.Mark> marks = new ArrayList<>();
        for (ArticleForm.Part part : ArticleForm.Part.values()) {
            marks.add(new EditPage.Mark(part, raw("shown." + part.name())));
        }
        return marks;
    }

    private String raw(String name) {
        return Pages.formField(ctx, name, LINE);
    }

    private String line(String name) {
        return mask.apply(Pages.formField(ctx, name, LINE).replaceAll("\\s+", " "));
    }

    private String text(String name) {
        return mask.apply(Pages.formField(ctx, name, TEXT).replace("\r\n", "\n"));
    }
}
