package org.faultbook.indexer.manuals;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of a manual in Word: Normal, Title, Heading 1 to 4, Caption, TOC 1 and 2. */
final class DocxStyles {

    private DocxStyles() {}

    static void define(XWPFDocument docx, boolean chinese) {
        XWPFStyles styles = docx.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setEastAsia(chinese ? "SimSun" : "Arial");
        styles.setDefaultFonts(fonts);
        add(styles, "Normal", "Normal", -1, 21, false);
        add(styles, "Title", "Title", -1, 44, true);
        for (int level = 1; level <= 4; level++) {
            add(styles, "Heading" + level, "heading " + level, level - 1, 36 - level * 4, true);
        }
        add(styles, "Caption", "caption", -1, 18, false);
        add(styles, "TOC1", "toc 1", -1, 21, false);
        add(styles, "TOC2", "toc 2", -1, 20, false);
    }

    private static void add(XWPFStyles styles, String id, String name, int outline, int halfPoints, boolean bold) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        if (outline >= 0) {
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
            style.getPPr().addNewKeepNext();
        }
        CTRPr run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style));
    }
}
