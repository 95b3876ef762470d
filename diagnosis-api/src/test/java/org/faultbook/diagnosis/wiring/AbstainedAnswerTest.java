package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

/** What stands where no cause is answered: tickets and checks of the machine that was asked about, and of none where none was. */
final class AbstainedAnswerTest {
    @TempDir
    private static Path folder;

    private static Services home;

    @BeforeAll
    static void open() throws Exception {
        List<String> rows = List.of(
                "工单号,状态,报修时间,完成时间,设备类型,品牌,型号,报修内容,故障现象,故障原因,处理措施,工程师",
                "PUMP-1,已完成,2026-03-01 08:00,2026-03-01 12:00,循环泵,汀澜,TLX65,泵坏了,轴封漏水,机械密封磨损,更换机械密封,甲",
                "PUMP-2,已完成,2026-03-02 08:00,2026-03-02 12:00,循环泵,汀澜,TLX65,泵坏了,异响,轴承磨损,更换轴承,乙",
                "LIFT-1,已完成,2026-03-03 08:00,2026-03-03 12:00,乘客电梯,岚升,LSK,电梯坏了,关门又打开,光幕脏,清洁光幕,甲",
                "LIFT-2,已完成,2026-03-04 08:00,2026-03-04 12:00,乘客电梯,岚升,LSK,电梯坏了,门打不开,门机皮带断,更换门机皮带,丙",
                "LIFT-3,已完成,2026-03-05 08:00,2026-03-05 12:00,乘客电梯,岚升,LSK,灯不亮,轿厢灯不亮,,换了一个新的,丙");
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
    void machineNamed_ticketsAndCheckAreOfItsKind() {
        EquipmentMention pump = new EquipmentMention("circulating-pump", null, null, null, null, null);
        Diagnosis diagnosis = asked("灯不亮", pump);
        assertThat(numbers(diagnosis)).allMatch(number -> number.startsWith("PUMP"));
        assertThat(Objects.requireNonNull(diagnosis.nextCheck()).id()).startsWith("pump-");
    }

    @Test
    void machineNamed_causesAreOfItsKindAlone() {
        EquipmentMention pump = new EquipmentMention("circulating-pump", null, null, null, null, null);
        assertThat(asked("轴承异响", pump).results())
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(cause.scope().equipmentClass()).isEqualTo("pump"));
    }

    @Test
    void machineNotNamed_ticketsOfAnyKindAndNoCheckOfOne() {
        Diagnosis diagnosis = asked("灯不亮", EquipmentMention.NONE);
        assertThat(diagnosis.abstainReason()).isEqualTo(AbstainReason.TOO_VAGUE);
        assertThat(numbers(diagnosis)).isNotEmpty();
        assertThat(diagnosis.nextCheck()).isNull();
        assertThat(diagnosis.callerChecks()).isEmpty();
    }

    @Test
    void machineOfAKindWithoutTickets_nothingOfOthersIsSaid() {
        EquipmentMention compressor = new EquipmentMention("screw-compressor", null, null, null, null, null);
        Diagnosis diagnosis = asked("灯不亮", compressor);
        assertThat(diagnosis.abstained()).isTrue();
        assertThat(diagnosis.results()).isEmpty();
        assertThat(numbers(diagnosis)).isEmpty();
        assertThat(diagnosis.bring()).isNull();
    }

    @Test
    void notAboutEquipment_noneIsShown() {
        Diagnosis diagnosis = asked("请问发票什么时候开", EquipmentMention.NONE);
        assertThat(diagnosis.abstainReason()).isEqualTo(AbstainReason.NOT_ABOUT_EQUIPMENT);
        assertThat(diagnosis.similarTickets()).isEmpty();
    }
}
