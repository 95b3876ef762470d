package org.faultbook.indexer.document.sandbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.image.ImageReader;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.pdf.PdfReader;
import org.faultbook.indexer.document.plain.MarkdownReader;
import org.faultbook.indexer.document.plain.TextReader;
import org.faultbook.indexer.document.web.HtmlReader;
import org.faultbook.kb.ppocr.PpOcr;
import org.jspecify.annotations.Nullable;

/** The reader of each format; made only when its format comes. */
final class Readers {
    private static final Map<DocumentFormat, Supplier<DocumentReader>> BY_FORMAT = new EnumMap<>(Map.of(
            DocumentFormat.PDF, () -> new PdfReader(PpOcr::new),
            DocumentFormat.IMAGE, () -> new ImageReader(PpOcr::new),
            DocumentFormat.DOCX, DocxReader::new,
            DocumentFormat.HTML, HtmlReader::new,
            DocumentFormat.MARKDOWN, MarkdownReader::new,
            DocumentFormat.TEXT, TextReader::new));

    private Readers() {}

    /** Null where there is none. */
    static @Nullable DocumentReader of(DocumentFormat format) {
        Supplier<DocumentReader> reader = BY_FORMAT.get(format);
        return reader == null ? null : reader.get();
    }
}
