package org.faultbook.kb.ppocr;

import java.util.List;
import org.faultbook.kb.ocr.Repairs;
import org.faultbook.kb.ocr.TextLine;

/** A box that runs as its text does, with what it says. */
record Found(Box box, ReadStrip read) {
    /** With its places times a factor. */
    TextLine line(double scale) {
        Box scaled = box.scaled(scale);
        List<Float> centres =
                read.centres().stream().map(c -> (float) (c * scaled.width())).toList();
        return new TextLine(Repairs.repaired(read.text()), scaled.corners(), read.confidence(), centres);
    }
}
