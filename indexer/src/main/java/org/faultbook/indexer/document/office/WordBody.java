package org.faultbook.indexer.document.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.faultbook.indexer.document.office.Numbering.Mark;
import org.faultbook.indexer.document.office.WordTable.CellContent;
import org.faultbook.indexer.document.text.BlockList;
import org.faultbook.indexer.document.text.Grid;
import org.faultbook.indexer.document.text.HeadingLine;
import org.faultbook.indexer.document.text.ListMarker;
import org.faultbook.indexer.document.text.PrintedText;
import org.faultbook.indexer.document.text.SignalWords;
import org.jspecify.annotations.Nullable;

/** The main part: paragraphs and tables one after another, in and out of the frames that wrap them. */
final class WordBody {
    private final XmlCursor xml;
    private final Styles styles;
    private final Numbering numbering;
    private final BlockList blocks;
    /** The level of the last heading that the file marks as one. */
    private int level;

    WordBody(XmlCursor xml, Styles styles, Numbering numbering, BlockList blocks) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.blocks = blocks;
    }

    void read() throws XMLStreamException {
        xml.children(this::part);
    }

    private void part(String name) throws XMLStreamException {
        switch (name) {
            case "p" -> {
                List<Runnable> boxed = new ArrayList<>();
                WordParagraph paragraph = WordParagraph.read(xml, styles, () -> box(boxed));
                paragraph(paragraph);
                boxed.forEach(Runnable::run);
            }
            case "tbl" -> {
                Grid grid = WordTable.read(xml, styles, this::cell);
                blocks.table(grid, null);
            }
            case "del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "Fallback", "background" -> {}
            default -> xml.children(this::part);
        }
    }

    /** A text box comes after the paragraph that it is anchored in. */
    private void box(List<Runnable> later) throws XMLStreamException {
        CellContent content = new CellContent();
        xml.children(name -> cell(name, content));
        List<String> lines = content.lines();
        if (lines.isEmpty()) {
            return;
        }
        Grid frame = new Grid();
        frame.row(false);
        frame.cell(lines, 1, 1);
        later.add(() -> blocks.table(frame, null));
    }

    private void paragraph(WordParagraph p) {
        String text = PrintedText.of(p.text());
        if (text.isEmpty() || styles.isContents(p.style())) {
            return;
        }
        Mark mark = mark(p);
        String sign = mark == null ? "" : mark.sign();
        int heading = p.outline() >= 0 ? p.outline() : styles.level(p.style());
        if (heading > 0) {
            level = heading;
            blocks.heading(heading, signed(sign, text));
        } else if (styles.isCaption(p.style()) && text.matches("^(?:续?表|附表|(?i:tab)).*")) {
            blocks.caption(text);
        } else if (p.isBold() && isHeading(signed(sign, text))) {
            blocks.heading(HeadingLine.emphasised(signed(sign, text), level + 1), signed(sign, text));
        } else if (mark != null && !sign.isEmpty()) {
            blocks.item(mark.list(), mark.ordered(), mark.depth(), text);
        } else {
            lines(p.lines());
        }
    }

    private boolean isHeading(String text) {
        return SignalWords.find(text) == null && HeadingLine.emphasised(text, level + 1) > 0;
    }

    /** Lines parted by breaks are one text, but where they are items or notices of their own. */
    private void lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String raw : lines) {
            String line = PrintedText.of(raw);
            if (ListMarker.of(line) != null || SignalWords.find(line) != null) {
                blocks.paragraph(text);
                text.setLength(0);
            }
            text.append(raw).append('\n');
        }
        blocks.paragraph(text);
    }

    private void cell(String name, CellContent into) throws XMLStreamException {
        switch (name) {
            case "p" -> {
                CellContent boxed = new CellContent();
                WordParagraph p = WordParagraph.read(xml, styles, () -> xml.children(inner -> cell(inner, boxed)));
                Mark mark = mark(p);
                List<String> lines = p.lines();
                String sign = mark == null ? "" : mark.sign();
                for (int i = 0; i < Math.max(1, lines.size()); i++) {
                    String line = i < lines.size() ? lines.get(i) : "";
                    into.add(i == 0 ? signed(sign, line) : line);
                }
                if (!p.isBold() && !PrintedText.of(p.text()).isEmpty()) {
                    into.plain();
                }
                into.addAll(boxed.lines());
            }
            case "tbl" -> {
                into.plain();
                into.addAll(WordTable.read(xml, styles, this::cell).lines());
            }
            case "del", "moveFrom", "sdtPr", "sdtEndPr", "Fallback" -> {}
            default -> xml.children(inner -> cell(inner, into));
        }
    }

    /** Every numbered paragraph is counted, empty ones of table cells too. */
    private @Nullable Mark mark(WordParagraph p) {
        int id = p.numbering() >= 0 ? p.numbering() : styles.numbering(p.style());
        if (id <= 0) {
            return null;
        }
        int depth = p.depth() >= 0 ? p.depth() : styles.depth(p.style());
        return numbering.next(id, depth >= 0 ? depth : numbering.depth(id, p.style()));
    }

    private static String signed(String sign, String text) {
        if (sign.isEmpty()) {
            return text;
        }
        boolean wide = "、）】，．".indexOf(sign.charAt(sign.length() - 1)) >= 0;
        return sign + (wide ? "" : " ") + text;
    }
}
