package org.faultbook.indexer.document.plain;

import java.nio.file.Path;
import java.util.List;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.text.FileText;

/** Reads plain text by how its lines stand. */
public final class TextReader implements DocumentReader {
    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        List<Block> blocks = new TextBlocks(FileText.of(file, null)).blocks();
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(PageProblem.of(0, "NO_TEXT", "文件里没有可读的文字。", "the file has no text to read."));
        }
        return new Document(file.getFileName().toString(), DocumentFormat.TEXT, null, 0, blocks, List.of());
    }
}
