package org.faultbook.diagnosis.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.WordDiff;
import org.faultbook.kb.faultcase.CaseVersion;

/**
 * Somebody else changed a case while it was edited: both texts, part by part, to choose from. Nothing typed is lost.
 *
 * @param newest the version that the other person saved
 * @param mine what was typed
 * @param shown marks of what the form began with
 */
public record ConflictPage(
        PageFrame frame,
        CaseVersion newest,
        ArticleForm theirs,
        ArticleForm mine,
        List<EditPage.Mark> shown,
        String reason)
        implements DeskPage {

    /** A part that reads differently; {@code both} where both changed it. */
    public record Row(ArticleForm.Part part, WordDiff diff, boolean takeMine, boolean both) {}

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (EditPage.Mark mark : shown) {
            String their = theirs.text(mark.part());
            String my = mine.text(mark.part());
            boolean changedByMe = !EditPage.mark(my).equals(mark.value());
            boolean changedByThem = !EditPage.mark(their).equals(mark.value());
            if (!my.equals(their)) {
                WordDiff diff = WordDiff.of(theirs.shown(mark.part(), words()), mine.shown(mark.part(), words()));
                rows.add(new Row(mark.part(), diff, changedByMe, changedByMe && changedByThem));
            }
        }
        return rows;
    }

    /** So that a further save rests on what was seen here. */
    public List<EditPage.Mark> marksOfTheirs() {
        return EditPage.marks(theirs);
    }

    public String actor() {
        return words().actor(newest.change().actor());
    }

    public Instant at() {
        return newest.change().at();
    }

    public String caseLink() {
        return CaseRow.link(newest.caseId());
    }
}
