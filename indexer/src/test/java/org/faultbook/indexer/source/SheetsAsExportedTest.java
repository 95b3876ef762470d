package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.indexer.source.TicketFiles.codes;
import static org.faultbook.indexer.source.TicketFiles.open;
import static org.faultbook.indexer.source.TicketFiles.rejections;
import static org.faultbook.indexer.source.TicketFiles.results;
import static org.faultbook.indexer.source.TicketFiles.tickets;
import static org.faultbook.indexer.source.TicketFiles.write;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnMappingFile;
import org.faultbook.indexer.columns.MappingException;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are none, rows that go on, columns that are not what they seem: sheets as people export them. */
final class SheetsAsExportedTest {
    @TempDir
    Path folder;

    @Test
    void rows_titlesTotalsRepeatedHeadersRemarks_passedAndCounted() {
        TicketSource source = open(write(folder, "t.csv", """
                2025年3月维修台账,,,,
                工单号,报修日期,故障现象,处理措施,工时
                G1,2025-03-05,漏水,更换机封,2
                3月小计,,,,2
                工单号,报修日期,故障现象,处理措施,工时
                华东区,,,,
                G2,2025-03-06,异响,更换轴承,3
                备注：红色为未完成,,,,
                合计,,2单,,5
                """));
        assertThat(tickets(source)).extracting(t -> t.key().number()).containsExactly("G1", "G2");
        assertThat(rejections(source)).isEmpty();
        assertThat(source.filledRows()).isEqualTo(8);
        assertThat(source.passedRows()).isEqualTo(6);
        assertThat(codes(source)).contains("ROWS_PASSED");
    }

    @Test
    void rows_withoutNumberAndText_rejected() {
        TicketSource source =
                open(write(folder, "t.csv", "工单号,日期,故障现象,处理措施,处理人\nG1,2025-03-05,漏水,换机封,周工\n,2025-03-06,,,周工\n"));
        assertThat(tickets(source)).hasSize(1);
        assertThat(rejections(source)).hasSize(1);
    }

    @Test
    void rows_thatOnlyAddAPartOrVisit_belongToTheRowAbove() {
        List<Ticket> tickets = tickets(open(write(folder, "t.csv", """
                工单号,报修时间,故障现象,处理措施,备件,数量
                G1,2025-03-05,漏水,更换机封,机封,1
                ,,,,O型圈,2
                ,,,三天后紧固螺栓,,
                G2,2025-03-06,异响,更换轴承,轴承,2
                """)));
        assertThat(tickets).hasSize(2);
        assertThat(tickets.getFirst().parts()).extracting(PartUse::name).containsExactly("机封", "O型圈");
        assertThat(tickets.getFirst().text(TextPart.FIX)).isEqualTo("更换机封\n三天后紧固螺栓");
    }

    @Test
    void rows_thatGoOnWithoutAnyNumberColumn_stayTogether() {
        List<Ticket> tickets = tickets(open(write(folder, "t.csv", """
                日期,故障现象,处理措施,备件
                2025-03-05,漏水,更换机封,机封
                ,,,O型圈
                2025-03-06,异响,更换轴承,轴承
                """)));
        assertThat(tickets).hasSize(2);
        assertThat(tickets.getFirst().parts()).hasSize(2);
    }

    @Test
    void rows_sameAsAbove_carryAProposalNeverACopy() {
        List<Ticket> tickets = tickets(open(
                write(folder, "t.csv", "工单号,故障现象,处理措施\nG1,漏水,更换机封\nG2,漏水,同上\nG3,hums,same as above.\nG4,异响,加油\n")));
        assertThat(tickets.get(1).attributes()).containsExactly(new Attribute("rowAbove", "G1", false));
        assertThat(tickets.get(1).text(TextPart.FIX)).isEqualTo("同上");
        assertThat(tickets.get(2).attributes()).containsExactly(new Attribute("rowAbove", "G2", false));
        assertThat(tickets.get(3).attributes()).isEmpty();
    }

