package org.faultbook.indexer.document.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What paragraph styles say: heading levels, numbering, captions; by inheritance too. */
final class Styles {
    static final Styles NONE = new Styles();

    /** Built-in names as Word writes them, and as other programs translate them. */
    private static final Pattern HEADING =
            Pattern.compile("^(?:heading|标题|標題|überschrift|titre)\\s*([1-9])(?:\\s.*|$)");

    private static final Pattern TITLE = Pattern.compile("^(?:title|标题|文档标题|書名|titel|titre)$");
    private static final Pattern CAPTION = Pattern.compile("^(?:caption|题注|表题|表格标题|图题|beschriftung|légende).*");
    private static final Pattern CONTENTS = Pattern.compile("^(?:toc|目录|目錄|table of figures|图表目录)(?:\\s.*|\\d.*|$)");
    private static final int DEEPEST = 20;
    private static final int BODY_TEXT = 9;

    private final Map<String, Style> styles = new HashMap<>();
    /** Styles of tables that set the first row apart. */
    private final Set<String> firstRows = new HashSet<>();

    private @Nullable String standard;

    private static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private int outline = -1;
        private int numbering = -1;
        private int depth = -1;
        private int bold = -1;
    }

    static Styles of(XmlCursor xml) throws XMLStreamException {
        Styles styles = new Styles();
        xml.children(root -> xml.children(name -> {
            if (name.equals("style")) {
                styles.style(xml);
            }
        }));
        return styles;
    }

    private void style(XmlCursor xml) throws XMLStreamException {
        String id = xml.attribute("styleId");
        String type = xml.attribute("type");
        if (id != null && "table".equals(type)) {
            xml.children(name -> {
                if (name.equals("tblStylePr") && "firstRow".equals(xml.attribute("type"))) {
                    firstRows.add(id);
                }
            });
        }
        if (id == null || !"paragraph".equals(type)) {
            return;
        }
        if ("1".equals(xml.attribute("default"))) {
            standard = id;
        }
        Style style = new Style();
        xml.children(name -> {
            switch (name) {
                case "name" -> style.name = name(xml);
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "pPr" ->
                    xml.children(property -> {
                        if (property.equals("outlineLvl")) {
                            style.outline = xml.number(-1);
                        } else if (property.equals("numPr")) {
                            xml.children(n -> {
                                style.numbering = n.equals("numId") ? xml.number(-1) : style.numbering;
                                style.depth = n.equals("ilvl") ? xml.number(-1) : style.depth;
                            });
                        }
                    });
                case "rPr" ->
                    xml.children(property -> {
                        if (property.equals("b")) {
                            style.bold = xml.isOn() ? 1 : 0;
                        }
                    });
                default -> {}
            }
        });
        styles.put(id, style);
    }

    private static String name(XmlCursor xml) {
        String name = xml.attribute("val");
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** Level from 1, 0 where paragraphs of the style are no headings. */
    int level(@Nullable String id) {
        Style style = get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            Matcher m = HEADING.matcher(style.name);
            if (m.matches()) {
                return Integer.parseInt(m.group(1));
            }
            if (TITLE.matcher(style.name).matches()) {
                return 1;
            }
            if (style.outline >= 0) {
                return style.outline < BODY_TEXT ? style.outline + 1 : 0;
            }
            style = parent(style);
        }
        return 0;
    }

    boolean isCaption(@Nullable String id) {
        Style style = get(id);
        return style != null && CAPTION.matcher(style.name).matches();
    }

    /** Whether it is of a list of contents. */
    boolean isContents(@Nullable String id) {
        Style style = get(id);
        return style != null && CONTENTS.matcher(style.name).matches();
    }

    /** The numbering's number, -1 for none. */
    int numbering(@Nullable String id) {
        return inherited(id, s -> s.numbering);
    }

    /** The level in the numbering, from 0; -1 for none said. */
    int depth(@Nullable String id) {
        return inherited(id, s -> s.depth);
    }

    boolean isBold(@Nullable String id) {
        return inherited(id, s -> s.bold) == 1;
    }

    /** Whether tables of the style have a first row of its own looks. */
    boolean hasFirstRow(@Nullable String table) {
        return table != null && firstRows.contains(table);
    }

    private int inherited(@Nullable String id, ToIntFunction<Style> value) {
        Style style = get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (value.applyAsInt(style) >= 0) {
                return value.applyAsInt(style);
            }
            style = parent(style);
        }
        return -1;
    }

    private @Nullable Style get(@Nullable String id) {
        String known = id == null ? standard : id;
        return known == null ? null : styles.get(known);
    }

    private @Nullable Style parent(Style style) {
        return style.basedOn == null ? null : styles.get(style.basedOn);
    }
}
