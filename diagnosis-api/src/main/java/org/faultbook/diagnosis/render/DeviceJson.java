package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.faultbook.diagnosis.answer.Device;
import org.jspecify.annotations.Nullable;

/** The machine asked about as JSON: every field stands, null where it is not known. */
final class DeviceJson {
    private DeviceJson() {}

    static ObjectNode of(Device d) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("serialNumber", d.serialNumber())
                .put("registered", d.registered());
        if (d.equipment() == null) {
            json.putNull("equipment");
        } else {
            json.set("equipment", DiagnosisJson.scope(d.equipment()));
        }
        json.put("site", d.site())
                .put("region", d.region())
                .put("commissioned", day(d.commissioned()))
                .put("warrantyUntil", day(d.warrantyUntil()))
                .put("inWarranty", d.inWarranty())
                .put("partner", d.partner())
                .put("firmware", d.firmware())
                .put("batch", d.batch());
        ArrayNode tickets = json.putArray("lastTickets");
        for (Device.PastVisit visit : d.lastTickets()) {
            tickets.addObject()
                    .put("number", visit.number())
                    .put("opened", day(visit.opened()))
                    .put("closed", day(visit.closed()))
                    .put("symptom", visit.symptom())
                    .put("cause", visit.cause())
                    .put("fix", visit.fix())
                    .put("grade", visit.grade().name());
        }
        ArrayNode recurrences = json.putArray("recurrences");
        for (Device.Recurrence again : d.recurrences()) {
            recurrences
                    .addObject()
                    .put("cause", again.cause())
                    .put("caseId", again.caseId())
                    .put("tickets", again.tickets())
                    .put("lastClosed", day(again.lastClosed()))
                    .put("withinDays", again.withinDays());
        }
        return json;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
