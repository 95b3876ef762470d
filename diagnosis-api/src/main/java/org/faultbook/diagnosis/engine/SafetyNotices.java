package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.answer.Diagnosis.SafetyNotice;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.LocalizedText;

/** The reviewed safety notices of an equipment class; where people or fire are at stake, rescue comes first of all. */
final class SafetyNotices {
    private static final Pattern PEOPLE_OR_FIRE = Pattern.compile(
            "困人|关人|被困|触电|电击|冒烟|起火|着火|焦味|糊味|smok(e|ing)|\\bfire\\b|burn(t|ing) smell|electric shock|trapped",
            Pattern.CASE_INSENSITIVE);
    private static final SafetyNotice STOP_FIRST = new SafetyNotice(
            new LocalizedText(
                    "先救人、先停机：有人被困或触电先救援，有烟火味先断电撤离，再谈维修。",
                    "People first: rescue whoever is trapped or shocked; with smoke or fire cut the power and leave. Repair comes after."),
            "ISO 12100");

    private final Taxonomy taxonomy;

    SafetyNotices(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** In the order to be read; empty where the class is unknown and nothing urgent was said. */
    List<SafetyNotice> of(EquipmentScope scope, String text) {
        List<SafetyNotice> notices = new ArrayList<>();
        if (PEOPLE_OR_FIRE.matcher(text).find()) {
            notices.add(STOP_FIRST);
        }
        taxonomy.find(scope.equipmentClass()).ifPresent(c -> {
            c.hazards().forEach(h -> notices.add(new SafetyNotice(h.text(), h.source())));
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
