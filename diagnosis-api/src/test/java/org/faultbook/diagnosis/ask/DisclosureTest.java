package org.faultbook.diagnosis.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTimes;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    private static final Ticket TICKET = Ticket.closed(
            new TicketKey("sample", "W-1"),
            Language.ZH,
            Map.of(),
            new EquipmentMention(null, null, "TLX65", "tl-07", null, null),
            List.of(),
            TicketTimes.UNKNOWN);

    @Test
    void of_serialOfTheTicketInAnyCase_isKeptBack() {
        assertThat(new Disclosure(TICKET).of("TL-07 机封漏水")).isEqualTo("… 机封漏水");
    }

    @Test
    void of_personsAndLongNumbers_areKeptBackAndCodesStay() {
        assertThat(new Disclosure(null).of("⟦p:kfbdnrts⟧ 报 E-OC2，机号 SB250500227\n停机"))
                .isEqualTo("报 E-OC2，机号 … 停机");
    }

    @Test
    void of_longText_isCut() {
        assertThat(new Disclosure(null).of("漏".repeat(5_000)))
                .hasSizeLessThan(170)
                .endsWith("…");
    }
}
