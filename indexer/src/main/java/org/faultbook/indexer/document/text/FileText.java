package org.faultbook.indexer.document.text;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.indexer.read.WholeText;
import org.jspecify.annotations.Nullable;

/** The text of a file that is text. */
public final class FileText {
    private FileText() {}

    /**
     * @param named the encoding that the file names, else null
     * @throws UnreadableDocument where it is empty, not text or cannot be opened
     */
    public static String of(Path file, @Nullable Charset named) throws UnreadableDocument {
        try {
            return WholeText.of(file, named).text();
        } catch (UnreadableFileException e) {
            throw new UnreadableDocument(
                    e.reason() == UnreadableFileException.Reason.EMPTY
                            ? PageProblem.of(0, "EMPTY", "文件是空的。", "the file is empty.")
                            : PageProblem.of(
                                    0,
                                    "UNKNOWN_ENCODING",
                                    "文字编码既不是 UTF-8、UTF-16，也不像 GB18030；请用编辑器另存为 UTF-8 再导入。",
                                    "its text is neither UTF-8 nor UTF-16 nor GB18030; save it as UTF-8 in an editor and import it again."));
        } catch (UncheckedIOException e) {
            throw new UnreadableDocument(PageProblem.of(
                    0,
                    "CANNOT_OPEN",
                    "无法打开文件；请检查权限和路径。",
                    "the file cannot be opened; check its permissions and path."));
        }
    }
}
