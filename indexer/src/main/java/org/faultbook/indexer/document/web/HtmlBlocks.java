package org.faultbook.indexer.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Block.Signal;
import org.faultbook.indexer.document.text.BlockList;
import org.faultbook.indexer.document.text.ListMarker;
import org.faultbook.indexer.document.text.PrintedText;
import org.faultbook.indexer.document.text.SignalWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The blocks of a page. Elements deeper than {@link #DEPTH} are read as if they stood at that depth. */
public final class HtmlBlocks {
    /** Deeper than any page that people wrote, and what the stack of one thread bears. */
    private static final int DEPTH = 400;

    private final BlockList blocks = new BlockList();
    /** Lines of the text that no element of its own wraps, parted by breaks. */
    private final List<StringBuilder> loose = new ArrayList<>();

    private final @Nullable String title;
    private int lists;

    private HtmlBlocks(@Nullable String title) {
        this.title = title;
    }

    public static HtmlBlocks of(String html) {
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEPTH));
        String title = PrintedText.of(page.title());
        HtmlBlocks blocks = new HtmlBlocks(title.isEmpty() ? null : title);
        blocks.inside(page.body());
        blocks.flush();
        return blocks;
    }

    public List<Block> blocks() {
        return blocks.blocks();
    }

    /** As its head tells it; null for none. */
    public @Nullable String title() {
        return title;
    }

    private void inside(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                text(text.getWholeText());
            } else if (node instanceof Element e && !Elements.isUnseen(e)) {
                element(e);
            }
        }
    }

    private void text(String text) {
        if (loose.isEmpty()) {
            loose.add(new StringBuilder());
        }
        loose.getLast().append(text);
    }

    private void element(Element e) {
        if (e.normalName().equals("br")) {
            loose.add(new StringBuilder());
        } else if (Elements.isBlock(e)) {
            flush();
            block(e);
            flush();
        } else {
            inside(e);
        }
    }

    private void block(Element e) {
        Signal signal = Elements.signal(e);
        if (signal != null && e.selectFirst("table,h1,h2,h3") == null) {
            blocks.notice(signal, CellText.of(e));
            return;
        }
        int level = Elements.level(e);
        if (level > 0) {
            blocks.heading(level, e.wholeText());
            return;
        }
        switch (e.normalName()) {
            case "ul", "ol", "menu", "dir" -> {
                list(e, 0, ++lists);
                blocks.endList();
            }
            case "dl" -> definitions(e);
            case "table" -> table(e);
            case "pre" -> preformatted(e);
            case "blockquote", "aside" -> quote(e);
            case "summary" -> blocks.heading(blocks.level() + 1, e.wholeText());
            case "figcaption" -> {
                Element figure = e.parent();
                if (figure != null && figure.selectFirst("table") != null) {
                    blocks.caption(e.wholeText());
                } else {
                    blocks.paragraph(e.wholeText());
                }
            }
            case "header" -> header(e);
            case "figure" -> {
                // a caption below its table still comes before it
                e.children().stream()
                        .filter(c -> c.normalName().equals("figcaption"))
                        .forEach(this::block);
                e.children().stream()
                        .filter(c -> !c.normalName().equals("figcaption"))
                        .forEach(this::element);
            }
            default -> inside(e);
        }
    }

    /** The head of a page is left out but for its title, that of a section is read. */
    private void header(Element e) {
        if (e.closest("article,section,main") != null) {
            inside(e);
        } else {
            e.select("h1").forEach(h -> blocks.heading(1, h.wholeText()));
        }
    }

    private void list(Element list, int depth, int number) {
        boolean ordered = list.normalName().equals("ol");
        for (Element item : list.children()) {
            if (Elements.isUnseen(item)) {
                continue;
            }
            if (isList(item)) {
                list(item, depth + 1, number);
                continue;
            }
            List<Element> nested = new ArrayList<>();
            CellText own = new CellText(e -> {
                boolean apart = isList(e) || e.normalName().equals("table") || Elements.level(e) > 0;
                if (apart) {
                    nested.add(e);
                }
                return apart;
            });
            own.inside(item);
            blocks.item(number, ordered, depth, String.join("\n", own.lines()));
            for (Element e : nested) {
                if (isList(e)) {
                    list(e, depth + 1, number);
                } else {
                    block(e);
                }
            }
        }
    }

    private static boolean isList(Element e) {
        return e.normalName().equals("ul") || e.normalName().equals("ol");
    }

    /** A term is a heading below the last one, what it is defined by stands below it. */
    private void definitions(Element list) {
        int level = blocks.level() + 1;
        for (Element e : list.children()) {
            if (e.normalName().equals("dt")) {
                blocks.heading(level, e.wholeText());
            } else if (!Elements.isUnseen(e)) {
                if (e.normalName().equals("div")) {
                    e.select("> dt").forEach(t -> blocks.heading(level, t.wholeText()));
                    e.select("> dd").forEach(this::inFlow);
                } else {
                    inFlow(e);
                }
            }
        }
    }

    private void inFlow(Element e) {
        inside(e);
        flush();
    }

    private void table(Element e) {
        HtmlTable table = new HtmlTable(e);
        if (table.isLayout()) {
            table.cells().forEach(this::inFlow);
        } else {
            blocks.table(table.grid(), table.caption());
        }
    }

    private void preformatted(Element e) {
        for (String part : e.wholeText().split("\\R\\s*\\R")) {
            part.lines().filter(l -> !l.isBlank()).forEach(blocks::paragraph);
            blocks.endList();
        }
    }

    private void quote(Element e) {
        List<String> lines = CellText.of(e);
        boolean notice = !lines.isEmpty()
                && SignalWords.find(lines.getFirst()) instanceof SignalWords.Signalled s
                && (lines.size() > 1 || !s.text().isEmpty());
        if (notice && e.selectFirst("table,h1,h2,h3") == null) {
            SignalWords.Signalled signalled = Objects.requireNonNull(SignalWords.find(lines.getFirst()));
            blocks.notice(signalled.signal(), lines);
        } else {
            inside(e);
        }
    }

    /** Lines parted by breaks are one text, but where they are items or notices of their own. */
    private void flush() {
        if (loose.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (StringBuilder part : loose) {
            String line = PrintedText.of(part);
            boolean apart = line.isEmpty() || ListMarker.of(line) != null || SignalWords.find(line) != null;
            if (apart && !text.isEmpty()) {
                blocks.paragraph(text);
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(part);
        }
        blocks.paragraph(text);
        loose.clear();
    }
}
