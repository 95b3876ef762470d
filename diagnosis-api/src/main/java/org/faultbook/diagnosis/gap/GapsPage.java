package org.faultbook.diagnosis.gap;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.terms.ActorNames;
import org.faultbook.kb.text.Language;

/**
 * The list of gaps.
 *
 * @param gaps all of them, the most often asked first
 * @param number the page shown, from 1
 */
public record GapsPage(PageFrame frame, ActorNames names, List<Gap> gaps, int number) {
    static final String PATH = "/gaps";
    private static final int SIZE = 20;
    private static final int TEXT = 200;
    private static final int WORDINGS = 3;
    private static final int ACTORS = 4;

    public GapsPage {
        gaps = List.copyOf(gaps);
        number = Math.clamp(number, 1, Math.max(1, (gaps.size() + SIZE - 1) / SIZE));
    }

    public PageWords words() {
        return frame.words();
    }

    public String say(String key, Object... values) {
        return say(frame.words().language(), key, values);
    }

    public static String say(Language language, String key, Object... values) {
        return Wording.of(GapsPage.class, language).say(key, values);
    }

    public List<Gap> shown() {
        return gaps.subList((number - 1) * SIZE, Math.min(gaps.size(), number * SIZE));
    }

    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public boolean isFull() {
        return gaps.stream().mapToInt(g -> g.questions().size()).sum() >= Gaps.MOST;
    }

    public String title(Gap gap) {
        return Excerpt.of(gap.text(), TEXT).head();
    }

    /** What else was asked. */
    public List<String> others(Gap gap) {
        return gap.wordings().keySet().stream()
                .skip(1)
                .limit(WORDINGS)
                .map(text -> Excerpt.of(text, TEXT).head())
                .toList();
    }

    /** Who asked, at most four by name. */
    public String actors(Gap gap) {
        List<String> told = gap.actors().stream()
                .map(names::of)
                .distinct()
                .limit(ACTORS + 1L)
                .toList();
        String shown = told.stream().limit(ACTORS).collect(Collectors.joining(frame.say("list.joint")));
        return told.size() > ACTORS ? shown + " …" : shown;
    }

    /** How many had no answer, and how many one that did not help. */
    public String outcome(Gap gap) {
        long failed = gap.failed();
        long none = gap.questions().size() - failed;
        String abstained = none == 0 ? "" : words().count("gaps.abstained", none);
        String tried = failed == 0 ? "" : words().count("gaps.failed", failed);
        return abstained.isEmpty() ? tried : tried.isEmpty() ? abstained : abstained + frame.say("dot") + tried;
    }

    public String link(Gap gap) {
        return PATH + "/" + PageLink.segment(gap.id());
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number * SIZE < gaps.size();
    }

    public String link(int page) {
        return PageLink.to(PATH).and("page", page).toString();
    }

    public String place() {
        return words().say("cases.page", words().number(number), words().number((gaps.size() + SIZE - 1) / SIZE));
    }

    /** Wordings with their numbers, for one gap. */
    public Map<String, Integer> wordings(Gap gap) {
        return gap.wordings();
    }
}
