package org.faultbook.indexer.manuals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * A manual as written: XHTML with the marks that {@code data/manual-sources/README.md} describes.
 *
 * @param name the file name without extension
 * @param folder where the source, its style sheets and its pictures are
 * @param document the parsed source, line breaks between Chinese characters taken out
 */
record ManualSource(String name, Path folder, Document document) {

    private static final String CJK = "[\\u2E80-\\u9FFF\\u3000-\\u303F\\uFF00-\\uFFEF\\u201C\\u201D\\u2026]";
    private static final Pattern BREAK_BETWEEN_CJK =
            Pattern.compile("(?<=" + CJK + ")\\s*\\n\\s*|\\s*\\n\\s*(?=" + CJK + ")");

    static ManualSource read(Path file) throws IOException {
        Document document = Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        document.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(BREAK_BETWEEN_CJK.matcher(text.getWholeText()).replaceAll(""));
            }
        });
        String fileName = file.getFileName().toString();
        Path folder = file.toAbsolutePath().getParent();
        ManualSource source = new ManualSource(
                fileName.substring(0, fileName.lastIndexOf('.')), folder == null ? Path.of(".") : folder, document);
        new Headings(source).apply();
        return source;
    }

    /** The content of a meta element, empty where there is none. */
    String meta(String key) {
        Element meta = document.selectFirst("meta[name=" + key + "]");
        return meta == null ? "" : meta.attr("content").strip();
    }

    List<String> outputs() {
        return Arrays.stream(meta("outputs").split("\\s+"))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    boolean chinese() {
        return meta("language").equals("zh");
    }

    Element body() {
        return document.expectFirst("body");
    }

    /** The style sheets it names, in order, then its own style element. */
    String styles() throws IOException {
        StringBuilder css = new StringBuilder();
        for (Element link : document.select("head > link[rel=stylesheet]")) {
            css.append(Files.readString(folder.resolve(link.attr("href")))).append('\n');
        }
        for (Element style : document.select("head > style")) {
            css.append(style.wholeText()).append('\n');
        }
        return css.toString();
    }

    ManualSource copy() {
        return new ManualSource(name, folder, document.clone());
    }
}
