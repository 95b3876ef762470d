package org.faultbook.indexer.document.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Prints a page of HTML as PDF with the Chinese font of the system. */
final class HtmlPdf {
    private static final File FONTS = new File("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final String STYLE = "@page { size: A4; margin: 20mm; } body { font: 10.5pt/1.5 'Zen Hei'; }"
            + " table { border-collapse: collapse; width: 100%; margin: 6pt 0; }"
            + " td, th { border: 0.7pt solid #000; padding: 3pt 5pt; vertical-align: top; }"
            + " h1 { font-size: 18pt; } h2 { font-size: 14pt; } h3 { font-size: 12pt; }";

    private HtmlPdf() {}

    static Path write(Path folder, String css, String body) throws IOException {
        assumeTrue(FONTS.canRead(), "skipped: the font " + FONTS + " is not installed");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument();
                TrueTypeCollection fonts = new TrueTypeCollection(FONTS)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(pdf, fonts.getFontByName("WenQuanYiZenHei"), true)), "Zen Hei");
            String html = "<html><head><style>" + STYLE + css + "</style></head><body>" + body + "</body></html>";
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDF();
            }
        }
        Path file = folder.resolve("manual.pdf");
        Files.write(file, out.toByteArray());
        return file;
    }
}
