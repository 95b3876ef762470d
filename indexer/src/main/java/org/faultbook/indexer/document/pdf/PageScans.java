package org.faultbook.indexer.document.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.image.StraightPage;
import org.faultbook.indexer.document.layout.DocumentLayout;
import org.faultbook.kb.port.TextRecogniser;
import org.jspecify.annotations.Nullable;

/** Pages whose text is only in their picture, drawn and recognised one at a time. */
final class PageScans {
    private static final float DPI = 200;
    private static final double POINTS = 72;
    /** A side of more pixels than this is drawn smaller. */
    private static final double MOST_PIXELS = 5000;

    private final PDFRenderer renderer;
    private final Supplier<? extends @Nullable TextRecogniser> supplier;
    private @Nullable TextRecogniser recogniser;
    private boolean asked;

    PageScans(PDDocument pdf, Supplier<? extends @Nullable TextRecogniser> supplier) {
        this.renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        this.supplier = supplier;
    }

    void read(int page, PageMarks marks, boolean garbage, DocumentLayout layout, List<PageProblem> problems)
            throws IOException {
        if (!asked) {
            asked = true;
            recogniser = supplier.get();
        }
        if (recogniser == null) {
            problems.add(noText(page, garbage));
            return;
        }
        double dpi = Math.min(DPI, MOST_PIXELS * POINTS / Math.max(marks.width(), marks.height()));
        BufferedImage picture = renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.GRAY);
        layout.add(StraightPage.of(picture, recogniser).content(page, POINTS / dpi));
    }

    private static PageProblem noText(int page, boolean garbage) {
        return PageProblem.of(
                page,
                "PAGE_WITHOUT_TEXT",
                "第 " + page + (garbage ? " 页的文字没有可用的字符编码" : " 页是扫描图片") + "，且没有可用的文字识别，未读取。请换用带文字的文件或启用文字识别。",
                "Page " + page
                        + (garbage ? " has text without usable character codes" : " is a scanned picture")
                        + " and no text recognition is available; it was not read. Use a file with text, or enable recognition.");
    }
}
