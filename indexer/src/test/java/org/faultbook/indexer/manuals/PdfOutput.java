package org.faultbook.indexer.manuals;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Renders a source to PDF, the same bytes each time. */
final class PdfOutput {

    private PdfOutput() {}

    static byte[] render(ManualSource source) throws IOException {
        ManualSource copy = source.copy();
        if (source.meta("outline").equals("yes")) {
            Element marks = copy.document().expectFirst("head").appendElement("bookmarks");
            for (Element heading : copy.body().select("h1")) {
                mark(marks, heading.text(), heading);
            }
        }
        return PdfStamp.apply(source, draw(copy));
    }

    /** The page, from 1, on which each row's place begins. */
    static List<Integer> pages(ManualSource source) throws IOException {
        ManualSource copy = source.copy();
        List<ExpectedRow> rows = ExpectedRows.of(copy);
        Element marks = copy.document().expectFirst("head").appendElement("bookmarks");
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).place().id().isEmpty()) {
                rows.get(row).place().attr("id", "row-" + row);
            }
            mark(marks, "row " + row, rows.get(row).place());
        }
        List<Integer> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(draw(copy))) {
            PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
            for (PDOutlineItem item : outline.children()) {
                pages.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1);
            }
        }
        return pages;
    }

    private static void mark(Element marks, String name, Element target) {
        marks.appendElement("bookmark").attr("name", name).attr("href", "#" + target.id());
    }

    private static byte[] draw(ManualSource copy) throws IOException {
        Document document = copy.document();
        String css = copy.styles() + pageCss(copy);
        document.select("head > link, head > style").remove();
        document.expectFirst("head").appendElement("style").appendText(css);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument();
                TrueTypeCollection fonts = SampleFont.open()) {
            XRLog.setLoggingEnabled(false);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(pdf);
            SampleFont.use(fonts, builder, pdf);
            builder.withW3cDocument(
                    new W3CDom().fromJsoup(document), copy.folder().toUri().toString());
            builder.toStream(out);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDF();
            }
        }
        return out.toByteArray();
    }

    /** Running header and footer from the meta elements; {@code %p} and {@code %n} are the page and their number. */
    private static String pageCss(ManualSource source) {
        StringBuilder css = new StringBuilder();
        for (String place : List.of("header-left", "header-right", "footer-left", "footer-center", "footer-right")) {
            String text = source.meta(place);
            if (!text.isEmpty()) {
                String box = place.replace("header", "top").replace("footer", "bottom");
                String content =
                        "\"" + text.replace("%p", "\" counter(page) \"").replace("%n", "\" counter(pages) \"") + "\"";
                String rule = "@%s { content: %s; font-family: Helvetica, '%s'; font-size: 8.5pt; color: #333; }";
                css.append(String.format(Locale.ROOT, rule, box, content, SampleFont.FAMILY));
            }
        }
        return "@page { " + css + " } @page wide { " + css + " }";
    }
}
