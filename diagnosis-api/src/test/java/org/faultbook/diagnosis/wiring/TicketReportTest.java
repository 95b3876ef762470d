package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.bench.HashEmbedder;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthJson;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.ScopeNames;
import org.faultbook.diagnosis.report.HealthPage;
import org.faultbook.indexer.health.FieldGaps;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.indexer.health.Improvement;
import org.faultbook.indexer.health.RepeatedFault;
import org.faultbook.indexer.health.TicketField;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The health report and the safety officer's list of a real home. */
final class TicketReportTest {
    private static final String ROWS = """
            工单号,状态,报修时间,完成时间,区域,地点,工程师,设备类型,厂家,型号,序列号,报修内容,故障原因,处理措施
            W-1,已关闭,2025-03-01 08:00,2025-03-01 10:00,华东,一号站,甲,循环泵,海泓,HLS65-125,S1,机封处漏水,机械密封磨损,更换机械密封
            W-2,已关闭,2025-03-02 08:00,2025-03-02 10:00,华东,一号站,甲,循环泵,海泓,HLS65-125,S2,泵漏水,机械密封磨损,换机械密封
            W-3,已关闭,2025-03-03 08:00,2025-03-03 10:00,华东,二号站,乙,循环泵,海泓,HLS65-125,S3,泵头滴水,机械密封磨损,更换机械密封一套
            W-4,已关闭,2025-03-04 08:00,2025-03-04 10:00,华东,二号站,乙,循环泵,海泓,HLS65-125,,泵漏水,,更换机械密封
            W-5,已关闭,2025-03-05 08:00,2025-03-05 10:00,华东,二号站,乙,循环泵,海泓,,,泵跳闸,,复位后正常
            W-6,已关闭,2025-03-06 08:00,2025-03-06 10:00,华北,三号站,丙,循环泵,海泓,,,泵不出水,,已处理
            W-7,已关闭,2025-03-07 08:00,2025-03-07 10:00,华北,三号站,丙,循环泵,海泓,,,泵异响,,
            W-8,已关闭,2025-03-08 08:00,2025-03-08 10:00,华北,三号站,丁,循环泵,海泓,HLS65-125,S8,泵低压报警停机,,短接压力开关，恢复运行
            W-9,已关闭,2025-03-09 08:00,2025-03-09 10:00,华北,三号站,丁,循环泵,海泓,HLS65-125,S9,季度保养,,
            W-10,处理中,2025-03-10 08:00,,华北,三号站,丁,循环泵,海泓,HLS65-125,S9,泵漏水,,
            """;

    @TempDir
    Path folder;

    @Test
    void ticketReport_handMadeImport_countsWhatIsThere() throws Exception {
        try (Services home = imported()) {
            TicketReport report = home.ticketReport();
            HealthFigures f = report.figures();

            assertThat(f.tickets()).isEqualTo(10);
            assertThat(f.closed()).isEqualTo(9);
            assertThat(f.usable())
                    .as("three name the cause, of one it is inferred")
                    .isEqualTo(4);
            assertThat(f.count(TicketGrade.A)).isEqualTo(3);
            assertThat(f.count(TicketGrade.B)).isEqualTo(1);
            assertThat(f.count(TicketGrade.C)).isEqualTo(2);
            assertThat(f.count(TicketGrade.D)).isEqualTo(3);
            assertThat(f.count(TicketKind.MAINTENANCE, TicketGrade.X)).isEqualTo(1);
            assertThat(f.marked(MarkKind.PROHIBITED_ACT)).isEqualTo(1);
            assertThat(f.marked(MarkKind.TEMPORARY_ACT)).isEqualTo(1);
            assertThat(f.repeated())
                    .extracting(RepeatedFault::fault, RepeatedFault::tickets)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("机械密封磨损", 3L));
            assertThat(f.improvements())
                    .containsExactly(
                            new Improvement(TicketField.CAUSE, 1, 1, 2), new Improvement(TicketField.FIX, 0, 0, 2));
            assertThat(f.gaps().tickets()).as("closed and about a fault").isEqualTo(8);
            assertThat(f.gaps().empty())
                    .containsEntry(TicketField.CAUSE, 5L)
                    .containsEntry(TicketField.FIX, 1L)
                    .containsEntry(TicketField.MODEL, 3L)
                    .containsEntry(TicketField.SERIAL_NUMBER, 4L)
                    .containsEntry(TicketField.TIMES, 0L);
            assertThat(f.byRegion())
                    .extracting(FieldGaps::group, FieldGaps::name, FieldGaps::tickets)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(FieldGaps.Group.NAMED, "华东", 5L),
                            org.assertj.core.groups.Tuple.tuple(FieldGaps.Group.OTHER, "", 3L));
            assertThat(report.tellsHits())
                    .as("four usable tickets tell nothing")
                    .isFalse();
            HealthWords words = new HealthWords(Language.ZH, new ScopeNames(home.taxonomy()));
            assertThat(words.sentence(report)).isEqualTo("可用工单 4 张：还不足 200 张，命中率现在说不准。");
            String everything = HealthJson.of(report, words) + new HealthPage(words, ZoneOffset.UTC).of(report);
            assertThat(everything).as("for the safety officer alone").doesNotContain("短接", "W-8");
            assertThat(everything).contains("W-1", "机械密封磨损");
        }
    }

    @Test
    void ticketReport_enoughTickets_tellsHowOftenItWouldHitFromWhatTheCalibrationAsked() throws Exception {
        Path file = folder.resolve("many.csv");
        new ReplicatedTickets(5).write(file, 400, 1_000);
        try (Services home = opened()) {
            home.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
            TicketReport report = home.ticketReport();

            BacktestFigures figures = Objects.requireNonNull(report.backtest());
            assertThat(report.tellsHits()).isTrue();
            assertThat(figures.asked()).isBetween(200, 400);
            assertThat(figures.hit3()).isGreaterThanOrEqualTo(figures.hit1());
            home.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
            assertThat(home.ticketReport())
                    .as("the same tickets again teach nothing new")
                    .isEqualTo(report);
        }
    }

    @Test
    void safetyReviews_handMadeImport_theOneTicketWithItsWords() throws Exception {
        try (Services home = imported()) {
            SafetyReviews page = home.safetyReviews(null, 10);
            assertThat(page.next()).isNull();
            assertThat(page.reviews()).singleElement().satisfies(review -> {
                assertThat(review.ticket().number()).isEqualTo("W-8");
                assertThat(review.site()).isEqualTo("三号站");
                assertThat(review.closed()).hasToString("2025-03-08T02:00:00Z");
                assertThat(review.unit()).isEqualTo("S8");
                assertThat(review.equipment().model()).isEqualTo("HLS65-125");
                assertThat(review.quotes()).singleElement().asString().contains("短接压力开关");
            });
        }
    }

    private Services imported() throws Exception {
        Path file = folder.resolve("tickets.csv");
        Files.writeString(file, ROWS);
        Services home = opened();
        home.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
        return home;
    }

    private Services opened() {
        return OtherModels.open(
                folder.resolve("home"),
                Map.of(
                        Language.ZH, new HashEmbedder("hash-zh", 512),
                        Language.EN, new HashEmbedder("hash-en", 384)));
    }
}
