package org.faultbook.indexer.document.sandbox;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.faultbook.indexer.document.UnreadableDocument;

/** The size of a picture by its header, without decoding it. */
final class PictureSize {
    private PictureSize() {}

    static Dimension of(Path file) throws UnreadableDocument {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadableDocument(Reasons.BROKEN_FILE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument(Reasons.BROKEN_FILE);
        }
    }
}
