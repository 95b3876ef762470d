package org.faultbook.diagnosis.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentType;

/**
 * The form that edits a case.
 *
 * @param version the newest one, which the edit rests on
 * @param form as it is shown
 * @param shown marks of what the form began with, by part: tells later which parts were changed
 * @param sources what the case rests on, to be read beside the form
 * @param back where saving leads; blank: to the case
 * @param troubles what is wrong with what was typed, in words
 */
public record EditPage(
        PageFrame frame,
        FaultCase faultCase,
        int version,
        ArticleForm form,
        List<Mark> shown,
        List<SourceText> sources,
        List<EquipmentClass> classes,
        String reason,
        String back,
        List<String> troubles)
        implements DeskPage {
    /** Parameter and field that name the page which saving leads back to. */
    public static final String BACK = "back";

    private static final int TITLE = 140;

    /** What stood in a part of the form at first. */
    public record Mark(ArticleForm.Part part, String value) {}

    /** A point of the list of what a good case has. */
    public record Point(String text, boolean met) {}

    /** One to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    public static List<Mark> marks(ArticleForm form) {
        List<Mark> marks = new ArrayList<>();
        for (ArticleForm.Part part : ArticleForm.Part.values()) {
            marks.add(new Mark(part, mark(form.text(part))));
        }
        return marks;
    }

    public static String mark(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    public String heading() {
        return Excerpt.of(CasePage.title(faultCase, words()), TITLE).head();
    }

    public String caseLink() {
        return CaseRow.link(faultCase.id());
    }

    public boolean published() {
        return faultCase.state().confidence() == Confidence.VALIDATED;
    }

    /** Classes and their types; what the case names and the taxonomy does not stays to choose. */
    public List<Option> machines() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words().say("scope.any"), form.machine().isBlank()));
        for (EquipmentClass c : classes) {
            options.add(option(c.id(), words().equipment(c.id())));
            for (EquipmentType type : c.types()) {
                options.add(option(c.id() + "/" + type.id(), "\u2003" + words().equipment(type.id())));
            }
        }
        if (options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(form.machine(), form.machine(), true));
        }
        return options;
    }

    private Option option(String value, String label) {
        return new Option(value, label, value.equals(form.machine()));
    }

    /** What a good case has (KCS v6: complete, in the words of who has the problem, found by its context). */
    public List<Point> checklist() {
        boolean steps =
                form.fixes().stream().anyMatch(f -> !f.isBlank() && !f.steps().isBlank());
        boolean lasting = form.fixes().stream().anyMatch(f -> !f.isBlank() && f.kind() == FixKind.LASTING);
        boolean coded = form.fixes().stream().anyMatch(f -> f.hasPartCode());
        return List.of(
                point("cause", !form.cause().isBlank()),
                point("scope", form.machine().contains("/")),
                point("symptoms", ArticleForm.lines(form.symptoms()).size() >= 2),
                point("lasting", lasting),
                point("steps", steps),
                point("parts", coded),
                point(
                        "check",
                        form.checks().stream()
                                .anyMatch(c -> !c.isBlank() && !c.favouredBy().isBlank())));
    }

    private Point point(String key, boolean met) {
        return new Point(say("good." + key), met);
    }
}
