package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.extract.Defeat.Verdict;
import org.faultbook.indexer.normalise.CueHit;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Sets the kinds of a ticket's acts right by whole statements, and adds acts that no list of verbs told: whatever defeats a
 * protection is an act, in whatever words and under whatever label, and what only restored service is one where nothing
 * lasting was done.
 */
final class UnsafeActs {
    private static final Set<Role> TELLS_WORK = EnumSet.of(
            Role.FREE, Role.FOUND, Role.CAUSE, Role.FIX, Role.RESULT, Role.LABELLED_CAUSE, Role.LABELLED_FIX);
    private static final Set<Role> TELLS_STATE = EnumSet.of(Role.FOUND, Role.CAUSE, Role.LABELLED_CAUSE);
    private static final Set<Role> TELLS_FIX = EnumSet.of(Role.FREE, Role.FIX, Role.LABELLED_FIX);

    private static final Pattern AS_ABOVE = Pattern.compile("同上|同前|as above|see above|ditto");

    private final Ticket ticket;
    private final Reading reading;
    private final FixNormaliser keys;
    private final @Nullable String equipmentClass;
    private final List<Statement> statements = new ArrayList<>();

    UnsafeActs(Ticket ticket, Reading reading, FixNormaliser keys, @Nullable String equipmentClass) {
        this.ticket = ticket;
        this.reading = reading;
        this.keys = keys;
        this.equipmentClass = equipmentClass;
        List<Section> sections = Sections.of(ticket);
        // beside a text of the work, what stands as cause or as found was there before
        boolean fix = sections.stream().anyMatch(section -> TELLS_FIX.contains(section.role()));
        for (Section section : sections) {
            if (TELLS_WORK.contains(section.role()) && !(fix && TELLS_STATE.contains(section.role()))) {
                statements.addAll(Statement.of(section, String.valueOf(ticket.text(section.part()))));
            }
        }
    }

    /** The acts with their kinds, in the order of the text. */
    List<Act> judged(List<Act> told) {
        List<Act> acts = new ArrayList<>(told);
        List<Defeat> defeats = new Defeats(statements, reported()).find();
        acts.removeIf(a -> a.fix().kind() == FixKind.PROHIBITED && isNoAct(a));
        boolean undone = statements.stream().anyMatch(s -> UnsafeContext.UNDONE.in(s.text()));
        acts.removeIf(a -> undone
                && a.fix().kind() == FixKind.PROHIBITED
                && defeats.stream().noneMatch(defeat -> defeat.touches(a)));
        acts.replaceAll(
                a -> a.fix().kind() == FixKind.PROHIBITED && defeats.stream().noneMatch(defeat -> defeat.touches(a))
                        ? a.withKind(FixKind.TEMPORARY)
                        : a);
        defeats.forEach(defeat -> apply(defeat, acts));
        boolean lasting = acts.stream()
                .anyMatch(a -> a.fix().kind() == FixKind.LASTING
                        && a.fix().outcome() == ActOutcome.SEEN
                        && StopGaps.of(statements).stream().noneMatch(gap -> gap.touches(a)));
        for (StopGaps.Found gap : StopGaps.of(statements)) {
            if (!lasting || !gap.step()) {
                apply(gap, acts, lasting);
            }
        }
        withoutReported(acts);
        acts.sort(Comparator.comparing((Act a) -> a.clause().section().part()).thenComparing(Act::span));
        return acts;
    }

    /** Where the work is told in a text of its own, what stands in the report was done by somebody else or before. */
    private void withoutReported(List<Act> acts) {
        boolean toldApart = acts.stream().anyMatch(a -> isOfWork(a));
        boolean above =
                statements.stream().anyMatch(s -> AS_ABOVE.matcher(s.text()).matches());
        if (toldApart || above) {
            acts.removeIf(a -> !isOfWork(a));
        }
    }

    private static boolean isOfWork(Act act) {
        return TELLS_WORK.contains(act.clause().section().role());
    }

    /** Words of defeat in what was reported, or that name something else: nobody did that. */
    private static boolean isNoAct(Act act) {
        return !TELLS_WORK.contains(act.clause().section().role())
                || UnsafeContext.HARMLESS.in(TextFold.sameLength(act.words()))
                        && StopGaps.of(Statement.of(
                                        act.clause().section(), act.clause().source()))
                                .stream()
                                .noneMatch(gap -> gap.touches(act));
    }

    private String reported() {
        String title = ticket.text(TextPart.TITLE);
        String reported = ticket.text(TextPart.REPORTED);
        return (title == null ? "" : title) + "\n" + (reported == null ? "" : reported);
    }

