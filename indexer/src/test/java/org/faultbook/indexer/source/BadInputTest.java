package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.indexer.source.TicketFiles.codes;
import static org.faultbook.indexer.source.TicketFiles.open;
import static org.faultbook.indexer.source.TicketFiles.rejections;
import static org.faultbook.indexer.source.TicketFiles.tickets;
import static org.faultbook.indexer.source.TicketFiles.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.read.ReadLimits;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.indexer.source.TicketResult.Rejection;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.tsv", "t.json", "t.jsonl", "t.xlsx"})
    void open_emptyFile_saysEmpty(String name) {
        Path file = write(folder, name, "");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void open_headerOnly_saysNoRow() {
        assertThatThrownBy(() -> open(write(folder, "t.csv", "number,symptom,fix\n")))
                .hasMessageContaining("there is a header and no row");
    }

    @Test
    void open_absentOrUnknownType_saysSo() {
        assertThatThrownBy(() -> open(folder.resolve("none.csv"))).hasMessageContaining("no such file");
        assertThatThrownBy(() -> open(write(folder, "t.xls", "x"))).hasMessageContaining(".xlsx");
        assertThatThrownBy(() -> open(write(folder, "t.xlsx", "not a workbook")))
                .hasMessageContaining("not a readable .xlsx");
    }

    @Test
    void open_noKnownColumn_namesColumnsAndMapping() {
        assertThatThrownBy(() -> open(write(folder, "t.csv", "foo,bar\n1,2\n")))
                .hasMessageContaining("foo, bar")
                .hasMessageContaining("--mapping");
    }

    @Test
    void open_hugeSingleLine_failsClearly() throws IOException {
        Path file = folder.resolve("one-line.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int i = 0; i < 20 * 16; i++) {
                out.write("x".repeat(1 << 16));
            }
        }
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("line 1 is longer than 4194304 characters");
    }

    @Test
    void open_jsonThatIsNone_saysWhichLine() {
        assertThatThrownBy(() -> open(write(folder, "t.json", "hello")))
                .hasMessageContaining("no ticket can be read. Line 1");
        assertThatThrownBy(() -> open(write(folder, "t.jsonl", "{\n")))
                .hasMessageContaining("no ticket can be read. Line 1");
    }

    @Test
    void read_hugeRowAmongOthers_onlyThatRowRejected() {
        String huge = "2,\"" + "x".repeat(300) + "\",y\n";
        Path file = write(folder, "t.csv", "number,symptom,fix\n1,leaks,seal\n" + huge + "3,hums,capacitor\n");
        TicketSource source = TicketSource.open(file, TicketFiles.SHANGHAI, TicketFiles.KEY, new ReadLimits(200, 50));
        assertThat(tickets(source)).extracting(t -> t.key().number()).containsExactly("1", "3");
        Rejection rejection = rejections(source).getFirst();
        assertThat(rejection.line()).isEqualTo(3);
        assertThat(rejection.column()).isEqualTo(2);
        assertThat(rejection.reason().zh()).contains("200");
    }

    @Test
    void read_quoteUnclosedAtRow100000_namesItsLineAndKeepsTheRest() throws IOException {
        Path file = folder.resolve("quote.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("number,symptom,fix\n");
            for (int i = 1; i <= 100_100; i++) {
                out.write(i == 100_000 ? i + ",\"never closed,seal\n" : i + ",leaks,seal\n");
            }
        }
        TicketSource source = open(file);
        long[] taken = new long[1];
        source.forEach(result -> {
            if (result instanceof Rejection rejection) {
                assertThat(rejection.line()).isEqualTo(100_001);
                assertThat(rejection.reason().en()).contains("quote opened on line 100001 is never closed");
            } else {
                taken[0]++;
            }
        });
        assertThat(taken[0]).isEqualTo(100_099);
    }

    @Test
    void read_quoteUnclosedBeforeQuotedRows_theyAreStillRead() {
        Path file =
                write(folder, "t.csv", "number,symptom,fix\n1,\"open,seal\n2,\"closed, well\",x\n3,\"two\nlines\",y\n");
        TicketSource source = open(file);
        assertThat(tickets(source)).extracting(t -> t.key().number()).containsExactly("2", "3");
        assertThat(rejections(source)).extracting(Rejection::line).containsExactly(2L);
    }

    @Test
    void read_quotesAndLineBreaksInside_keptAsWritten() {
        Path file = write(
                folder,
                "t.csv",
                "number,symptom,fix\r\n1,\"said \"\"hums\"\", then\r\nstopped\",\"a \"quoted\" word\"\r\n");
        var ticket = tickets(open(file)).getFirst();
        assertThat(ticket.text(TextPart.FOUND)).isEqualTo("said \"hums\", then\nstopped");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("a \"quoted\" word");
    }

    @Test
    void open_headerOfTwoLinesInCsv_joined() {
        Path file = write(folder, "t.csv", "工单号,设备,,处理措施\n,型号,序列号,\nG1,HLS65,S1,换机封\n");
        var ticket = tickets(open(file)).getFirst();
        assertThat(ticket.equipment().model()).isEqualTo("HLS65");
        assertThat(ticket.equipment().serialNumber()).isEqualTo("S1");
        assertThat(ticket.text(TextPart.FIX)).isEqualTo("换机封");
    }

    @Test
    void open_mergedHeaderWithoutSecondLineInCsv_saysWhichColumns() {
        Path file = write(folder, "t.csv", "工单号,设备,,处理措施\n,HLS65-125,230815001,\nG1,HLS65,S1,换机封\n");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("merged cells (B - C)");
    }

    @Test
    void open_titleAboveHeader_passedOver() {
        Path file = write(folder, "t.csv", "2025年维修记录,,,\n,,,\n工单号,故障现象,故障原因,处理措施\nG1,漏水,机封失效,换机封\n");
        assertThat(tickets(open(file))).extracting(t -> t.key().number()).containsExactly("G1");
    }

    @Test
    void read_rowWithTooManyCells_rejectedWithLine() {
        TicketSource source = open(write(folder, "t.csv", "number,symptom,fix\n1,leaks, badly,seal\n2,leaks,seal\n"));
        assertThat(tickets(source)).hasSize(1);
        assertThat(rejections(source).getFirst().reason().en()).contains("4 cells, the header 3");
    }

    @Test
    void read_brokenJsonLine_onlyThatLineRejected() {
        TicketSource source = open(write(
                folder,
                "t.jsonl",
                "{\"number\":1,\"symptom\":\"leaks\"}\n{\"number\":2,\n\n{\"number\":3,\"symptom\":\"hums\"}\n[1]\n"));
        assertThat(tickets(source)).extracting(t -> t.key().number()).containsExactly("1", "3");
        assertThat(rejections(source)).extracting(Rejection::line).containsExactly(2L, 5L);
    }

    @Test
    void read_jsonCutOff_ticketsBeforeAreKept() {
        TicketSource source =
                open(write(folder, "t.json", "[{\"number\":1,\"symptom\":\"leaks\"},\n{\"number\":2,\"sym"));
        assertThat(tickets(source)).hasSize(1);
        assertThat(rejections(source).getFirst().line()).isEqualTo(2);
    }

    @Test
    void read_serialRoundedBySpreadsheet_lostAndSaid() {
        TicketSource source = open(write(folder, "t.csv", "工单号,故障现象,序列号\nG1,离线,2.30815E+14\n"));
        var ticket = tickets(source).getFirst();
        assertThat(ticket.equipment().serialNumber()).isNull();
        assertThat(ticket.attributes()).containsExactly(new Attribute("serialLost", "2.30815E+14", false));
        assertThat(codes(source)).contains("SERIAL_ROUNDED");
    }

    @Test
    void read_oneNumberEverywhere_rejectedNotOneHugeTicket() {
        StringBuilder sheet = new StringBuilder("number,symptom\n");
        for (int i = 0; i < 1_200; i++) {
            sheet.append("7,leaks ").append(i).append('\n');
        }
        TicketSource source = open(write(folder, "t.csv", sheet.toString()));
        assertThat(rejections(source)).hasSize(1_200);
        assertThat(rejections(source).getFirst().reason().en()).contains("mapping file");
    }
}
