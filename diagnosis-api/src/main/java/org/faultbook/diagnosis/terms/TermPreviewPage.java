package org.faultbook.diagnosis.terms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.TermEntry;
import org.jspecify.annotations.Nullable;

/**
 * What an entry would change, before anything is saved.
 *
 * @param withdrawn the entry that would be taken back; null where one would be added
 * @param known whether the words in use say the same already
 * @param cases those that the preview names, by id
 * @param unreviewed cases that hold an empty phrase
 */
public record TermPreviewPage(
        PageFrame frame,
        TermForm form,
        @Nullable OwnTerm withdrawn,
        boolean known,
        TermPreview preview,
        Map<String, FaultCase> cases,
        List<FaultCase> unreviewed) {
    private static final int SHOWN = 20;
    private static final int TITLE = 120;
    private static final int QUESTION = 200;

    public TermPreviewPage {
        cases = Map.copyOf(cases);
        unreviewed = List.copyOf(unreviewed);
    }

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return TermsPage.say(frame.words().language(), key, values);
    }

    public TermEntry entry() {
        return withdrawn == null ? form.entry() : withdrawn.entry();
    }

    public String written() {
        return TermsPage.written(frame, entry());
    }

    public String title() {
        return say(withdrawn == null ? "preview.title.add" : "preview.title.withdraw");
    }

    public boolean empties() {
        return entry().kind() == TermEntry.Kind.EMPTY;
    }

    /** How many would be answered otherwise, of how many. */
    public String total() {
        int all = preview.asked() + preview.gold();
        return all == 0
                ? say("preview.no.questions")
                : say(
                        preview.changed().size() == 1 ? "preview.total.one" : "preview.total.many",
                        words().number(preview.changed().size()),
                        words().number(all));
    }

    /** What was looked at, and where that ended. */
    public String bounds() {
        String looked = say(
                preview.gold() == 0 ? "preview.bounds" : "preview.bounds.gold",
                words().number(preview.asked()),
                words().number(preview.gold()));
        return preview.compared() == preview.touched()
                ? looked
                : looked
                        + say(
                                "preview.bounds.compared",
                                words().number(preview.touched()),
                                words().number(preview.compared()));
    }

    public List<TermPreview.ChangedAnswer> shown() {
        return preview.changed().subList(0, Math.min(SHOWN, preview.changed().size()));
    }

    public int notShown() {
        return preview.changed().size() - shown().size();
    }

    public String question(TermPreview.ChangedAnswer changed) {
        return Excerpt.of(changed.question().text(), QUESTION).head();
    }

    /** A cause in a ranking, and where it stood before: 0 where it did not. */
    public record Ranked(String title, String link, int rank, int before) {}

    public List<Ranked> ranked(List<String> ids, List<String> others) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            places.put(others.get(i), i + 1);
        }
        List<Ranked> ranked = new java.util.ArrayList<>();
        for (String id : ids) {
            FaultCase c = cases.get(id);
            ranked.add(new Ranked(
                    c == null ? id : title(c), CaseRow.link(id), ranked.size() + 1, places.getOrDefault(id, 0)));
        }
        return ranked;
    }

    public String moved(Ranked ranked) {
        return ranked.before() == 0
                ? say("preview.new")
                : ranked.before() == ranked.rank() ? "" : say("preview.was", ranked.before());
    }

    public String title(FaultCase c) {
        return Excerpt.of(CasePage.title(c, words()), TITLE).head();
    }

    public String link(FaultCase c) {
        return CaseRow.link(c.id());
    }
}
