package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.AbstainReason;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past tickets beside an answer: of the machine that was asked about, and of none where none was. */
final class SimilarTicketsTest {
    @TempDir
    private static Path folder;

    private static Services home;

    @BeforeAll
    static void open() throws Exception {
        List<String> rows = new ArrayList<>(List.of("工单号,状态,报修时间,完成时间,设备类型,品牌,型号,报修内容,故障现象,处理措施,工程师"));
        for (int i = 1; i <= 6; i++) {
            boolean ups = i % 2 == 0;
            rows.add("%s-%d,已完成,2026-03-0%d 08:00,2026-03-0%d 12:00,%s,停机报警,面板指示灯闪,整机更换,工程师%d"
                    .formatted(ups ? "UPS" : "PUMP", i, i, i, ups ? "UPS,汀澜,U-40K" : "循环泵,汀澜,TLX65", i % 3));
        }
        Path file = Files.writeString(folder.resolve("tickets.csv"), "\uFEFF" + String.join("\n", rows) + "\n");
        home = OtherModels.openCheaply(folder.resolve("home"));
        home.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static Diagnosis asked(String text, EquipmentMention equipment) {
        return home.diagnoser()
                .diagnose(new DiagnosisRequest(
                        text, "", null, equipment, List.of(), List.of(), SearchFilter.ANSWERING, 5));
    }

    private static List<String> numbers(Diagnosis diagnosis) {
        return diagnosis.similarTickets().stream()
                .map(Diagnosis.SimilarTicket::number)
                .toList();
    }

    @Test
    void machineNamed_onlyItsKindIsShown() {
        EquipmentMention pump = new EquipmentMention("circulating-pump", null, null, null, null, null);
        Diagnosis diagnosis = asked("灯不亮", pump);
        assertThat(diagnosis.abstained()).isTrue();
        assertThat(numbers(diagnosis)).isNotEmpty().allMatch(number -> number.startsWith("PUMP"));
    }

    @Test
    void machineNotNamed_ticketsOfAnyKindAreShown() {
        Diagnosis diagnosis = asked("灯不亮", EquipmentMention.NONE);
        assertThat(diagnosis.abstained()).isTrue();
        assertThat(numbers(diagnosis)).anyMatch(number -> number.startsWith("UPS"));
    }

    @Test
    void notAboutEquipment_noneIsShown() {
        Diagnosis diagnosis = asked("请问发票什么时候开", EquipmentMention.NONE);
        assertThat(diagnosis.abstainReason()).isEqualTo(AbstainReason.NOT_ABOUT_EQUIPMENT);
        assertThat(diagnosis.similarTickets()).isEmpty();
    }
}
