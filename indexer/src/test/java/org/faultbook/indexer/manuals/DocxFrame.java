package org.faultbook.indexer.manuals;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Paper, margins, running header and footer of a Word manual. */
final class DocxFrame {

    private DocxFrame() {}

    static void apply(XWPFDocument docx, ManualSource source) {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(1_300));
        margin.setBottom(BigInteger.valueOf(1_200));
        margin.setLeft(BigInteger.valueOf(1_200));
        margin.setRight(BigInteger.valueOf(1_200));
        XWPFParagraph header = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.createRun().setText(source.meta("header-left"));
        header.createRun().addTab();
        header.createRun().setText(source.meta("header-right"));
        XWPFParagraph footer = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        for (String part : source.meta("footer-center").split("(?=%[pn])|(?<=%[pn])")) {
            if (part.equals("%p") || part.equals("%n")) {
                footer.getCTP().addNewFldSimple().setInstr(part.equals("%p") ? "PAGE" : "NUMPAGES");
            } else {
                footer.createRun().setText(part);
            }
        }
    }
}
