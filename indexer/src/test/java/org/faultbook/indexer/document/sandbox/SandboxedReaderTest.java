package org.faultbook.indexer.document.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.office.DocxParts;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.plain.MarkdownReader;
import org.faultbook.indexer.document.web.HtmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SandboxedReaderTest {
    private static final Limits FAST = new Limits(
            4 << 20,
            64,
            900,
            50,
            Duration.ofSeconds(120),
            Duration.ofSeconds(3),
            8 << 20,
            300,
            5_000,
            5_000,
            4_000_000,
            2);

    @TempDir
    Path folder;

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static PageProblem refusal(SandboxedReader reader, Path file) {
        UnreadableDocument e = catchThrowableOfType(UnreadableDocument.class, () -> reader.read(file, Progress.NONE));
        assertThat(e).isNotNull();
        return e.problem();
    }

    @Test
    void document_readInAProcess_equalsTheOneReadHere() throws Exception {
        Path docx = new DocxParts()
                .title("手册 \"A\"")
                .body(DocxParts.p("警告：高温\u00a0")
                        + DocxParts.table(
                                DocxParts.headerRow(
                                        DocxParts.cell(DocxParts.p("现象")), DocxParts.cell(DocxParts.p("原因"))),
                                DocxParts.row(DocxParts.cell("<w:gridSpan w:val='2'/>", DocxParts.p("E1"))))
                        + DocxParts.p("1) a")
                        + DocxParts.p("2) b"))
                .write(folder.resolve("手册 1.docx"));
        Path html = text("a.html", "<h2>x</h2><ul><li>1<ul><li>2</ul></ul><p>𠮷 &amp; \"q\" \\ tab\t</p>");
        Path md = text("b.md", "# T\n\n> [!NOTE]\n> n\n\n|a|b|\n|-|-|\n|1||\n");
        SandboxedReader sandboxed = new SandboxedReader();
        assertThat(sandboxed.read(docx, Progress.NONE)).isEqualTo(new DocxReader().read(docx, Progress.NONE));
        assertThat(sandboxed.read(html, Progress.NONE)).isEqualTo(new HtmlReader().read(html, Progress.NONE));
        assertThat(sandboxed.read(md, Progress.NONE)).isEqualTo(new MarkdownReader().read(md, Progress.NONE));
    }

    @ParameterizedTest
    @CsvSource({"hang, PAGE_TOO_SLOW", "fill heap, PAGE_TOO_LARGE"})
    void page_thatDoesNotEnd_isPassedOverAndTheOthersKept(String what, String code) throws Exception {
        SandboxedReader reader = new SandboxedReader(FAST, BadChild.class);
        List<String> told = new ArrayList<>();
        Document document = reader.read(text("a.txt", what), (page, of) -> told.add(page + "/" + of));
        assertThat(document.blocks()).extracting(b -> b.page()).containsExactlyInAnyOrder(1, 3);
        assertThat(document.problems()).singleElement().satisfies(p -> {
            assertThat(p.page()).isEqualTo(2);
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.reason().zh()).contains("第 2 页");
        });
        assertThat(told).containsExactly("1/3", "2/3", "3/3");
    }

    @Test
    void firstPage_thatDoesNotEnd_isPassedOverToo() throws Exception {
        Document document =
                new SandboxedReader(FAST, BadChild.class).read(text("a.txt", "hang at first"), Progress.NONE);
        assertThat(document.blocks()).extracting(b -> b.page()).containsExactlyInAnyOrder(2, 3);
        assertThat(document.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.page()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "hang always, TOO_SLOW",
        "nothing but, TOO_SLOW",
        "talk, TOO_MUCH_CONTENT",
        "print, READING_STOPPED",
        "exit, READING_STOPPED",
        "many pages, TOO_MANY_PAGES",
        "deep, READING_STOPPED"
    })
    void process_thatMisbehaves_isEndedWithAReason(String what, String code) throws IOException {
        assertThat(refusal(new SandboxedReader(FAST, BadChild.class), text("a.txt", what))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void file_thatIsNone_isRefusedWithoutAProcess() throws IOException {
        SandboxedReader reader = new SandboxedReader(FAST, String.class);
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThat(refusal(reader, folder).code()).isEqualTo("NOT_A_FILE");
        assertThat(refusal(reader, Path.of("/dev/zero")).code()).isEqualTo("NOT_A_FILE");
        assertThat(refusal(reader, folder.resolve("none.pdf")).code()).isEqualTo("NO_SUCH_FILE");
        assertThat(refusal(reader, loop).code()).isEqualTo("CANNOT_OPEN");
        assertThat(refusal(reader, text("empty.pdf", "")).code()).isEqualTo("EMPTY");
        assertThat(refusal(reader, text("large.txt", "x".repeat(5 << 20))).code())
                .isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void extension_thatIsWrong_isToldAndTheContentRead() throws Exception {
        Path file = new DocxParts().body(DocxParts.p("content")).write(folder.resolve("manual.pdf"));
        Document document = new SandboxedReader().read(file, Progress.NONE);
        assertThat(document.format()).isEqualTo(DocumentFormat.DOCX);
        assertThat(document.blocks()).hasSize(1);
        assertThat(document.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.reason().en())
                        .isEqualTo("its name ends in .pdf but its content is DOCX; it was read as that."));
    }

    @Test
    void format_thatIsNotRead_isNamed() throws IOException {
        Path rtf = text("a.rtf", "{\\rtf1\\ansi hello}");
        Path gif = Files.write(folder.resolve("a.png"), "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(UnreadableDocument.class, () -> FormatByContent.of(rtf))
                        .problem()
                        .reason()
                        .en())
                .contains("application/rtf");
        assertThat(catchThrowableOfType(UnreadableDocument.class, () -> FormatByContent.of(gif))
                        .problem()
                        .reason()
                        .zh())
                .contains("image/gif");
    }
}
