package org.faultbook.indexer.document.sandbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.faultbook.indexer.document.office.DocxParts;

/** A small manual in each format, to be broken. */
final class GoodFiles {
    private static final String TEXT =
            "Troubleshooting\n\nPump does not start: check the fuse, then the cable.\n\n1. Switch off\n2. Lock\n";

    private GoodFiles() {}

    /** Bytes by extension. */
    static Map<String, byte[]> all(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pdf", pdf(3));
        files.put("docx", docx(folder));
        files.put(
                "html",
                utf8(
                        "<!DOCTYPE html><html><head><title>M</title></head><body><h1>水泵</h1><p>" + TEXT
                                + "</p><table><tr><th>Symptom</th><th>Cause</th></tr><tr><td>Hot</td><td>Dirty</td></tr></table></body></html>"));
        files.put("md", utf8("# 水泵\n\n" + TEXT + "\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
        files.put("txt", utf8(TEXT + "水泵不启动时检查电源。\n"));
        files.put("png", picture("png"));
        files.put("jpg", picture("jpg"));
        return files;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] docx(Path folder) throws IOException {
        Path file = new DocxParts()
                .body(DocxParts.p("水泵手册")
                        + DocxParts.table(
                                DocxParts.row(
                                        DocxParts.cell(DocxParts.bold("Symptom")),
                                        DocxParts.cell(DocxParts.bold("Cause"))),
                                DocxParts.row(
                                        DocxParts.cell(DocxParts.p("Hot")), DocxParts.cell(DocxParts.p("Dirty")))))
                .write(folder.resolve("good.docx"));
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    static byte[] pdf(int pages) throws IOException {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 1; i <= pages; i++) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText("Page " + i + ": pump does not start, check the fuse.");
                    content.endText();
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage picture = new BufferedImage(300, 120, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 120);
        g.setColor(Color.BLACK);
        g.fillRect(20, 50, 200, 4);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
