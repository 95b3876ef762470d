package org.faultbook.indexer.manuals;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The Chinese font of the sample manuals, taken out of its collection; every style is drawn with its one weight. */
final class SampleFont {

    static final String FAMILY = "Zen Hei";
    private static final Path COLLECTION = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    private SampleFont() {}

    static boolean present() {
        return Files.isReadable(COLLECTION);
    }

    /** Draws into {@code pdf} with the font; the collection must stay open until the document is saved. */
    static TrueTypeCollection open() throws IOException {
        return new TrueTypeCollection(new File(COLLECTION.toString()));
    }

    static void use(TrueTypeCollection collection, PdfRendererBuilder builder, PDDocument pdf) throws IOException {
        TrueTypeFont font = collection.getFontByName("WenQuanYiZenHei");
        if (font == null) {
            throw new IOException("the collection " + COLLECTION + " has no WenQuanYiZenHei");
        }
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, font, true)), FAMILY);
    }
}
