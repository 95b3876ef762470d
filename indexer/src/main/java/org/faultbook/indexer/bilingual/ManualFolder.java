package org.faultbook.indexer.bilingual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.manual.ManualUnderstanding;
import org.faultbook.indexer.manual.UnderstoodManual;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.manual.EditionContent;

/** The manuals that lie in a folder, read and understood as an import would. */
public final class ManualFolder {
    private static final Set<String> ENDINGS = Set.of("pdf", "docx", "html", "htm", "xhtml", "md", "markdown", "txt");

    private final DocumentReader reader;
    private final ManualUnderstanding understanding;
    private final List<String> unread = new ArrayList<>();

    public ManualFolder(DocumentReader reader, ManualUnderstanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
    }

    /** In the order of the files' names, folders within not looked at; a file that cannot be read is passed over. */
    public List<EditionContent> read(Path folder) throws IOException {
        List<EditionContent> manuals = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ManualFolder::isManual).sorted().toList()) {
                try {
                    Document document = reader.read(file, DocumentReader.Progress.NONE);
                    UnderstoodManual m = understanding.understand(document, file.toString(), 1, ProductLine.DEFAULT);
                    manuals.add(new EditionContent(m.manual(), m.passages(), m.entries()));
                } catch (UnreadableDocument e) {
                    unread.add("; " + file.getFileName() + ": " + e.getMessage());
                }
            }
        }
        return manuals;
    }

    /** What is wrong with the files that could not be read. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    private static boolean isManual(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
