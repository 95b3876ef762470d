package org.faultbook.indexer.document.office;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Counts numbered paragraphs as Word does: lists of one definition count on, a list may start anew once. */
final class Numbering {
    private static final int LEVELS = 9;

    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private final Map<String, Integer> byStyle = new HashMap<>();

    private static final class Definition {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        private @Nullable String sameAs;

        Definition() {
            for (int i = 0; i < LEVELS; i++) {
                levels[i] = new Level();
            }
        }
    }

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private @Nullable String style;
    }

    private static final class Num {
        private int definition = -1;
        private final Map<Integer, Integer> restarts = new HashMap<>();
        private final Map<Integer, Level> own = new HashMap<>();
    }

    /**
     * The number or bullet of a paragraph.
     *
     * @param sign as printed; empty where it prints none
     * @param list tells lists from each other
     */
    record Mark(String sign, boolean ordered, int depth, int list) {}

    static Numbering of(XmlCursor xml) throws XMLStreamException {
        Numbering numbering = new Numbering();
        xml.children(root -> xml.children(name -> {
            if (name.equals("abstractNum")) {
                numbering.definition(xml);
            } else if (name.equals("num")) {
                numbering.num(xml);
            }
        }));
        return numbering;
    }

    private void definition(XmlCursor xml) throws XMLStreamException {
        int id = xml.number("abstractNumId", -1);
        Definition definition = new Definition();
        xml.children(name -> {
            switch (name) {
                case "lvl" -> {
                    int at = xml.number("ilvl", -1);
                    Level level = level(xml);
                    if (at >= 0 && at < LEVELS) {
                        definition.levels[at] = level;
                    }
                }
                case "numStyleLink" -> definition.sameAs = xml.attribute("val");
                case "styleLink" -> {
                    String style = xml.attribute("val");
                    if (style != null) {
                        byStyle.put(style, id);
                    }
                }
                default -> {}
            }
        });
        definitions.put(id, definition);
    }

    private static Level level(XmlCursor xml) throws XMLStreamException {
        Level level = new Level();
        xml.children(name -> {
            String value = xml.attribute("val");
            switch (name) {
                case "start" -> level.start = xml.number(1);
                case "numFmt" -> level.format = value == null ? "decimal" : value;
                case "lvlText" -> level.text = value == null ? "" : value;
                case "pStyle" -> level.style = value;
                default -> {}
            }
        });
        return level;
    }

    private void num(XmlCursor xml) throws XMLStreamException {
        int id = xml.number("numId", -1);
        Num num = new Num();
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                num.definition = xml.number(-1);
            } else if (name.equals("lvlOverride")) {
                int at = xml.number("ilvl", -1);
                xml.children(inner -> {
                    if (inner.equals("startOverride")) {
                        num.restarts.put(at, xml.number(1));
                    } else if (inner.equals("lvl")) {
                        num.own.put(at, level(xml));
                    }
                });
            }
        });
        nums.put(id, num);
    }

    /** The level whose numbers paragraphs of the style carry, 0 where none is named. */
    int depth(int id, @Nullable String style) {
        Definition definition = definition(nums.get(id));
        for (int i = 0; definition != null && style != null && i < LEVELS; i++) {
            if (style.equals(definition.levels[i].style)) {
                return i;
            }
        }
        return 0;
    }

    /** Counts a paragraph; null where the numbering is not defined. */
    @Nullable
    Mark next(int id, int level) {
        Num num = nums.get(id);
        Definition definition = definition(num);
        if (num == null || definition == null) {
            return null;
        }
        int depth = Math.clamp(level, 0, LEVELS - 1);
        Integer restart = num.restarts.remove(depth);
        int[] counts = definition.counts;
        if (restart != null) {
            counts[depth] = restart;
        } else {
            counts[depth] = counts[depth] == 0 ? at(num, definition, depth).start : counts[depth] + 1;
        }
        for (int i = depth + 1; i < LEVELS; i++) {
            counts[i] = 0;
        }
        Level own = at(num, definition, depth);
        boolean ordered = !own.format.equals("bullet") && own.text.indexOf('%') >= 0;
        return new Mark(ordered ? sign(num, definition, own) : own.text.isBlank() ? "" : "•", ordered, depth, id);
    }

    private String sign(Num num, Definition definition, Level own) {
        StringBuilder sign = new StringBuilder();
        for (int i = 0; i < own.text.length(); i++) {
            char c = own.text.charAt(i);
            int at = c == '%' && i + 1 < own.text.length() ? own.text.charAt(i + 1) - '1' : -1;
            if (at < 0 || at >= LEVELS) {
                sign.append(c);
                continue;
            }
            Level level = at(num, definition, at);
            sign.append(NumberSigns.of(level.format, Math.max(definition.counts[at], level.start)));
            i++;
        }
        return sign.toString().strip();
    }

    private static Level at(Num num, Definition definition, int depth) {
        Level own = num.own.get(depth);
        return own == null ? definition.levels[depth] : own;
    }

    private @Nullable Definition definition(@Nullable Num num) {
        if (num == null) {
            return null;
        }
        Definition definition = definitions.get(num.definition);
        if (definition != null && definition.sameAs != null) {
            Integer other = byStyle.get(definition.sameAs);
            return other == null ? definition : definitions.get(other);
        }
        return definition;
    }
}
