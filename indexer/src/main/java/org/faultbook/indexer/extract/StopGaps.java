package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.WordFile;
import org.faultbook.kb.text.Span;

/** Finds acts that restore service and leave the cause where it is, by the list {@code stopgaps.tsv}. */
final class StopGaps {
    /** Also the way a repair is tested or a step of it, unless nothing lasting was done. */
    private static final Set<String> ALSO_A_STEP = Set.of("manual", "divert", "reset", "recharge", "thaw", "catch");

    private static final Pattern PAST =
            Pattern.compile("(?:上次|之前|以前|原来|前任|别人|earlier|previous|by others|had been)[^，。；]{0,8}$|(?:没|未|不|无法|别)$");
    private static final Pattern TAKEN_OFF = Pattern.compile("^.{0,4}(?:拆|取下|去掉|换掉|removed|taken off)|^.{0,2}的");

    private record Rule(String act, Pattern words) {}

    private static final List<Rule> RULES = WordFile.rows("stopgaps.tsv").stream()
            .map(row -> new Rule(row.get(0), Pattern.compile(row.get(1), Pattern.CASE_INSENSITIVE)))
            .toList();

    private StopGaps() {}

    /**
     * A stop-gap told in a statement.
     *
     * @param step whether it may be a step or the test of something lasting that was done
     */
    record Found(String act, boolean step, Statement statement, Span words) {
        boolean touches(Act other) {
            return other.clause().section().part() == statement.section().part()
                    && other.span().start() < words.end()
                    && words.start() < other.span().end();
        }
    }

    /** In the order of the text, at most one of a statement. */
    static List<Found> of(List<Statement> statements) {
        List<Found> found = new ArrayList<>();
        for (Statement statement : statements) {
            String text = statement.text();
            if (UnsafeContext.RESTORES.in(text) || UnsafeContext.TEST.in(text)) {
                continue;
            }
            for (Rule rule : RULES) {
                Matcher words = rule.words().matcher(text);
                if (words.find()
                        && !PAST.matcher(text.substring(0, words.start())).find()
                        && !TAKEN_OFF.matcher(text.substring(words.end())).find()) {
                    Span span = new Span(statement.start() + words.start(), statement.start() + words.end());
                    found.add(new Found(rule.act(), ALSO_A_STEP.contains(rule.act()), statement, span));
                    break;
                }
            }
        }
        return found;
    }
}
