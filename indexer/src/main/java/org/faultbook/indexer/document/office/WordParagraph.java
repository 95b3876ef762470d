package org.faultbook.indexer.document.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A paragraph as it stands in the file: its properties, its text with line breaks, text boxes anchored in it. */
final class WordParagraph {
    /** Reads the blocks of a text box that the cursor stands on. */
    @FunctionalInterface
    interface Boxes {
        void box() throws XMLStreamException;
    }

    private final XmlCursor xml;
    private final Boxes boxes;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String style;
    private int outline = -1;
    private int numbering = -1;
    private int depth = -1;
    private int bold;
    private int plain;

    private WordParagraph(XmlCursor xml, Boxes boxes) {
        this.xml = xml;
        this.boxes = boxes;
    }

    /** @param styles tell whether text is bold where it does not say so itself */
    static WordParagraph read(XmlCursor xml, Styles styles, Boxes boxes) throws XMLStreamException {
        WordParagraph paragraph = new WordParagraph(xml, boxes);
        xml.children(name -> paragraph.content(name, styles));
        return paragraph;
    }

    private void content(String name, Styles styles) throws XMLStreamException {
        switch (name) {
            case "pPr" -> xml.children(this::property);
            case "r" -> run(styles);
            case "t" -> text.append(xml.text());
            // deleted or moved away, drawn for older programs, the reading above a character
            case "del", "moveFrom", "Fallback", "rt", "rPr", "sdtPr", "sdtEndPr" -> {}
            case "txbxContent" -> boxes.box();
            default -> xml.children(inner -> content(inner, styles));
        }
    }

    private void property(String name) throws XMLStreamException {
        switch (name) {
            case "pStyle" -> style = xml.attribute("val");
            case "outlineLvl" -> outline = xml.number(-1);
            case "numPr" ->
                xml.children(inner -> {
                    numbering = inner.equals("numId") ? xml.number(-1) : numbering;
                    depth = inner.equals("ilvl") ? xml.number(-1) : depth;
                });
            default -> {}
        }
    }

    private void run(Styles styles) throws XMLStreamException {
        boolean[] hidden = {false};
        boolean[] heavy = {styles.isBold(style)};
        int before = text.length();
        xml.children(name -> {
            switch (name) {
                case "rPr" ->
                    xml.children(property -> {
                        if (property.equals("vanish") || property.equals("webHidden")) {
                            hidden[0] = xml.isOn();
                        } else if (property.equals("b")) {
                            heavy[0] = xml.isOn();
                        }
                    });
                case "tab", "ptab" -> text.append('\t');
                case "br" -> text.append("\n");
                case "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "sym" -> text.append(symbol());
                case "delText", "instrText", "delInstrText", "footnoteReference", "endnoteReference" -> {}
                default -> content(name, styles);
            }
        });
        if (hidden[0]) {
            text.setLength(before);
        }
        int letters = (int) text.substring(before)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        bold += heavy[0] ? letters : 0;
        plain += heavy[0] ? 0 : letters;
    }

    private String symbol() {
        String code = xml.attribute("char");
        try {
            return code == null ? "" : String.valueOf((char) Integer.parseInt(code, 16));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    @Nullable
    String style() {
        return style;
    }

    /** Level from 1 that it says itself, 0 for none, -1 where its style decides. */
    int outline() {
        return outline < 0 ? -1 : outline >= 9 ? 0 : outline + 1;
    }

    /** The numbering that it names itself, -1 where its style decides, 0 for none. */
    int numbering() {
        return numbering;
    }

    int depth() {
        return depth;
    }

    boolean isBold() {
        return bold > 0 && plain == 0;
    }

    String text() {
        return text.toString();
    }

    /** Its lines, parted by breaks. */
    List<String> lines() {
        return new ArrayList<>(text().lines().toList());
    }
}
