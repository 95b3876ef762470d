package org.faultbook.indexer.manuals;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element as it reads in print: lines joined, without a space beside a Chinese character. */
final class PrintedText {

    private static final Set<String> BLOCKS = Set.of(
            "br", "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "section", "h1", "h2",
            "h3", "h4");

    private PrintedText() {}

    static String of(Element element) {
        return of(element, child -> false);
    }

    /** As {@link #of(Element)}, without the parts that {@code left} names. */
    static String of(Element element, Predicate<Element> left) {
        StringBuilder text = new StringBuilder();
        append(element, left, text);
        return joined(text.toString());
    }

    private static void append(Element element, Predicate<Element> left, StringBuilder text) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element child && !left.test(child)) {
                boolean block = BLOCKS.contains(child.tagName());
                text.append(block ? "\n" : "");
                append(child, left, text);
                text.append(block ? "\n" : "");
            }
        }
    }

    private static String joined(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n")) {
            String part = line.strip();
            if (part.isEmpty()) {
                continue;
            }
            if (!out.isEmpty() && !wide(out.charAt(out.length() - 1)) && !wide(part.charAt(0))) {
                out.append(' ');
            }
            out.append(part.replaceAll(" +", " "));
        }
        return out.toString();
    }

    private static boolean wide(char c) {
        return c >= '\u2E80' && c <= '\u9FFF' || c >= '\uFF00' && c <= '\uFFEF';
    }
}
