package org.faultbook.indexer.manuals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Turns wide pages as the source asks and sets fixed dates and ids, so that equal sources give equal bytes. */
final class PdfStamp {

    private PdfStamp() {}

    static byte[] apply(ManualSource source, byte[] drawn) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(drawn)) {
            for (PDPage page : pdf.getPages()) {
                if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
                    turn(pdf, page, source.meta("wide"));
                }
            }
            PDDocumentInformation info = new PDDocumentInformation();
            info.setTitle(source.meta("title"));
            info.setAuthor(source.meta("manufacturer"));
            info.setCreationDate(date());
            info.setModificationDate(date());
            pdf.setDocumentInformation(info);
            pdf.getDocumentCatalog().setMetadata(null);
            setId(pdf, source.name());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** An id from the name alone, in place of the random one. */
    static void setId(PDDocument pdf, String name) {
        COSString id = new COSString(String.format(Locale.ROOT, "%16.16s", name).getBytes(StandardCharsets.UTF_8));
        COSArray pair = new COSArray();
        pair.add(id);
        pair.add(id);
        pdf.getDocument().getTrailer().setItem(COSName.ID, pair);
    }

    static Calendar date() {
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(1_735_689_600_000L);
        return date;
    }

    /** {@code sideways}: on a portrait page, read with the head turned; {@code rotate}: so, and shown turned back. */
    private static void turn(PDDocument pdf, PDPage page, String how) throws IOException {
        if (!how.equals("sideways") && !how.equals("rotate")) {
            return;
        }
        PDRectangle box = page.getMediaBox();
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, false)) {
            content.transform(new Matrix(0, 1, -1, 0, box.getHeight(), 0));
        }
        PDRectangle upright = new PDRectangle(box.getHeight(), box.getWidth());
        page.setMediaBox(upright);
        page.setCropBox(upright);
        page.setRotation(how.equals("rotate") ? 90 : 0);
        page.setAnnotations(List.of());
    }
}
