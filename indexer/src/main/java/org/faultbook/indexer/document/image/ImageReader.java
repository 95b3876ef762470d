package org.faultbook.indexer.document.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.layout.DocumentLayout;
import org.faultbook.kb.picture.PictureFile;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.port.TextRecogniser;

/** Reads a page of a manual that is a PNG or JPEG, laid out like a page of a PDF. */
public final class ImageReader implements DocumentReader {
    /** The shorter side of A4, in points, which the picture is taken to show. */
    private static final double A4 = 595;

    private final Supplier<? extends TextRecogniser> recogniser;

    /** The supplier is asked at the first picture. */
    public ImageReader(Supplier<? extends TextRecogniser> recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        Path fileName = file.getFileName();
        String name = fileName == null ? file.toString() : fileName.toString();
        BufferedImage picture = picture(file, name);
        StraightPage page = StraightPage.of(picture, recogniser.get());
        if (page.lines().isEmpty()) {
            throw new UnreadableDocument(PageProblem.of(
                    0,
                    "PICTURE_WITHOUT_TEXT",
                    "图片 " + name + " 中没有识别到文字；请拍得更近、更清晰后再导入。",
                    "No text was found in the picture " + name + "; take it closer or sharper and import that."));
        }
        DocumentLayout layout = new DocumentLayout();
        layout.add(page.content(1, A4 / Math.min(page.width(), page.height())));
        progress.page(1, 1);
        return new Document(name, DocumentFormat.IMAGE, null, 1, layout.blocks(), List.of());
    }

    private static BufferedImage picture(Path file, String name) throws UnreadableDocument {
        try {
            return PictureFile.read(Files.readAllBytes(file));
        } catch (UnreadablePicture e) {
            throw new UnreadableDocument(new PageProblem(0, e.code().name(), e.reason()));
        } catch (IOException e) {
            throw new UnreadableDocument(PageProblem.of(
                    0,
                    "FILE_UNREADABLE",
                    "文件 " + name + " 无法读取（" + e.getMessage() + "）；请检查文件是否存在、有无读取权限。",
                    "The file " + name + " cannot be read (" + e.getMessage()
                            + "); check that it is there and that you may read it."));
        }
    }
}
