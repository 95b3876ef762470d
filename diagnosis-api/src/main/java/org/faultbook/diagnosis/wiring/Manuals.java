package org.faultbook.diagnosis.wiring;

import java.util.Locale;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.pdf.PdfReader;
import org.faultbook.indexer.document.plain.MarkdownReader;
import org.faultbook.indexer.document.plain.TextReader;
import org.faultbook.indexer.document.web.HtmlReader;

final class Manuals {
    private Manuals() {}

    static DocumentReader reader() {
        return (file, progress) -> {
            String n = file.getFileName().toString().toLowerCase(Locale.ROOT);
            DocumentReader r = n.endsWith(".pdf") ? new PdfReader((org.faultbook.kb.port.TextRecogniser) null) : n.endsWith(".docx") ? new DocxReader() : n.contains("htm") ? new HtmlReader() : n.endsWith(".md") ? new MarkdownReader() : new TextReader();
            return r.read(file, progress);
        };
    }
}
