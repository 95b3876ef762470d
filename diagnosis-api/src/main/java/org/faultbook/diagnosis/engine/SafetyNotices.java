package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.Diagnosis.SafetyNotice;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.LocalizedText;

/**
 * The reviewed safety notices of an equipment class: hazards, permits, isolation. Where people or fire are at stake, rescue
 * comes first of all.
 */
public final class SafetyNotices {
    private static final String STOP_FIRST = "ISO 12100";

    private final Taxonomy taxonomy;

    public SafetyNotices(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** In the order to be read; empty where the class is unknown and nothing urgent was said. */
    public List<SafetyNotice> of(EquipmentScope scope, String text) {
        List<SafetyNotice> notices = new ArrayList<>();
        Emergency.of(text).forEach(e -> notices.add(new SafetyNotice(e.notice(), STOP_FIRST)));
        taxonomy.find(scope.equipmentClass()).ifPresent(c -> {
            c.hazards().forEach(h -> notices.add(new SafetyNotice(h.text(), h.source())));
            c.permits().forEach(p -> notices.add(new SafetyNotice(p.text(), p.source())));
            if (!c.isolation().isEmpty()) {
                notices.add(isolation(c));
            }
        });
        return notices;
    }

    private static SafetyNotice isolation(EquipmentClass c) {
        String zh =
                String.join("；", c.isolation().stream().map(LocalizedText::zh).toList());
        String en =
                String.join("; ", c.isolation().stream().map(LocalizedText::en).toList());
        return new SafetyNotice(new LocalizedText("隔离步骤：" + zh, "Isolation: " + en), "ISO 14118");
    }
}
