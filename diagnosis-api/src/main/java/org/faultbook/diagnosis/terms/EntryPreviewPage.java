package org.faultbook.diagnosis.terms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.page.CasePage;
import org.faultbook.diagnosis.page.CaseRow;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.lexicon.EquipmentEntry;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.jspecify.annotations.Nullable;

/**
 * What an entry would change, before anything is saved.
 *
 * @param withdrawn the entry that would be taken back; null where one would be added
 * @param notes what there is to know of the entry besides
 * @param fields what the form that saves it sends
 * @param list the address of the page that the entry is of
 * @param cases those that the preview names, by id
 * @param unreviewed cases that hold an empty phrase; null where the entry is none
 */
public record EntryPreviewPage(
        PageFrame frame,
        OwnEntry entry,
        @Nullable OwnTerm withdrawn,
        List<String> notes,
        Map<String, String> fields,
        String list,
        EntryPreview preview,
        Map<String, FaultCase> cases,
        @Nullable List<FaultCase> unreviewed) {
    private static final int SHOWN = 20;
    private static final int TITLE = 120;
    private static final int QUESTION = 200;

    public EntryPreviewPage {
        notes = List.copyOf(notes);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        cases = Map.copyOf(cases);
        unreviewed = unreviewed == null ? null : List.copyOf(unreviewed);
    }

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return new EntryWords(frame).say(key, values);
    }

    public String written() {
        return new EntryWords(frame).written(entry);
    }

    /** The text of a safety notice in both languages and what it rests on; null for another entry. */
    public @Nullable EquipmentEntry notice() {
        return entry instanceof EquipmentEntry equipment && equipment.kind() == EquipmentEntry.Kind.NOTICE
                ? equipment
                : null;
    }

    public String back() {
        return say(entry instanceof EquipmentEntry ? "equipment.back" : "back");
    }

    /** Where the form is sent. */
    public String action() {
        return withdrawn == null ? list : list + "/" + withdrawn.id() + "/withdraw";
    }

    public String title() {
        return say(withdrawn == null ? "preview.title.add" : "preview.title.withdraw");
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
        return preview.compared() == preview.touched() || preview.compared() == preview.asked() + preview.gold()
                ? looked
                : looked
                        + say(
                                preview.compared() < preview.touched()
                                        ? "preview.bounds.compared"
                                        : "preview.bounds.others",
                                words().number(preview.touched()),
                                words().number(preview.compared()));
    }

    public List<EntryPreview.ChangedAnswer> shown() {
        return preview.changed().subList(0, Math.min(SHOWN, preview.changed().size()));
    }

    public int notShown() {
        return preview.changed().size() - shown().size();
    }

    public String question(EntryPreview.ChangedAnswer changed) {
        return Excerpt.of(changed.question().text(), QUESTION).head();
    }

    /** A cause in a ranking, and where it stood before: 0 where it did not. */
    public record Ranked(String title, String link, int rank, int before) {}

    public List<Ranked> ranked(List<String> ids, List<String> others) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < others.size(); i++) {
            places.put(others.get(i), i + 1);
        }
        List<Ranked> ranked = new ArrayList<>();
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
