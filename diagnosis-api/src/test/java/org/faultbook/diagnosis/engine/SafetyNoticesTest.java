package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faultbook.diagnosis.answer.Diagnosis.SafetyNotice;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

final class SafetyNoticesTest {
    private static final Taxonomy TAXONOMY = ShippedContent.taxonomy();

    private final SafetyNotices notices = new SafetyNotices(TAXONOMY);

    @Test
    void of_everyClass_itsHazardsThenHowToIsolate() {
        for (EquipmentClass c : TAXONOMY.classes()) {
            List<SafetyNotice> shown = notices.of(EquipmentScope.of(c.id(), null, null, null, null), "异响");
            assertThat(shown)
                    .as(c.id())
                    .hasSize(c.hazards().size() + c.permits().size() + 1);
            assertThat(shown.getFirst().text()).isEqualTo(c.hazards().getFirst().text());
            assertThat(shown.getLast().text().zh())
                    .startsWith("隔离步骤")
                    .contains(c.isolation().getLast().zh());
            assertThat(shown.getLast().text().en())
                    .contains(c.isolation().getLast().en());
        }
    }

    @Test
    void of_personTrapped_rescueBeforeAllElse() {
        List<SafetyNotice> shown = notices.of(EquipmentScope.of("elevator", null, null, null, null), "电梯困人");
        assertThat(shown.getFirst().text().zh()).contains("先救人");
        assertThat(shown.getFirst().text().en()).startsWith("People first");
        assertThat(shown).hasSizeGreaterThan(2);
    }

    @Test
    void of_smokeFromUnknownEquipment_rescueAllTheSame() {
        assertThat(notices.of(EquipmentScope.ANY, "there is smoke coming out")).hasSize(1);
    }

    @Test
    void of_unknownEquipmentAndNothingUrgent_empty() {
        assertThat(notices.of(EquipmentScope.ANY, "咖啡机不出咖啡")).isEmpty();
        assertThat(notices.of(EquipmentScope.of("coffee", null, null, null, null), "no coffee"))
                .isEmpty();
    }
}
