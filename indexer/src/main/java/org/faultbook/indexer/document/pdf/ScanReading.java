package org.faultbook.indexer.document.pdf;

import java.awt.image.BufferedImage;
import java.util.List;
import org.faultbook.indexer.document.layout.PageScan;
import org.faultbook.kb.port.TextRecogniser;

/** Recognises the picture of a page: its lines of text and its ruling lines. */
final class ScanReading {
    private ScanReading() {}

    static PageScan read(BufferedImage picture, TextRecogniser recogniser) {
        return new PageScan(
                recogniser.read(picture), List.of(), picture.getWidth(), picture.getHeight());
    }
}
