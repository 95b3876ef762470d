package org.faultbook.indexer.document.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.layout.DocumentLayout;
import org.faultbook.kb.port.TextRecogniser;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files page by page. Scripts, forms, attached files and links are not touched; a page whose text cannot be used is
 * recognised as a picture where there is a recogniser.
 */
public final class PdfReader implements DocumentReader {
    /** Bytes of a document that are held in memory; the rest goes to a temporary file. */
    private static final long IN_MEMORY = 64L << 20;

    private final Supplier<? extends @Nullable TextRecogniser> recogniser;

    /** With null, pages without text are problems of the document. */
    public PdfReader(@Nullable TextRecogniser recogniser) {
        this(() -> recogniser);
    }

    /** The supplier is asked at the first page that needs recognition; it may give null. */
    public PdfReader(Supplier<? extends @Nullable TextRecogniser> recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        return read(file, Set.of(), progress);
    }

    @Override
    public Document read(Path file, Set<Integer> without, Progress progress) throws UnreadableDocument {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
            return read(name(file), pdf, without, progress);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(
                    PageProblem.of(
                            0,
                            "PASSWORD_PROTECTED",
                            "文件 " + name(file) + " 有打开密码。请用密码打开后另存为不加密的文件，再导入。",
                            "The file " + name(file)
                                    + " needs a password to open. Open it with the password, save it without, and import that."));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument(PageProblem.of(
                    0,
                    "PDF_UNREADABLE",
                    "文件 " + name(file) + " 无法作为 PDF 读取（" + e.getMessage() + "）。请在阅读器中确认能打开，并另存后再导入。",
                    "The file " + name(file) + " cannot be read as PDF (" + e.getMessage()
                            + "). Check that a viewer opens it, save it anew and import that."));
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private Document read(String name, PDDocument pdf, Set<Integer> without, Progress progress) throws IOException {
        int pages = pdf.getNumberOfPages();
        DocumentLayout layout = new DocumentLayout();
        List<PageProblem> problems = new ArrayList<>();
        PageScans scans = new PageScans(pdf, recogniser);
        for (int page = 1; page <= pages; page++) {
            try {
                if (!without.contains(page)) {
                    read(pdf.getPage(page - 1), page, layout, scans, problems);
                }
            } catch (IOException | RuntimeException | StackOverflowError e) {
                problems.add(unreadable(page, e));
            }
            progress.page(page, pages);
        }
        Bookmarks.of(pdf).forEach(layout::bookmark);
        return new Document(name, DocumentFormat.PDF, title(pdf), pages, layout.blocks(), problems);
    }

    private static void read(
            PDPage page, int number, DocumentLayout layout, PageScans scans, List<PageProblem> problems)
            throws IOException {
        PageMarks marks = new PageMarks(page).read();
        long ink =
                marks.glyphs().stream().filter(g -> !g.glyph().text().isBlank()).count();
        boolean garbage = ink > 0 && marks.unmapped() * 2L > ink;
        boolean picture = ink < 10 && marks.imageShare() > 0.3;
        if (garbage || picture) {
            scans.read(number, marks, garbage, layout, problems);
        } else {
            UprightPages.of(number, marks).forEach(layout::add);
        }
    }

    private static PageProblem unreadable(int page, Throwable why) {
        String reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        return PageProblem.of(
                page,
                "PAGE_UNREADABLE",
                "第 " + page + " 页无法读取（" + reason + "），其余各页已读取。请核对该页原文。",
                "Page " + page + " cannot be read (" + reason
                        + "); the other pages were. Check that page in the original.");
    }

    private static @Nullable String title(PDDocument pdf) {
        String title = pdf.getDocumentInformation().getTitle();
        return title == null || title.isBlank()
                ? null
                : GlyphFold.fold(title).strip().replaceAll("\\s+", " ");
    }
}
