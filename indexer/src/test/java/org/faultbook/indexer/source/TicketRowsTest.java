package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.indexer.source.TicketFiles.codes;
import static org.faultbook.indexer.source.TicketFiles.open;
import static org.faultbook.indexer.source.TicketFiles.results;
import static org.faultbook.indexer.source.TicketFiles.tickets;
import static org.faultbook.indexer.source.TicketFiles.write;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.faultbook.indexer.columns.ColumnMappingFile;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.PartUse;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TicketRowsTest {
    @TempDir
    Path folder;

    @Test
    void tickets_subRowsPerPart_oneTicketWithAllParts() {
        List<Ticket> tickets = tickets(open(write(folder, "t.csv", """
                工单号,故障现象,处理措施,备件,备件编码,数量,工时,完成时间
                G1,漏水,更换机封,机封,M-01,1,2,2025-03-05
                G1,漏水,更换机封,轴承,B-02,2,2,2025-03-05
                G2,异响,加油,,,,1,2025-03-06
                """)));
        assertThat(tickets).hasSize(2);
        Ticket first = tickets.getFirst();
        assertThat(first.text(TextPart.FOUND)).isEqualTo("漏水");
        assertThat(first.parts())
                .containsExactly(
                        new PartUse("机封", "M-01", BigDecimal.ONE), new PartUse("轴承", "B-02", BigDecimal.valueOf(2)));
        assertThat(first.minutes()).as("told twice, spent once").isEqualTo(120);
    }

    @Test
    void tickets_personNamedInAColumn_isMaskedWhereverTheRowNamesThem() {
        List<Ticket> tickets = tickets(open(write(folder, "t.csv", """
                工单号,标题,故障现象,处理措施,维修人,发起人姓名,完成时间
                G1,钱进提交的维修工单,漏水 孟浩先到场看过,换机封,孟浩,钱进,2025-03-05
                G2,泵异响,开盖检查,加油 Tom Berger took part,钱进;Tom Berger,水泵班,2025-03-06
                """)));
        Ticket first = tickets.getFirst();
        assertThat(first.text(TextPart.TITLE)).startsWith("⟦p:").endsWith("提交的维修工单");
        assertThat(first.text(TextPart.FOUND))
                .contains("漏水", String.valueOf(first.solver()))
                .doesNotContain("孟浩");
        Ticket second = tickets.get(1);
        assertThat(second.text(TextPart.TITLE)).isEqualTo("泵异响");
        assertThat(second.text(TextPart.FIX)).startsWith("加油 ⟦p:").endsWith(" took part");
    }

    @Test
    void tickets_subRowsPerVisitSpread_textsJoinedTimesSpanned() {
        List<Ticket> tickets = tickets(open(write(folder, "t.csv", """
                number,symptom,fix,opened,arrived,closed,hours,status
                W1,no cooling,refilled 2 kg,2025-03-01,2025-03-02,2025-03-02,1.5,Closed
                W2,hums,capacitor,2025-03-01,2025-03-01,2025-03-01,1,Closed
                W1,no cooling,brazed the leak,2025-03-01,2025-03-09,2025-03-09,2.5,Closed
                """)));
        assertThat(tickets).extracting(t -> t.key().number()).containsExactly("W2", "W1");
        Ticket spread = tickets.get(1);
        assertThat(spread.text(TextPart.FOUND)).isEqualTo("no cooling");
        assertThat(spread.text(TextPart.FIX)).isEqualTo("refilled 2 kg\nbrazed the leak");
        assertThat(spread.minutes()).isEqualTo(240);
        assertThat(String.valueOf(spread.times().closed())).contains("2025-03-08T16:00:00Z");
    }

    @Test
    void results_resumedAnywhere_giveExactlyTheRest() {
        StringBuilder sheet = new StringBuilder("number,symptom,fix\n");
        Random random = new Random(20260301);
        for (int i = 0; i < 400; i++) {
            sheet.append(random.nextInt(250))
                    .append(",symptom ")
                    .append(i)
                    .append(",fix ")
                    .append(random.nextInt(5))
                    .append('\n');
        }
        TicketSource source = open(write(folder, "t.csv", sheet.toString()));
        List<TicketResult> all = results(source);
        assertThat(all).extracting(TicketResult::position).isSorted();
        for (int i = 0; i < all.size(); i += 37) {
            List<TicketResult> rest = new ArrayList<>();
            try (TicketResults results = source.results(all.get(i).position())) {
                results.forEachRemaining(rest::add);
            }
            assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void tickets_manyRowsFarApart_setAsideAndComplete() {
        StringBuilder sheet = new StringBuilder("number,symptom,fix\n");
        int many = TicketRows.IN_MEMORY + 5_000;
        for (int visit = 1; visit <= 2; visit++) {
            for (int i = 0; i < many; i++) {
                sheet.append(i).append(",leaks,visit ").append(visit).append('\n');
            }
        }
        TicketSource source = open(write(folder, "t.csv", sheet.toString()));
        int[] count = new int[1];
        source.forEach(result -> {
            TicketResult.Taken taken = (TicketResult.Taken) result;
            assertThat(taken.rows()).isEqualTo(2);
            assertThat(taken.ticket().text(TextPart.FIX)).isEqualTo("visit 1\nvisit 2");
            count[0]++;
        });
        assertThat(count[0]).isEqualTo(many);
    }

    @Test
    void tickets_withoutNumber_knownByContentInAnyColumnOrder() {
        TicketSource one = open(write(folder, "a.csv", "symptom,fix\nleaks,seal\nhums,capacitor\n"));
        TicketSource other = open(write(folder, "b.csv", "fix,symptom\ncapacitor,hums\nseal,leaks\n"));
        assertThat(codes(one)).contains("NO_NUMBER", "NO_STATUS");
        List<String> numbers = tickets(one).stream().map(t -> t.key().number()).toList();
        assertThat(tickets(other)).extracting(t -> t.key().number()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(numbers).allMatch(n -> n.matches("row-[0-9a-f]{20}"));
    }

    @Test
    void tickets_statusWords_bothLanguages() {
        TicketSource source = open(
                write(
                        folder,
                        "t.csv",
                        "工单号,故障现象,状态,完成时间\n1,a,已完成,2025-01-01\n2,b,处理中,\n3,c,已取消,\n4,d,待飞,2025-01-02\n5,e,待飞,\n6,f,,2025-01-03\n"));
        assertThat(tickets(source))
                .extracting(Ticket::status)
                .containsExactly(
                        TicketStatus.CLOSED,
                        TicketStatus.OPEN,
                        TicketStatus.CANCELLED,
                        TicketStatus.CLOSED,
                        TicketStatus.OPEN,
                        TicketStatus.CLOSED);
        assertThat(codes(source)).contains("STATUS_UNKNOWN").doesNotContain("NO_STATUS");
    }

    @Test
    void tickets_foreignHeadersWithMapping_attributesKept() {
        Path file = write(
                folder,
                "t.csv",
                "IDENT,PROBLEM,ACTION,MajorSystem,Secret,Day\n7,RUNS HOT,CLEANED COOLER,Hydraulics,x,03/04/2025\n");
        TicketSource source = TicketSource.open(
                file, TicketFiles.SHANGHAI.withMapping(ColumnMappingFile.parse("""
                        {"columns": {"PROBLEM": "reported", "IDENT": "number", "ACTION": "fix", "Day": "opened"},
                         "knownAtOpening": ["MajorSystem"], "ignore": ["Secret"], "dateFormats": {"Day": "dd/MM/yyyy"}}
                        """, "map.json")), TicketFiles.KEY);
        Ticket ticket = tickets(source).getFirst();
        assertThat(ticket.key().number()).isEqualTo("7");
        assertThat(ticket.text(TextPart.REPORTED)).isEqualTo("RUNS HOT");
        assertThat(ticket.attributes()).containsExactly(new Attribute("MajorSystem", "Hydraulics", true));
        assertThat(String.valueOf(ticket.times().opened())).contains("2025-04-02T16:00:00Z");
    }

    @Test
    void tickets_ambiguousDates_emptyWarnedAndKeptAsAttribute() {
        TicketSource source = open(write(
                folder,
                "t.csv",
                "number,symptom,opened,closed\n1,a,03/04/2025,13/04/2025\n2,b,05/06/2025,07/06/2025\n"));
        Ticket first = tickets(source).getFirst();
        assertThat(first.times().opened()).isNull();
        assertThat(first.times().closed()).isNotNull();
        assertThat(first.attributes()).containsExactly(new Attribute("opened", "03/04/2025", false));
        assertThat(codes(source)).contains("DATE_AMBIGUOUS");
    }

    @Test
    void tickets_personalColumns_maskedCodesKept() {
        TicketSource source = open(write(
                folder,
                "t.csv",
                "工单号,故障现象,联系人,联系电话,联系地址,备件编码,资产编号,工程师\nG1,王建国经理来电说漏水,王建国,13800138000,某路,13800138000,13900139000,李四\n"));
        String text = tickets(source).getFirst().toString();
        assertThat(text).doesNotContain("王建国", "李四", "某路").contains("13900139000");
        assertThat(text.split("13800138000", -1)).as("only the part code stays").hasSize(2 + 1);
        assertThat(source.masked()).isNotEmpty();
    }

    @Test
    void fileKey_changesWithContentAndReading() {
        Path file = write(folder, "t.csv", "number,symptom\n1,a\n");
        String key = open(file).fileKey();
        assertThat(open(file).fileKey()).isEqualTo(key);
        assertThat(TicketSource.open(file, TicketFiles.SHANGHAI.withSource("other"), TicketFiles.KEY)
                        .fileKey())
                .isNotEqualTo(key);
        assertThat(open(write(folder, "t.csv", "number,symptom\n1,b\n")).fileKey())
                .isNotEqualTo(key);
    }
}
