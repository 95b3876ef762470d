package org.faultbook.indexer.document.sandbox;

import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.image.ImageReader;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.pdf.PdfReader;
import org.faultbook.indexer.document.plain.MarkdownReader;
import org.faultbook.indexer.document.plain.TextReader;
import org.faultbook.indexer.document.web.HtmlReader;
import org.faultbook.kb.ppocr.PpOcr;

/** The reader of each format; made only when its format comes. */
final class Readers {
    private Readers() {}

    static DocumentReader of(DocumentFormat format) {
        return switch (format) {
            case PDF -> new PdfReader(PpOcr::new);
            case IMAGE -> new ImageReader(PpOcr::new);
            case DOCX -> new DocxReader();
            case HTML -> new HtmlReader();
            case MARKDOWN -> new MarkdownReader();
            case TEXT -> new TextReader();
        };
    }
}
