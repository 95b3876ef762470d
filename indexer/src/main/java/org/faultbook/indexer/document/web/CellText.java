package org.faultbook.indexer.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.faultbook.indexer.document.text.PrintedText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The lines of an element: one for each paragraph, broken line and list item, the latter with its number or bullet. */
final class CellText {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Predicate<Element> apart;
    private String marker = "";

    /** @param apart elements to leave out; asked once for each */
    CellText(Predicate<Element> apart) {
        this.apart = apart;
    }

    static List<String> of(Element e) {
        CellText text = new CellText(any -> false);
        text.inside(e);
        return text.lines();
    }

    List<String> lines() {
        end();
        return List.copyOf(lines);
    }

    void inside(Element parent) {
        int number = start(parent);
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element e && !Elements.isUnseen(e) && !apart.test(e)) {
                if (e.normalName().equals("br")) {
                    end();
                } else if (e.normalName().equals("li")) {
                    end();
                    marker = parent.normalName().equals("ol") ? number++ + ". " : "• ";
                    inside(e);
                    end();
                    marker = "";
                } else if (Elements.isBlock(e)) {
                    end();
                    inside(e);
                    end();
                } else {
                    inside(e);
                }
            }
        }
    }

    private static int start(Element list) {
        try {
            return list.hasAttr("start") ? Integer.parseInt(list.attr("start").strip()) : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void end() {
        String text = PrintedText.of(line);
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(marker + text);
            marker = "";
        }
    }
}
