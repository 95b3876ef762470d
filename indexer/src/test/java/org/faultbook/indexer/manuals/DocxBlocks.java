package org.faultbook.indexer.manuals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of a source into a Word body or cell. */
final class DocxBlocks {

    private final XWPFDocument docx;
    private final ManualSource source;
    private final DocxLists lists;

    DocxBlocks(XWPFDocument docx, ManualSource source) {
        this.docx = docx;
        this.source = source;
        this.lists = new DocxLists(docx);
    }

    void body(Element parent) throws IOException {
        for (Element child : parent.children()) {
            block(child);
        }
    }

    private void block(Element element) throws IOException {
        String tag = element.tagName();
        if (element.hasClass("break")) {
            docx.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
        if (element.hasAttr("data-toc")) {
            contents(element);
        } else if (tag.matches("h[1-4]")) {
            XWPFParagraph heading = docx.createParagraph();
            heading.setStyle(element.hasClass("title") ? "Title" : "Heading" + tag.charAt(1));
            inline(heading, element);
        } else if (tag.equals("p") || tag.equals("figcaption")) {
            XWPFParagraph paragraph = docx.createParagraph();
            if (element.hasClass("caption") || tag.equals("figcaption")) {
                paragraph.setStyle("Caption");
            }
            inline(paragraph, element);
        } else if (tag.equals("ul") || tag.equals("ol")) {
            list(docx, element);
        } else if (tag.equals("table")) {
            new DocxTable(docx, this).write(element);
        } else if (tag.equals("img")) {
            picture(element);
        } else if (element.hasClass("notice")) {
            new DocxTable(docx, this).box(element);
        } else {
            body(element);
        }
    }

    /** The entries as they stand; page numbers are left to Word, which fills them when the field is updated. */
    private void contents(Element toc) {
        for (Element line : toc.select("> *")) {
            XWPFParagraph paragraph = docx.createParagraph();
            paragraph.setStyle(line.hasClass("toc2") ? "TOC2" : "TOC1");
            paragraph.createRun().setText(line.text());
        }
    }

    void list(IBody place, Element list) {
        BigInteger number = lists.number(list.tagName().equals("ol"));
        for (Element item : list.select("> li")) {
            XWPFParagraph paragraph = paragraph(place);
            paragraph.setNumID(number);
            inline(paragraph, item);
            for (Element inner : item.select("> ul, > ol")) {
                list(place, inner);
            }
        }
    }

    /** The content of a cell: its lists and paragraphs, or its text as one paragraph. */
    void cell(XWPFTableCell cell, Element element, boolean bold) {
        cell.removeParagraph(0);
        if (element.select("> ul, > ol, > p").isEmpty()) {
            inline(cell.addParagraph(), element);
        } else {
            for (Node node : element.childNodes()) {
                if (node instanceof Element child
                        && (child.tagName().equals("ul") || child.tagName().equals("ol"))) {
                    list(cell, child);
                } else if (node instanceof Element child) {
                    inline(cell.addParagraph(), child);
                } else if (node instanceof TextNode text && !text.isBlank()) {
                    cell.addParagraph().createRun().setText(text.text().strip());
                }
            }
        }
        if (bold) {
            cell.getParagraphs().forEach(p -> p.getRuns().forEach(run -> run.setBold(true)));
        }
    }

    private static XWPFParagraph paragraph(IBody place) {
        return place instanceof XWPFTableCell cell ? cell.addParagraph() : ((XWPFDocument) place).createParagraph();
    }

    private void inline(XWPFParagraph paragraph, Element element) {
        boolean start = true;
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                String words = text.getWholeText().replaceAll("\\s+", " ");
                words = start ? words.stripLeading() : words;
                start = start && words.isEmpty();
                if (!words.isEmpty()) {
                    XWPFRun run = paragraph.createRun();
                    run.setText(words);
                    run.setBold(element.tagName().matches("b|strong"));
                }
            } else if (node instanceof Element child && child.tagName().equals("br")) {
                paragraph.createRun().addBreak();
                start = true;
            } else if (node instanceof Element child && !child.tagName().matches("ul|ol")) {
                inline(paragraph, child);
                start = false;
            }
        }
    }

    private void picture(Element image) throws IOException {
        XWPFRun run = docx.createParagraph().createRun();
        int width = Integer.parseInt(image.attr("width"));
        int height = Integer.parseInt(image.attr("height"));
        try (InputStream in = Files.newInputStream(source.folder().resolve(image.attr("src")))) {
            run.addPicture(
                    in,
                    Document.PICTURE_TYPE_PNG,
                    image.attr("src"),
                    Units.pixelToEMU(width),
                    Units.pixelToEMU(height));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
