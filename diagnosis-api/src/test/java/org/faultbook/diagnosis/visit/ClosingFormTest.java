package org.faultbook.diagnosis.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.PartUse;
import org.junit.jupiter.api.Test;

class ClosingFormTest {
    private static ClosingForm typed(String done, String parts) {
        return new ClosingForm("漏水", "", "", done, parts, "", null);
    }

    @Test
    void parts_asPeopleTypeThem_nameCodeAndNumber() {
        String parts = "机械密封 MG1-32 ×1\n\n 轴承 6306-2RS x2 \n润滑脂\nO 形圈*3\noil filter 2903-0337 ×0.5\nV带 ×0";
        assertThat(typed("", parts).request(EquipmentMention.NONE, null).parts())
                .containsExactly(
                        new PartUse("机械密封", "MG1-32", BigDecimal.ONE),
                        new PartUse("轴承", "6306-2RS", new BigDecimal("2")),
                        new PartUse("润滑脂", null, null),
                        new PartUse("O 形圈", null, new BigDecimal("3")),
                        new PartUse("oil filter", "2903-0337", new BigDecimal("0.5")),
                        new PartUse("V带", null, null));
    }

    @Test
    void acts_aLineEach_blankOnesLeftOut() {
        assertThat(typed(" 换机封\n\n试压 ", "").request(EquipmentMention.NONE, null).done())
                .containsExactly("换机封", "试压");
    }

    @Test
    void silent_onlyWithoutSymptomCheckCauseAndAct() {
        assertThat(new ClosingForm("", "", "", "", "机封", "待换", null).isSilent()).isTrue();
        assertThat(typed("", "").isSilent()).isFalse();
    }

    @Test
    void written_back_isTheFormAgain() {
        ClosingForm form = new ClosingForm("漏水", "盘车 顺畅", "磨损", "换机封\n试压", "机封 MG1-32 ×1", "待复查\n待补漆", null);
        assertThat(ClosingForm.of(form.request(EquipmentMention.NONE, null))).isEqualTo(form);
    }
}
