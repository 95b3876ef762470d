package org.faultbook.diagnosis.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TicketKind;
import org.jspecify.annotations.Nullable;

/**
 * What the past of one machine says of a cause and its fixes: a fault that came back speaks against what was done about it.
 * A fix that did not hold on this machine stands behind those that were not tried on it.
 */
final class UnitNotes {
    /** The same cause again within this time: what was done did not hold. Another fault within 30 days counts as well. */
    private static final Duration SAME_CAUSE = Duration.ofDays(90);

    private final DeviceHistory.@Nullable Told told;
    private final Language language;
    private final Clock clock;

    UnitNotes(DeviceHistory.@Nullable Told told, Language language, Clock clock) {
        this.told = told;
        this.language = language;
        this.clock = clock;
    }

    /** What is to be said of a cause; null where nothing is. */
    @Nullable
    String ofCause(String cause) {
        if (told == null) {
            return null;
        }
        for (Device.Recurrence again : told.device().recurrences()) {
            if (again.recent() && again.causeKey().equals(cause)) {
                int next = again.tickets() + 1;
                return language == Language.ZH
                        ? "这台机器 " + again.withinDays() + " 天内已 " + again.tickets() + " 次因此报修；若仍是此原因，就是第 " + next
                                + " 次，请查明为何反复，不要只重复上次的处理"
                        : "this machine was reported " + again.tickets() + " times for this within "
                                + again.withinDays()
                                + " days; if it is this again, it is number " + next
                                + ": find out why it comes back instead of repeating the last fix";
            }
        }
        return null;
    }

    /** The fixes of a cause with what did not hold on this machine said at each, and behind the others of its kind. */
    List<RankedFix> ofFixes(String cause, List<RankedFix> ranked) {
        Map<String, String> failed = told == null ? Map.of() : failed(cause, told.visits());
        if (failed.isEmpty()) {
            return ranked;
        }
        List<RankedFix> noted = new ArrayList<>();
        for (RankedFix fix : ranked) {
            String note = failed.get(fix.fixId());
            noted.add(note == null ? fix : fix.withUnitNote(note));
        }
        noted.sort(Comparator.comparing((RankedFix f) -> f.kind() == FixKind.TEMPORARY)
                .thenComparing(f -> f.unitNote() != null));
        return noted;
    }

    private Map<String, String> failed(String cause, List<UnitTicket> visits) {
        Map<String, String> failed = new HashMap<>();
        for (UnitTicket visit : visits) {
            Contribution done = visit.contribution();
            if (done == null
                    || done.closed() == null
                    || !DeviceHistory.causeKey(done).equals(cause)) {
                continue;
            }
            Instant again = nextReport(done, visits);
            if (again != null) {
                String note = note(visit, done.closed(), again);
                for (FixAct act : done.fixes()) {
                    if (act.outcome() == ActOutcome.SEEN) {
                        failed.putIfAbsent(act.key(), note); // the latest stands first
                    }
                }
            }
        }
        return failed;
    }

    /** When the machine was reported again for what was done here, the earliest; null where it was not. */
    private static @Nullable Instant nextReport(Contribution done, List<UnitTicket> visits) {
        Instant closed = done.closed();
        Instant next = null;
        for (UnitTicket later : visits) {
            var opened = later.ticket().times().opened();
            Instant at = opened == null ? null : opened.instant();
            if (closed == null || at == null || !at.isAfter(closed)) {
                continue;
            }
            Contribution told = later.contribution();
            boolean same = told != null
                    && DeviceHistory.causeKey(told).equals(DeviceHistory.causeKey(done))
                    && !at.isAfter(closed.plus(SAME_CAUSE));
            boolean soon = later.judgement().kind() == TicketKind.FAULT && RepeatVisit.follows(at, closed);
            if ((same || soon) && (next == null || at.isBefore(next))) {
                next = at;
            }
        }
        return next;
    }

    private String note(UnitTicket visit, Instant closed, Instant again) {
        LocalDate day = LocalDate.ofInstant(closed, clock.getZone());
        long days = Math.max(1, Duration.between(closed, again).toDays());
        String number = visit.ticket().key().number();
        return language == Language.ZH
                ? "这台机器 " + day + " 这样处理过（" + number + "），" + days + " 天后又报修"
                : "done on this machine on " + day + " (" + number + "); it was reported again " + days + " days later";
    }
}
