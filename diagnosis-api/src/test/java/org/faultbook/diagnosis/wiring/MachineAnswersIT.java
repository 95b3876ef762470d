package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about one machine: the sample pumps and inverters, two bulletins, and a pump that keeps coming back. */
final class MachineAnswersIT {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");
    private static final String LEAK = "循环泵机封处漏水";

    @TempDir
    private static Path home;

    @TempDir
    private static Path folder;

    private static Services services;

    @BeforeAll
    static void importAll() throws IOException {
        services = new EmbeddedFaultbook(Language.ZH).open(home);
        services.importEquipment(DATA.resolve("equipment.csv"));
        Path again = folder.resolve("again.csv");
        Files.writeString(again, comingBack());
        services.importTickets(
                TicketImport.of(
                        List.of(
                                DATA.resolve("tickets/pump.csv"),
                                DATA.resolve("tickets/pv-inverter.tsv"),
                                again,
                                Path.of("src/test/resources/bulletins/bulletins.csv")),
                        "sample"),
                Progress.NONE);
    }

    /** Leaks 70 and 20 days ago on one pump, mended alike; a prohibited act in between. */
    private static String comingBack() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        String unit = "热水循环泵,汀澜,TLX65-160,TL1511-00033,";
        return "工单号,服务类型,报修时间,完成时间,设备类型,品牌,型号,序列号,报修内容,故障现象,故障原因,处理措施\n"
                + "R-1,维修," + today.minusDays(70) + " 09:00," + today.minusDays(70) + " 15:00," + unit
                + "循环泵漏水,轴封处滴漏,机封磨损,更换机封\n"
                + "R-2,维修," + today.minusDays(35) + " 09:00," + today.minusDays(35) + " 15:00," + unit
                + "循环泵跳停,压力开关动作,,短接压力开关，运行正常\n"
                + "R-3,维修," + today.minusDays(20) + " 09:00," + today.minusDays(20) + " 15:00," + unit
                + "循环泵又漏水,轴封处滴漏,机封磨损,更换机封\n";
    }

    @AfterAll
    static void close() {
        services.close();
    }

    private static Diagnosis ask(String text, @Nullable String serial, @Nullable String firmware) {
        EquipmentMention machine = new EquipmentMention(null, null, null, serial, null, firmware);
        return services.diagnoser()
                .diagnose(new DiagnosisRequest(
                        text, "", Language.ZH, machine, List.of(), List.of(), SearchFilter.ANSWERING, 10));
    }

    private static Device device(Diagnosis answer) {
        return Objects.requireNonNull(answer.device());
    }

    @Test
    void diagnose_registeredMachine_itsPlaceItsWarrantyAndItsLastTickets() {
        Device device = device(ask(LEAK, "tl1803-00412", null));
        assertThat(device.serialNumber()).isEqualTo("TL1803-00412");
        assertThat(device.site()).isEqualTo("天府宾馆");
        assertThat(device.inWarranty()).isFalse();
        assertThat(device.batch()).as("read from the serial number").isEqualTo("1803");
        assertThat(device.lastTickets())
                .hasSize(5)
                .first()
                .satisfies(t -> assertThat(t.number()).isEqualTo("SB260800566"));
    }

    @Test
    void diagnose_machineThatCameBack_saidWithTheFixThatDidNotHoldBehindTheOthers() {
        Diagnosis answer = ask("循环泵轴封处滴漏", "TL1511-00033", null);
        assertThat(device(answer).recurrences()).first().satisfies(again -> {
            assertThat(again.tickets()).isEqualTo(2);
            assertThat(again.withinDays()).isEqualTo(90);
        });
        DiagnosedCause again = answer.results().stream()
                .filter(c -> !c.notes().isEmpty() && c.notes().getFirst().contains("第 3 次"))
                .findFirst()
                .orElseThrow();
        List<RankedFix> fixes = again.fixes();
        RankedFix failed =
                fixes.stream().filter(f -> f.unitNote() != null).findFirst().orElseThrow();
        assertThat(failed.unitNote()).contains("R-1").contains("49 天后又报修");
        assertThat(fixes.indexOf(failed)).isEqualTo(fixes.size() - 1);
    }

    @Test
    void diagnose_prohibitedActOnThisMachine_shownNowhere() {
        Diagnosis answer = ask("循环泵跳停，压力开关动作", "TL1511-00033", null);
        assertThat(device(answer).lastTickets()).extracting(t -> t.number()).contains("R-2");
        assertThat(device(answer).lastTickets())
                .allMatch(t -> t.fix() == null || !t.fix().contains("短接"));
    }

    @Test
    void diagnose_unknownSerialNumber_saidAndAnswered() {
        Diagnosis answer = ask("潜污泵嗡嗡响不出水", "NOPE-1", null);
        assertThat(device(answer).registered()).isFalse();
        assertThat(device(answer).lastTickets()).isEmpty();
        assertThat(answer.results()).isNotEmpty();
        assertThat(ask("潜污泵嗡嗡响不出水", null, null).device()).isNull();
    }

    @Test
    void diagnose_machineOfTheBatch_bulletinFirstWithItsOrdersUncounted() {
        DiagnosedCause first = ask(LEAK, "TL1803-00412", null).results().getFirst();
        assertThat(Objects.requireNonNull(first.bulletin()).number()).isEqualTo("TB-2025-011");
        assertThat(first.notes()).anyMatch(note -> note.contains("批次 1803") && note.contains("在其内"));
        assertThat(first.evidence()).anyMatch(e -> e.sourceId().endsWith("TB-2025-011"));
        DiagnosedCause other = ask(LEAK, "TL1511-00033", null).results().getFirst();
        assertThat(other.bulletin()).as("another batch").isNull();
    }

    @Test
    void diagnose_firmwareOutsideTheRange_penaltyAndNote() {
        Diagnosis inside = ask("夜间通讯中断，监控离线", "YH110B2210344", null);
        assertThat(inside.results().getFirst().bulletin()).isNotNull();
        RankedFix update = inside.results().getFirst().fixes().getFirst();
        assertThat(update.summary()).contains("V14.3");
        assertThat(update.tried()).isZero();
        assertThat(inside.results().getFirst().seenInTickets()).isZero();
        Diagnosis outside = ask("夜间通讯中断，监控离线", "YH110B2210344", "V14.6");
        DiagnosedCause told = outside.results().stream()
                .filter(c -> c.bulletin() != null)
                .findFirst()
                .orElseThrow();
        assertThat(told.notes()).anyMatch(note -> note.contains("不在其内") && note.contains("14.6"));
    }
}
