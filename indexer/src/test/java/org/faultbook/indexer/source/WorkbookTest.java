package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.indexer.source.TicketFiles.open;
import static org.faultbook.indexer.source.TicketFiles.tickets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbookTest {
    @TempDir
    Path folder;

    private Path workbook(Consumer<Worksheet> first, Consumer<Worksheet> second) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            first.accept(workbook.newWorksheet("工单"));
            second.accept(workbook.newWorksheet("二"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> sheet.value(row, i, text);
                case Number number -> sheet.value(row, i, number);
                case LocalDateTime time -> {
                    sheet.value(row, i, time);
                    sheet.style(row, i).format("yyyy-mm-dd hh:mm").set();
                }
                default -> throw new IllegalArgumentException();
            }
        }
    }

    @Test
    void tickets_datesNumbersAndDayNumbers_read() throws IOException {
        Path file = workbook(
                sheet -> {
                    row(sheet, 0, "工单号", "故障现象", "序列号", "报修时间", "完成时间");
                    row(sheet, 1, 1001, "漏水", 230815001234567L, LocalDateTime.of(2025, 3, 5, 14, 5), 45722.5);
                    row(sheet, 3, "1002", "异响", "A-2", "2025-03-06", "");
                },
                sheet -> row(sheet, 0, "x"));
        Ticket first = tickets(open(file)).getFirst();
        assertThat(first.key().number()).isEqualTo("1001");
        assertThat(first.equipment().serialNumber()).isEqualTo("230815001234567");
        assertThat(String.valueOf(first.times().opened())).contains("2025-03-05T06:05:00Z");
        assertThat(String.valueOf(first.times().closed())).contains("2025-03-06T04:00:00Z");
        assertThat(TicketFiles.results(open(file)).get(1).line())
                .as("blank rows count")
                .isEqualTo(4);
    }

    @Test
    void open_secondSheet_readOrRefusedByNumber() throws IOException {
        Path file = workbook(sheet -> row(sheet, 0, "x"), sheet -> {
            row(sheet, 0, "number", "symptom");
            row(sheet, 1, "7", "hums");
        });
        TicketSource source = TicketSource.open(file, TicketFiles.SHANGHAI.withSheet(2), TicketFiles.KEY);
        assertThat(tickets(source).getFirst().text(TextPart.FOUND)).isEqualTo("hums");
        assertThatThrownBy(() -> TicketSource.open(file, TicketFiles.SHANGHAI.withSheet(3), TicketFiles.KEY))
                .hasMessageContaining("there is no sheet 3; it has 2: 工单, 二");
    }

    @Test
    void open_mergedHeader_namesTheCells() throws IOException {
        Path file = workbook(
                sheet -> {
                    row(sheet, 0, "工单号", "设备", "", "故障现象");
                    sheet.range(0, 1, 0, 2).merge();
                    row(sheet, 1, "G1", "泵", "HLS", "漏水");
                },
                sheet -> row(sheet, 0, "x"));
        assertThatThrownBy(() -> open(file))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.reason()).isEqualTo(UnreadableFileException.Reason.MERGED_HEADER))
                .hasMessageContaining("B1:C1");
    }

    @Test
    void open_mergedTitleAboveHeader_passedOver() throws IOException {
        Path file = workbook(
                sheet -> {
                    row(sheet, 0, "2025年维修记录");
                    sheet.range(0, 0, 0, 2).merge();
                    row(sheet, 1, "工单号", "故障现象", "处理措施");
                    row(sheet, 2, "G1", "漏水", "换机封");
                },
                sheet -> row(sheet, 0, "x"));
        assertThat(tickets(open(file))).hasSize(1);
    }

    @Test
    void open_severalSheetsOfTickets_allReadAndTheNameStandsForTheRegion() throws IOException {
        Path file = workbook(
                sheet -> {
                    row(sheet, 0, "工单号", "故障现象", "处理措施", "处理人");
                    row(sheet, 1, "G1", "漏水", "换机封", "周工");
                },
                sheet -> {
                    row(sheet, 0, "单号", "现象", "措施", "工程师");
                    row(sheet, 1, "H1", "异响", "换轴承", "白工");
                });
        TicketSource source = open(file);
        List<Ticket> tickets = tickets(source);
        assertThat(tickets).extracting(t -> t.key().number()).containsExactly("G1", "H1");
        assertThat(tickets).extracting(Ticket::region).containsExactly(null, "二");
        assertThat(TicketFiles.results(source)).extracting(TicketResult::sheet).containsExactly("工单", "二");
        assertThat(TicketFiles.codes(source)).contains("SHEETS_READ");
    }

    @Test
    void open_sheetsWithoutTickets_leftOutAndSaidWhy() throws IOException {
        Path file = workbook(
                sheet -> {
                    row(sheet, 0, "工单号", "故障现象", "处理措施");
                    row(sheet, 1, "G1", "漏水", "换机封");
                },
                sheet -> {
                    row(sheet, 0, "代码", "原因", "处理方法");
                    row(sheet, 1, "E02", "过流", "检查电机");
                });
        TicketSource source = open(file);
        assertThat(tickets(source)).hasSize(1);
        assertThat(source.warnings().stream()
                        .filter(w -> w.code().equals("SHEETS_SKIPPED"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .en())
                .contains("二 (its columns tell of no tickets");
    }

    @Test
    void open_headerOfTwoLinesAndCellsMergedDown_oneTicketWithAllItsParts() throws IOException {
        Path file = workbook(
                sheet -> {
                    row(sheet, 0, "维修服务单");
                    row(sheet, 1, "工单号", "故障现象", "备件明细", "");
                    row(sheet, 2, "", "", "名称", "数量");
                    sheet.range(0, 0, 0, 3).merge();
                    sheet.range(1, 0, 2, 0).merge();
                    sheet.range(1, 1, 2, 1).merge();
                    sheet.range(1, 2, 1, 3).merge();
                    row(sheet, 3, "G1", "漏水", "机封", 1);
                    row(sheet, 4, "", "", "O型圈", 2);
                    sheet.range(3, 0, 4, 0).merge();
                    sheet.range(3, 1, 4, 1).merge();
                    row(sheet, 5, "G2", "异响", "轴承", 1);
                },
                sheet -> row(sheet, 0, "x"));
        TicketSource source = open(file);
        assertThat(source.columns())
                .extracting(c -> c.column().header())
                .containsExactly("工单号", "故障现象", "备件明细 / 名称", "备件明细 / 数量");
        List<Ticket> tickets = tickets(source);
        assertThat(tickets).hasSize(2);
        assertThat(tickets.getFirst().parts()).hasSize(2);
        assertThat(tickets.getFirst().text(TextPart.FOUND)).isEqualTo("漏水");
        assertThat(TicketFiles.results(source).getFirst().line()).isEqualTo(4);
    }
}
