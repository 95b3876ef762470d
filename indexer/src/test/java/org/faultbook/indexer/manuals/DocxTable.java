package org.faultbook.indexer.manuals;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a table with gridSpan and vMerge, or a notice as a table of one cell. */
final class DocxTable {

    private final XWPFDocument docx;
    private final DocxBlocks blocks;

    DocxTable(XWPFDocument docx, DocxBlocks blocks) {
        this.docx = docx;
        this.blocks = blocks;
    }

    void write(Element table) {
        TableGrid grid = TableGrid.of(table);
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            var paragraph = docx.createParagraph();
            paragraph.setStyle("Caption");
            paragraph.createRun().setText(caption.text());
        }
        XWPFTable word = docx.createTable();
        word.setWidth("100%");
        word.removeRow(0);
        for (int r = 0; r < grid.rows().size(); r++) {
            XWPFTableRow row = word.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            Element source = grid.rows().get(r);
            boolean head = source.parent() != null && source.parent().tagName().equals("thead");
            row.setRepeatHeader(head && table.hasClass("repeat"));
            for (int c = 0; c < grid.columns(); ) {
                Element element = grid.cell(r, c);
                int wide = element == null ? 1 : TableGrid.span(element, "colspan");
                fill(row.createCell(), element, source, wide);
                c += wide;
            }
        }
        docx.createParagraph();
    }

    private void fill(XWPFTableCell cell, @org.jspecify.annotations.Nullable Element element, Element row, int wide) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (wide > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(wide));
        }
        if (element == null) {
            return;
        }
        boolean own = element.parent() == row;
        if (TableGrid.span(element, "rowspan") > 1) {
            properties.addNewVMerge().setVal(own ? STMerge.RESTART : STMerge.CONTINUE);
        }
        if (own) {
            blocks.cell(cell, element, element.tagName().equals("th"));
            if (element.tagName().equals("th")) {
                cell.setColor("D9E2EC");
            }
        }
    }

    void box(Element notice) {
        XWPFTable word = docx.createTable(1, 1);
        word.setWidth("100%");
        blocks.cell(word.getRow(0).getCell(0), notice, false);
        docx.createParagraph();
    }
}
