package org.faultbook.indexer.manual;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader;
import org.jspecify.annotations.Nullable;

/** The reader of a file by the end of its name, as far as this build has one. */
final class ManualReaders {
    private static final String PACKAGE = "org.faultbook.indexer.document.";
    private static final Map<String, String> CLASSES = Map.of(
            "pdf", "pdf.PdfReader",
            "docx", "office.DocxReader",
            "html", "web.HtmlReader",
            "xhtml", "web.HtmlReader",
            "md", "plain.MarkdownReader",
            "txt", "plain.TextReader");

    private ManualReaders() {}

    /** Null where the build has no reader for it. */
    static @Nullable DocumentReader of(Path file) {
        String name = file.getFileName().toString();
        String type = CLASSES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null) {
            return null;
        }
        try {
            Constructor<?> made = Class.forName(PACKAGE + type).getConstructor();
            return (DocumentReader) made.newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    static @Nullable Document read(Path file) throws Exception {
        DocumentReader reader = of(file);
        return reader == null ? null : reader.read(file, DocumentReader.Progress.NONE);
    }
}
