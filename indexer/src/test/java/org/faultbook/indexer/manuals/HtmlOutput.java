package org.faultbook.indexer.manuals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;

/** The source as a web page: style inlined, the marks for the expected rows taken off. */
final class HtmlOutput {

    private HtmlOutput() {}

    static byte[] render(ManualSource source) throws IOException {
        ManualSource copy = source.copy();
        Document document = copy.document();
        String css = copy.styles();
        Element head = document.expectFirst("head");
        head.select("meta, link, style").remove();
        head.prependElement("meta").attr("charset", "utf-8");
        head.appendElement("style").appendText(css);
        for (Element element : document.getAllElements()) {
            List<String> marks = element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(key -> key.startsWith("data-") || key.startsWith("xmlns"))
                    .toList();
            marks.forEach(element::removeAttr);
        }
        document.expectFirst("html").attr("lang", source.meta("language"));
        document.outputSettings().syntax(Syntax.html).prettyPrint(false);
        String body = document.expectFirst("html").outerHtml().replaceAll("></(br|img|hr|col)>", ">");
        return ("<!DOCTYPE html>\n" + body + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
