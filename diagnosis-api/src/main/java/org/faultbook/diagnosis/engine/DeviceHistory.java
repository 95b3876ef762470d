package org.faultbook.diagnosis.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.UnitTraits;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.port.EquipmentStore;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** What is known of the one machine asked about, from the installed base and from its tickets. */
public final class DeviceHistory {
    private static final int LAST = 5;
    private static final int LOOKED_AT = 40;
    private static final int SYMPTOM = 60;
    private static final int ACTS = 2;
    /** A cause that comes back within one of these, the shortest first, is told as coming back. */
    private static final List<Integer> WITHIN_DAYS = List.of(90, 365);

    private final EquipmentStore equipment;
    private final Clock clock;

    public DeviceHistory(EquipmentStore equipment, Clock clock) {
        this.equipment = equipment;
        this.clock = clock;
    }

    /** The machine as it is shown, and its tickets, the latest first. */
    record Told(Device device, List<UnitTicket> visits) {}

    /** A machine by its serial number alone, registered or not. */
    public Device of(String serialNumber) {
        Equipment unit = equipment.find(serialNumber).orElse(null);
        String firmware = unit == null ? null : unit.firmware();
        Told told = of(new AskedUnit(serialNumber, unit, firmware, UnitTraits.UNKNOWN));
        return Objects.requireNonNull(told).device();
    }

    /** Null where the question gives no serial number: nothing is looked up then. */
    @Nullable
    Told of(AskedUnit asked) {
        String serial = asked.serialNumber();
        if (serial == null) {
            return null;
        }
        List<UnitTicket> visits = equipment.history(serial, LOOKED_AT);
        Equipment unit = asked.registered();
        LocalDate until = unit == null ? null : unit.warrantyUntil();
        Device device = new Device(
                unit == null ? serial : unit.serialNumber(),
                unit != null,
                unit == null ? null : unit.scope(),
                unit == null ? null : unit.site(),
                unit == null ? null : unit.region(),
                unit == null ? null : unit.commissioned(),
                until,
                until == null ? null : !LocalDate.now(clock).isAfter(until),
                unit == null ? null : unit.partner(),
                asked.firmware(),
                unit != null && unit.batch() != null
                        ? unit.batch()
                        : asked.traits().batch(),
                visits.stream().limit(LAST).map(this::shown).toList(),
                recurrences(visits));
        return new Told(device, visits);
    }

    private Device.PastVisit shown(UnitTicket visit) {
        Contribution told = visit.contribution();
        return new Device.PastVisit(
                visit.ticket().key().number(),
                day(visit.ticket().times().opened()),
                day(visit.ticket().times().closed()),
                symptom(visit),
                told == null ? null : told.cause().text(),
                told == null ? null : fix(told),
                visit.judgement().grade());
    }

    /** As it was understood, else the beginning of what was reported; a text that tells of a prohibited act is not shown. */
    private static @Nullable String symptom(UnitTicket visit) {
        Contribution told = visit.contribution();
        if (told != null && !told.symptoms().isEmpty()) {
            return told.symptoms().getFirst().text();
        }
        for (TextPart part : List.of(TextPart.REPORTED, TextPart.TITLE, TextPart.FOUND)) {
            String text = visit.ticket().text(part);
            boolean prohibited = visit.judgement().marks().stream()
                    .anyMatch(mark -> mark.kind() == MarkKind.PROHIBITED_ACT && mark.part() == part);
            if (text != null && !prohibited) {
                String line = text.replaceAll("\\s+", " ").strip();
                return line.length() <= SYMPTOM ? line : line.substring(0, SYMPTOM - 1) + "…";
            }
        }
        return null;
    }

    private static @Nullable String fix(Contribution told) {
        List<String> acts = told.fixes().stream()
                .filter(act -> act.kind() != FixKind.PROHIBITED && act.outcome() == ActOutcome.SEEN)
                .map(FixAct::summary)
                .distinct()
                .limit(ACTS)
                .toList();
        return acts.isEmpty() ? null : String.join("；", acts);
    }

    private List<Device.Recurrence> recurrences(List<UnitTicket> visits) {
        Map<String, List<UnitTicket>> byCause = new LinkedHashMap<>();
        for (UnitTicket visit : visits) {
            Contribution told = visit.contribution();
            if (told != null && told.cause().isKnown() && !told.key().bulletin() && told.opened() != null) {
                byCause.computeIfAbsent(causeKey(told), k -> new ArrayList<>()).add(visit);
            }
        }
        List<Device.Recurrence> recurrences = new ArrayList<>();
        byCause.forEach((cause, ofCause) -> {
            Device.Recurrence recurrence = recurrence(cause, ofCause);
            if (recurrence != null) {
                recurrences.add(recurrence);
            }
        });
        recurrences.sort(Comparator.comparingInt((Device.Recurrence r) -> -r.tickets())
                .thenComparingInt(Device.Recurrence::withinDays)
                .thenComparing(Device.Recurrence::causeKey));
        return recurrences;
    }

    private Device.@Nullable Recurrence recurrence(String cause, List<UnitTicket> latestFirst) {
        Contribution last = Objects.requireNonNull(latestFirst.getFirst().contribution());
        Instant opened = Objects.requireNonNull(last.opened());
        for (int days : WITHIN_DAYS) {
            int tickets = returns(latestFirst, opened.minus(Duration.ofDays(days)));
            if (tickets > 1) {
                return new Device.Recurrence(
                        String.valueOf(last.cause().text()),
                        cause,
                        String.valueOf(latestFirst.getFirst().caseId()),
                        tickets,
                        day(latestFirst.getFirst().ticket().times().closed()),
                        days,
                        !opened.isBefore(clock.instant().minus(Duration.ofDays(days))));
            }
        }
        return null;
    }

    /** How often the machine came back: a ticket opened before the one before it was closed tells of the same visit. */
    private static int returns(List<UnitTicket> latestFirst, Instant from) {
        int returns = 0;
        Instant done = Instant.MIN;
        for (UnitTicket visit : latestFirst.reversed()) {
            Contribution told = Objects.requireNonNull(visit.contribution());
            Instant opened = told.opened();
            if (opened != null && !opened.isBefore(from) && opened.isAfter(done)) {
                returns++;
                Instant closed = told.closed();
                done = closed != null && closed.isAfter(opened) ? closed : opened.plus(Duration.ofDays(1));
            }
        }
        return returns;
    }

    /** The cause as results are grouped by it. */
    static String causeKey(Contribution told) {
        return told.key().scope().equipmentClass() + "|" + told.key().cause();
    }

    private @Nullable LocalDate day(@Nullable TicketTime time) {
        return time == null || time.instant() == null ? null : LocalDate.ofInstant(time.instant(), clock.getZone());
    }
}