    @Test
    void numbers_roundedBySpreadsheet_areNoIdentity() {
        TicketSource source = open(write(folder, "t.csv", "工单号,故障现象,处理措施\n2.02604E+17,漏水,更换机封\n2.02604E+17,异响,更换轴承\n"));
        assertThat(tickets(source)).hasSize(2).allMatch(t -> t.key().number().startsWith("row-"));
        assertThat(codes(source)).contains("NUMBER_ROUNDED");
    }

    @Test
    void pictures_inCells_countedAndSaid() {
        TicketSource source = open(
                write(folder, "t.csv", "工单号,故障现象,处理措施,照片\nG1,漏水,更换机封,\"=DISPIMG(\"\"ID_1\"\",1)\"\nG2,异响,加油,[图片]\n"));
        assertThat(tickets(source)).allMatch(t -> t.attributes().isEmpty());
        assertThat(source.warnings().stream()
                        .filter(w -> w.code().equals("PICTURES"))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .en())
                .startsWith("2 pictures");
    }

    @Test
    void columns_unknownHeaders_takenByContentWhereSafeAndMarked() {
        StringBuilder sheet = new StringBuilder("ID-X,Feld,Was,Wann am date,Geraet\n");
        for (int i = 10; i < 30; i++) {
            sheet.append("WX2503-")
                    .append(i)
                    .append(",pump leaks badly at the seal ")
                    .append(i)
                    .append(",replaced the mechanical seal and cleaned ")
                    .append(i)
                    .append(",2025-03-")
                    .append(i)
                    .append(",SN")
                    .append(7000 + i * 13)
                    .append('\n');
        }
        TicketSource source = open(write(folder, "t.csv", sheet.toString()));
        assertThat(source.columns())
                .extracting(c -> c.column().column())
                .containsExactly(Column.NUMBER, Column.FOUND, Column.FIX, Column.OPENED, null);
        assertThat(source.columns()).allMatch(c -> c.column().unsure());
        assertThat(source.columns().getLast().column().proposed()).isEqualTo(Column.SERIAL_NUMBER);
        assertThat(source.columns().getFirst().samples()).containsExactly("WX2503-10", "WX2503-11", "WX2503-12");
    }

    @Test
    void columns_samples_areMasked() {
        TicketSource source = open(write(folder, "t.csv", "工单号,故障现象,联系电话\nG1,漏水 联系王建国经理13800138000,13800138000\n"));
        assertThat(source.columns().toString()).doesNotContain("王建国", "13800138000");
    }

    @Test
    void mapping_writtenAndReadBack_givesTheSameTickets() {
        Path file = write(folder, "t.csv", """
                closed_at,resolved_at,number,short_description,close_notes,priority,备注,备注,Day,
                05/03/2025,04/03/2025,INC1,pump leaks,seal replaced,1 - Critical,a,b,13/04/2025,z
                05/03/2025,04/03/2025,INC2,pump hums,capacitor replaced,2 - High,a,b,03/04/2025,
                """);
        TicketSource source = open(file);
        TicketSource again = TicketSource.open(
                file,
                TicketFiles.SHANGHAI.withMapping(ColumnMappingFile.parse(source.mapping(), "m.json")),
                TicketFiles.KEY);
        assertThat(results(again)).isEqualTo(results(source));
        assertThat(source.mapping()).contains("\"备注#2\" : \"attribute\"", "\"column 10\" : \"attribute\"");
    }

    @Test
    void mapping_nthColumnOfAName_addressedByItsNumber() {
        Path file = write(folder, "t.csv", "工单号,故障现象,说明,说明\nG1,漏水,现场,更换机封\n");
        TicketSource source = TicketSource.open(
                file,
                TicketFiles.SHANGHAI.withMapping(
                        ColumnMappingFile.parse("{\"columns\": {\"说明#2\": \"fix\"}}", "m.json")),
                TicketFiles.KEY);
        assertThat(tickets(source).getFirst().text(TextPart.FIX)).isEqualTo("更换机封");
        assertThatThrownBy(() -> TicketSource.open(
                        file,
                        TicketFiles.SHANGHAI.withMapping(
                                ColumnMappingFile.parse("{\"columns\": {\"说明#3\": \"fix\"}}", "m.json")),
                        TicketFiles.KEY))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("说明#3")
                .hasMessageContaining("说明#2");
    }
}
