package org.faultbook.kb.port;

import java.awt.image.BufferedImage;
import java.util.List;
import org.faultbook.kb.ocr.TextLine;

/** Finds the text in a picture, Chinese and English. */
public interface TextRecogniser {
    /** The lines in reading order: from the top, those beside each other from the left. Empty where there is no text. */
    List<TextLine> read(BufferedImage picture);

    /** Names model and settings; texts of another version may differ. */
    String model();
}
