package org.faultbook.indexer.manual;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.kb.port.TextRecogniser;
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

    /** The recogniser of text in pictures, as far as this build has one; made once. */
    private static final Supplier<@Nullable TextRecogniser> RECOGNISER = new Supplier<>() {
        private boolean sought;
        private @Nullable TextRecogniser made;

        @Override
        public synchronized @Nullable TextRecogniser get() {
            if (!sought) {
                sought = true;
                try {
                    made = (TextRecogniser) Class.forName("org.faultbook.kb.ppocr.PpOcr")
                            .getConstructor()
                            .newInstance();
                } catch (ReflectiveOperationException e) {
                    made = null;
                }
            }
            return made;
        }
    };

    private ManualReaders() {}

    static boolean recognises() {
        return RECOGNISER.get() != null;
    }

    /** Null where the build has no reader for it. */
    static @Nullable DocumentReader of(Path file) {
        String name = file.getFileName().toString();
        String type = CLASSES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null) {
            return null;
        }
        try {
            Class<?> reader = Class.forName(PACKAGE + type);
            return type.equals("pdf.PdfReader")
                    ? (DocumentReader) reader.getConstructor(Supplier.class).newInstance(RECOGNISER)
                    : (DocumentReader) reader.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    static @Nullable Document read(Path file) throws Exception {
        DocumentReader reader = of(file);
        return reader == null ? null : reader.read(file, DocumentReader.Progress.NONE);
    }
}