    private void apply(Defeat defeat, List<Act> acts) {
        List<Act> touched = acts.stream().filter(defeat::touches).toList();
        switch (defeat.verdict()) {
            case DEFEATED -> {
                if (touched.isEmpty()) {
                    add(defeat.statement(), defeat.words(), defeat.act(), FixKind.PROHIBITED, acts);
                }
                acts.replaceAll(a -> touched.contains(a)
                        ? a.as(defeat.act(), FixKind.PROHIBITED).done()
                        : a);
            }
            case TRIED, OTHERS, NOT_DONE ->
                acts.removeIf(a -> touched.contains(a) && a.fix().kind() == FixKind.PROHIBITED);
            case PUT_RIGHT, HARMLESS ->
                acts.replaceAll(a -> touched.contains(a) && a.fix().kind() == FixKind.PROHIBITED
                        ? a.withKind(defeat.verdict() == Verdict.PUT_RIGHT ? FixKind.LASTING : FixKind.TEMPORARY)
                        : a);
        }
    }

    private void apply(StopGaps.Found gap, List<Act> acts, boolean lasting) {
        boolean known = false;
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            if (gap.touches(act)) {
                known = true;
                boolean fills = gap.act().equals("recharge");
                if (act.fix().outcome() == ActOutcome.NOT_TRIED && waits(gap) && !isPlanned(gap)) {
                    acts.set(i, act.done().as(gap.act(), FixKind.TEMPORARY));
                    continue;
                }
                if (act.fix().kind() == FixKind.LASTING
                        && act.fix().outcome() != ActOutcome.NOT_TRIED
                        && !lastsBeside(gap, act)) {
                    acts.set(i, fills ? act.as(gap.act(), FixKind.TEMPORARY) : act.withKind(FixKind.TEMPORARY));
                }
            }
        }
        boolean told = TELLS_FIX.contains(gap.statement().section().role());
        if (!known && !lasting && told && !isPlanned(gap)) {
            add(gap.statement(), gap.words(), gap.act(), FixKind.TEMPORARY, acts);
        }
    }

    /** 复位紧固: what was done beside the stop-gap lasts by itself. */
    private boolean lastsBeside(StopGaps.Found gap, Act act) {
        int from = Math.max(act.span().start(), gap.words().start());
        int to = Math.min(act.span().end(), gap.words().end());
        String source = act.clause().source();
        String rest = source.substring(act.span().start(), from) + " "
                + source.substring(to, act.span().end());
        String verb = FixNormaliser.actOf(keys.key(rest, equipmentClass, null));
        return gap.step() && verb.equals(FixNormaliser.actOf(act.fix().key()));
    }

    /** 断电等两分钟再上电: to wait is a step of it, not what put it off. */
    private boolean waits(StopGaps.Found gap) {
        return reading.clauses().stream()
                .filter(c -> c.section().equals(gap.statement().section()))
                .flatMap(c -> c.hits().stream())
                .anyMatch(h -> h.is(CueKind.PLAN)
                        && h.start() >= gap.words().start()
                        && h.end() <= gap.words().end());
    }

    private boolean isPlanned(StopGaps.Found gap) {
        return reading.clauses().stream()
                .filter(c -> c.section().equals(gap.statement().section()))
                .filter(c -> c.start() < gap.words().end() && gap.words().start() < c.end())
                .flatMap(c -> c.hits().stream())
                .anyMatch(h -> (h.is(CueKind.PLAN) || h.is(CueKind.FAILED))
                        && (h.start() < gap.words().start()
                                || h.end() > gap.words().end()));
    }

    private void add(Statement statement, Span words, String verb, FixKind kind, List<Act> acts) {
        Clause clause = clause(statement);
        Span extent = Extent.of(Label.FIX, clause);
        Span whole = new Span(statement.start(), statement.end());
        Span span = extent != null && extent.start() <= words.start() && extent.end() >= words.end() ? extent : whole;
        String told = span.of(statement.source());
        FixAct fix = new FixAct(
                verb + ":" + FixNormaliser.objectOf(keys.key(told, equipmentClass, null)),
                kind,
                told,
                ActOutcome.SEEN,
                List.of(Quotes.of(ticket, clause, span)));
        boolean medium = verb.equals("recharge");
        acts.add(new Act(fix, clause, span, medium, null));
    }

    private Clause clause(Statement statement) {
        List<CueHit> hits = new ArrayList<>();
        for (Clause clause : reading.clauses()) {
            if (clause.section().equals(statement.section())) {
                clause.hits().stream()
                        .filter(h -> h.start() >= statement.start() && h.end() <= statement.end())
                        .forEach(hits::add);
            }
        }
        return new Clause(
                statement.section(), statement.source(), statement.start(), statement.end(), Link.NONE, 0, hits);
    }
}
