package org.faultbook.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.indexer.source.TicketFiles.SHANGHAI;
import static org.faultbook.indexer.source.TicketFiles.open;
import static org.faultbook.indexer.source.TicketFiles.tickets;
import static org.faultbook.indexer.source.TicketFiles.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.kb.ticket.TextPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingsTest {
    private static final String SHEET = "工单号,故障现象,处理措施\nG1,水泵漏水，异响,更换机封一套\nG2,电梯关人,打磨层门锁触点\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8,false",
        "UTF-8,true",
        "UTF-16LE,true",
        "UTF-16BE,true",
        "UTF-16LE,false",
        "GB18030,false",
        "GBK,false"
    })
    void open_everyEncoding_found(String charset, boolean mark) {
        Path file = write(folder, "t.csv", (mark ? "\uFEFF" : "") + SHEET, Charset.forName(charset));
        assertThat(tickets(open(file))).extracting(t -> t.text(TextPart.FOUND)).containsExactly("水泵漏水，异响", "电梯关人");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void open_everyDelimiter_sniffed(String delimiter) {
        Path file = write(folder, "t.csv", SHEET.replace(",", delimiter).replace("\n", "\r\n"));
        assertThat(tickets(open(file))).extracting(t -> t.text(TextPart.FIX)).containsExactly("更换机封一套", "打磨层门锁触点");
    }

    @Test
    void open_separatorLine_obeyed() {
        Path file = write(folder, "t.csv", "sep=;\r\n" + SHEET.replace(",", ";"));
        assertThat(tickets(open(file))).hasSize(2);
    }

    @Test
    void open_asciiFirstGb18030Later_found() {
        String ascii = "number,symptom,fix\n" + "1,pump leaks,seal\n".repeat(20_000);
        Path file = write(folder, "late.csv", ascii + "2,水泵漏水,更换机封\n", Charset.forName("GB18030"));
        assertThat(open(file).encoding()).extracting(e -> e.charset().name()).isEqualTo("GB18030");
    }

    @Test
    void open_wrongEncodingNamed_saysSoAndWhatItLooksLike() {
        Path file = write(folder, "t.csv", SHEET, Charset.forName("GB18030"));
        assertThatThrownBy(
                        () -> TicketSource.open(file, SHANGHAI.withEncoding(StandardCharsets.UTF_8), TicketFiles.KEY))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> {
                    assertThat(e.reason()).isEqualTo(UnreadableFileException.Reason.WRONG_ENCODING);
                    assertThat(e)
                            .hasMessageContaining("t.csv")
                            .hasMessageContaining("line 1 is not UTF-8")
                            .hasMessageContaining("GB18030");
                    assertThat(e.text().zh()).contains("--encoding");
                });
    }

    @Test
    void open_utf8CalledGb18030_refused() {
        Path file = write(folder, "t.csv", SHEET);
        assertThatThrownBy(() ->
                        TicketSource.open(file, SHANGHAI.withEncoding(Charset.forName("GB18030")), TicketFiles.KEY))
                .hasMessageContaining("looks like UTF-8");
    }

    @Test
    void open_westernFile_asksForItsEncodingAndThenReadsIt() {
        Path file = write(
                folder,
                "w.csv",
                "number;symptom;fix\n1;Öl läuft über;Behälter geleert\n2;für später;prüfen\n",
                Charset.forName("windows-1252"));
        assertThatThrownBy(() -> open(file)).hasMessageContaining("--encoding").hasMessageContaining("line 2");
        TicketSource source =
                TicketSource.open(file, SHANGHAI.withEncoding(Charset.forName("windows-1252")), TicketFiles.KEY);
        assertThat(tickets(source).getFirst().text(TextPart.FOUND)).isEqualTo("Öl läuft über");
    }

    @Test
    void open_oneDamagedByte_readsTheRestAndWarns() throws IOException {
        byte[] bytes = (SHEET + "G3,漏水,换机封\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("d.csv"), bytes);
        TicketSource source = open(file);
        assertThat(tickets(source)).isNotEmpty();
        assertThat(TicketFiles.codes(source)).contains("BYTES_DAMAGED");
    }
}
