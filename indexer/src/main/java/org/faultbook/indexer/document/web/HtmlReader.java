package org.faultbook.indexer.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.text.FileText;
import org.jspecify.annotations.Nullable;

/** Reads a page of HTML saved as one file; its encoding by byte order mark, by what it names, by its bytes. */
public final class HtmlReader implements DocumentReader {
    private static final Pattern NAMED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);
    /** Where the HTML standard looks for the name of an encoding, and more, as exported pages have long heads. */
    private static final int HEAD = 8_192;

    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        String html = FileText.of(file, named(file));
        HtmlBlocks page = HtmlBlocks.of(html);
        List<Block> blocks = page.blocks();
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(
                    PageProblem.of(
                            0,
                            "NO_TEXT",
                            "网页里没有可读的文字；内容若由脚本显示，请在浏览器中另存为 PDF 再导入。",
                            "the page has no text to read; where scripts show its content, save it as PDF in a browser and import that."));
        }
        return new Document(file.getFileName().toString(), DocumentFormat.HTML, page.title(), 0, blocks, List.of());
    }

    private static @Nullable Charset named(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            return null;
        }
        Matcher m = NAMED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!m.find()) {
            return null;
        }
        String name = m.group(1).toLowerCase(Locale.ROOT);
        try {
            return switch (name) {
                // as browsers do: the larger set of the same bytes
                case "gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "gb18030" -> Charset.forName("GB18030");
                case "iso-8859-1", "latin1", "us-ascii", "ascii" -> Charset.forName("windows-1252");
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
