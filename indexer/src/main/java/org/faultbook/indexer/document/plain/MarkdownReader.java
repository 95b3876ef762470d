package org.faultbook.indexer.document.plain;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.text.FileText;
import org.faultbook.indexer.document.text.PrintedText;
import org.faultbook.indexer.document.web.HtmlBlocks;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown (CommonMark with the tables of GitHub's) as the page that it makes, HTML in it included. Front matter
 * between lines of dashes is left out; a title in it is the document's.
 */
public final class MarkdownReader implements DocumentReader {

    private static final Pattern FRONT =
            Pattern.compile("\\A\\s*---[ \\t]*\\R(.*?)\\R(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final int LONGEST_FRONT = 20_000;
    private static final Pattern TITLE = Pattern.compile("(?m)^title[ \\t]*:[ \\t]*[\"']?(.+?)[\"']?[ \\t]*$");

    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        String text = FileText.of(file, null);
        Matcher front = FRONT.matcher(text).region(0, Math.min(text.length(), LONGEST_FRONT));
        String title = null;
        if (front.lookingAt()) {
            title = title(front.group(1));
            text = text.substring(front.end());
        }
        List<Block> blocks = HtmlBlocks.of(html(text)).blocks();
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(PageProblem.of(0, "NO_TEXT", "文件里没有可读的文字。", "the file has no text to read."));
        }
        return new Document(file.getFileName().toString(), DocumentFormat.MARKDOWN, title, 0, blocks, List.of());
    }

    private static String html(String text) {
        var extensions = List.of(TablesExtension.create());
        return HtmlRenderer.builder()
                .extensions(extensions)
                .build()
                .render(Parser.builder().extensions(extensions).build().parse(text));
    }

    private static @Nullable String title(String front) {
        Matcher m = TITLE.matcher(front);
        String title = m.find() ? PrintedText.of(m.group(1)) : "";
        return title.isEmpty() ? null : title;
    }
}
