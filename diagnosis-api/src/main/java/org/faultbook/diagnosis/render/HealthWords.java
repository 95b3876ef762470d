package org.faultbook.diagnosis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.calibration.Calibration;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.indexer.health.FieldGaps;
import org.faultbook.indexer.health.RepeatedFault;
import org.faultbook.indexer.health.TicketField;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;

/** The health of tickets in words, for the terminal and for the page. */
public final class HealthWords {
    private final Wording wording;
    private final ScopeNames scopes;

    public HealthWords(Language language, ScopeNames scopes) {
        this.wording = Wording.ofAnswers(language);
        this.scopes = scopes;
    }

    public Language language() {
        return wording.language();
    }

    /** What can be expected of the home, in one sentence. */
    public String sentence(TicketReport report) {
        long usable = report.figures().usable();
        BacktestFigures b = report.backtest();
        if (b == null) {
            return wording.say("health.sentence.unasked", count(usable));
        }
        return b.asked() == 0
                ? wording.say("health.sentence.few", count(usable), Calibration.ENOUGH)
                : wording.say(
                        "health.sentence",
                        count(usable),
                        percent(b.share(b.hit3())),
                        percent(b.share(b.frequent3())),
                        percent(b.share(b.abstained())));
    }

    public String field(TicketField field) {
        return wording.say("health.field", field);
    }

    public String mark(MarkKind mark) {
        return wording.say("health.mark", mark);
    }

    public String kind(TicketKind kind) {
        return wording.say("health.kind", kind);
    }

    public String grade(TicketGrade grade) {
        return wording.say("health.grade", grade);
    }

    public String equipment(RepeatedFault fault) {
        String said = scopes.say(fault.scope(), wording.language());
        return said.isEmpty() ? wording.say("health.equipment.unknown") : said;
    }

    public String fault(RepeatedFault fault) {
        return fault.basis() == CauseBasis.UNKNOWN ? wording.say("health.fault.unknown", fault.fault()) : fault.fault();
    }

    public String tickets(RepeatedFault fault) {
        return fault.exact() ? count(fault.tickets()) : wording.say("health.fault.least", count(fault.tickets()));
    }

    /** The names of groups, in their order. */
    public List<String> names(List<FieldGaps> groups) {
        long solvers = groups.stream()
                .filter(g -> g.group() == FieldGaps.Group.SOLVERS)
                .count();
        List<String> names = new ArrayList<>();
        for (FieldGaps group : groups) {
            names.add(
                    switch (group.group()) {
                        case NAMED -> group.name();
                        case SOLVERS -> solvers(names.size() + 1, solvers, group.members());
                        case ALL, UNNAMED, OTHER -> wording.say("health.group", group.group());
                    });
        }
        return names;
    }

    private String solvers(int place, long groups, int members) {
        String which = groups == 1 ? "only" : place == groups ? "last" : Integer.toString(place);
        return wording.say("health.group.SOLVERS." + which, members);
    }

    /** The reader's half of a reason in both languages, Chinese first, parted by a slash. */
    public String reason(String both) {
        return reason(both, wording.language());
    }

    public static String reason(String both, Language language) {
        int parted = both.indexOf(" / ");
        if (parted < 0) {
            return both;
        }
        return language == Language.ZH ? both.substring(0, parted) : both.substring(parted + 3);
    }

    /** With the thousands set apart. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** A share as a percentage: whole, but with one digit where it is below ten and not nothing. */
    public static String percent(double share) {
        double percent = share * 100;
        return String.format(Locale.ROOT, percent > 0 && percent < 9.95 ? "%.1f%%" : "%.0f%%", percent);
    }
}
