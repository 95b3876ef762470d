package org.faultbook.diagnosis.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.Device;
import org.jspecify.annotations.Nullable;

/** The sentences that every face says of the machine asked about. */
public final class DevicePhrases {
    private final Phrases phrases;

    public DevicePhrases(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Serial number, site, dates and versions in one line; that it is not registered where it is not. */
    public String facts(Device d) {
        List<String> facts = new ArrayList<>();
        facts.add("SN " + d.serialNumber());
        if (!d.registered()) {
            facts.add(phrases.say("device.unknown"));
        }
        add(facts, d.site());
        add(facts, d.region());
        add(facts, "device.commissioned", d.commissioned());
        add(facts, "device.firmware", d.firmware());
        add(facts, "device.batch", d.batch());
        add(facts, "device.partner", d.partner());
        return String.join(phrases.say("dot"), facts);
    }

    /** Whether it is in warranty, and until when; empty where that is not known. */
    public String warranty(Device d) {
        LocalDate until = d.warrantyUntil();
        return d.inWarranty() == null || until == null
                ? ""
                : phrases.say(d.inWarranty() ? "device.inWarranty" : "device.outOfWarranty", until);
    }

    public String recurrence(Device.Recurrence again) {
        String last = again.lastClosed() == null ? "" : phrases.say("device.lastClosed", again.lastClosed());
        return phrases.say("device.recurrence", again.tickets(), again.withinDays(), again.cause()) + last;
    }

    /** Day, symptom, cause and fix of a past ticket, as far as they are known. */
    public String visit(Device.PastVisit visit) {
        List<String> told = new ArrayList<>();
        add(told, visit.symptom());
        add(told, "device.cause", visit.cause());
        String fix = visit.fix() == null ? "" : phrases.say("arrow", visit.fix());
        String day = visit.opened() == null ? "" : visit.opened() + " ";
        return day + String.join(phrases.say("dot"), told) + fix;
    }

    private void add(List<String> facts, String key, @Nullable Object value) {
        if (value != null) {
            facts.add(phrases.say(key, value));
        }
    }

    private static void add(List<String> facts, @Nullable String value) {
        if (value != null) {
            facts.add(value);
        }
    }
}
