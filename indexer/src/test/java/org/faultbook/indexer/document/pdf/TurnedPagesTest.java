package org.faultbook.indexer.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.kb.ocr.TextLine;
import org.faultbook.kb.port.TextRecogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are turned, and files that are damaged or have no text. */
final class TurnedPagesTest {
    private static final String TABLE = "<table><tr><td>代码</td><td>含义</td><td>处理</td></tr>"
            + "<tr><td>E01</td><td>输入缺相，电压不平衡</td><td>检查三相电源和进线端子</td></tr>"
            + "<tr><td>E02</td><td>输出对地短路</td><td>断开电机电缆后重新上电试验</td></tr></table>";
    private static final List<String> ROWS = List.of(
            "1 T3 header 1",
            "1 |0 代码 |1 含义 |2 处理",
            "1 |0 E01 |1 输入缺相，电压不平衡 |2 检查三相电源和进线端子",
            "1 |0 E02 |1 输出对地短路 |2 断开电机电缆后重新上电试验");

    @TempDir
    Path folder;

    /** The first page, drawn turned by quarters on a page whose Rotate entry turns it back, or not. */
    private Path turned(Path from, int quarters, boolean rotateEntry) throws IOException {
        Path out = folder.resolve("turned.pdf");
        try (PDDocument source = Loader.loadPDF(from.toFile());
                PDDocument pdf = new PDDocument()) {
            PDRectangle box = source.getPage(0).getMediaBox();
            boolean sideways = quarters % 2 == 1;
            PDPage page = new PDPage(sideways ? new PDRectangle(box.getHeight(), box.getWidth()) : box);
            pdf.addPage(page);
            PDFormXObject form = new LayerUtility(pdf).importPageAsForm(source, 0);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                float dx = quarters == 1 || quarters == 2 ? page.getMediaBox().getWidth() : 0;
                float dy = quarters == 2 || quarters == 3 ? page.getMediaBox().getHeight() : 0;
                content.transform(Matrix.getRotateInstance(Math.toRadians(90 * quarters), dx, dy));
                content.drawForm(form);
            }
            if (rotateEntry) {
                page.setRotation(90 * quarters);
            }
            pdf.save(out.toFile());
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void page_withRotateEntry_isReadUpright(int quarters) throws Exception {
        Path upright = HtmlPdf.write(folder, "", TABLE);
        assertThat(Printed.blocks(turned(upright, quarters, true))).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void table_printedSideways_isTurned(int quarters) throws Exception {
        Path upright = HtmlPdf.write(folder, "", TABLE);
        assertThat(Printed.blocks(turned(upright, quarters, false))).isEqualTo(ROWS);
    }

    @Test
    void table_sidewaysOnUprightPage_isTurnedAndTheHeadingStays() throws Exception {
        Path file = turned(HtmlPdf.write(folder, "", TABLE + "<div style='height: 40pt'></div>"), 1, false);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDPage page = pdf.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 16);
                content.newLineAtOffset(60, page.getMediaBox().getHeight() - 30);
                content.showText("7.2 Fault codes");
                content.endText();
            }
            pdf.save(folder.resolve("headed.pdf").toFile());
        }
        List<String> blocks = Printed.blocks(folder.resolve("headed.pdf"));
        assertThat(blocks).hasSize(5).endsWith(ROWS.toArray(String[]::new));
        assertThat(blocks.getFirst()).endsWith("7.2 Fault codes");
    }

    @Test
    void file_withPassword_saysSo() throws Exception {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }
        assertThatThrownBy(() -> Printed.read(file, null))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.problem().code()).isEqualTo("PASSWORD_PROTECTED"));
    }

    @Test
    void file_withOwnerPasswordOnly_isRead() throws Exception {
        Path file = HtmlPdf.write(folder, "", TABLE);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(folder.resolve("owner.pdf").toFile());
        }
        assertThat(Printed.blocks(folder.resolve("owner.pdf"))).isEqualTo(ROWS);
    }

    @Test
    void file_withoutCrossReferences_isReadAsFarAsItGoes() throws Exception {
        byte[] bytes = Files.readAllBytes(HtmlPdf.write(folder, "", TABLE));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String broken = text.substring(0, text.lastIndexOf("startxref")) + "startxref\n99999999\n%%EOF\n";
        Path file = folder.resolve("broken.pdf");
        Files.write(file, broken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Printed.blocks(file)).isEqualTo(ROWS);
    }

    @Test
    void file_thatIsNoPdf_isUnreadable() throws Exception {
        Path file = folder.resolve("text.pdf");
        Files.writeString(file, "no pdf at all");
        assertThatThrownBy(() -> Printed.read(file, null))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.problem().code()).isEqualTo("PDF_UNREADABLE"));
    }

    @Test
    void page_thatIsAPicture_isRecognisedWithItsConfidence() throws Exception {
        TextRecogniser recogniser = new TextRecogniser() {
            @Override
            public List<TextLine> read(BufferedImage picture) {
                return List.of(line("检查电源开关。", 200), line("更换熔断器。", 400));
            }

            @Override
            public String model() {
                return "fixed";
            }
        };
        Document document = Printed.read(scan(), recogniser);
        assertThat(document.problems()).isEmpty();
        assertThat(Printed.blocks(document)).containsExactly("1 P 检查电源开关。", "1 P 更换熔断器。");
        assertThat(document.blocks()).allSatisfy(b -> assertThat(b.confidence()).isCloseTo(0.75, within(1e-6)));
    }

    private static TextLine line(String text, double y) {
        List<Float> centres = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            centres.add(15f + 30 * i);
        }
        double right = 200 + 30.0 * text.length();
        List<TextLine.Point> corners = List.of(
                new TextLine.Point(200, y),
                new TextLine.Point(right, y),
                new TextLine.Point(right, y + 34),
                new TextLine.Point(200, y + 34));
        return new TextLine(text, corners, 0.75, centres);
    }

    private Path scan() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
                picture.createGraphics().fillRect(0, 0, 60, 80);
                content.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0, 595, 842);
            }
            pdf.save(file.toFile());
        }
        return file;
    }

    @Test
    void page_thatIsAPicture_isAProblemWithoutRecogniser() throws Exception {
        Document document = Printed.read(scan(), null);
        assertThat(document.pages()).isEqualTo(1);
        assertThat(document.blocks()).isEmpty();
        assertThat(document.problems()).extracting(PageProblem::code).containsExactly("PAGE_WITHOUT_TEXT");
    }
}
