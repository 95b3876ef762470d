package org.faultbook.indexer.manual;

import java.nio.file.Path;
import java.util.Locale;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.pdf.PdfReader;
import org.faultbook.indexer.document.plain.MarkdownReader;
import org.faultbook.indexer.document.plain.TextReader;
import org.faultbook.indexer.document.web.HtmlReader;
import org.faultbook.kb.port.TextRecogniser;
import org.faultbook.kb.ppocr.PpOcr;
import org.jspecify.annotations.Nullable;

/** The reader of a file by the end of its name, in this process. */
final class ManualReaders {
    private static @Nullable TextRecogniser recogniser;

    private ManualReaders() {}

    private static synchronized TextRecogniser recogniser() {
        TextRecogniser made = recogniser;
        if (made == null) {
            made = new PpOcr();
            recogniser = made;
        }
        return made;
    }

    private static DocumentReader of(Path file) {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> new PdfReader(ManualReaders::recogniser);
            case "docx" -> new DocxReader();
            case "html", "xhtml" -> new HtmlReader();
            case "md" -> new MarkdownReader();
            case "txt" -> new TextReader();
            default -> throw new IllegalArgumentException("no reader for " + name);
        };
    }

    static Document read(Path file) throws UnreadableDocument {
        return of(file).read(file, DocumentReader.Progress.NONE);
    }
}
