package org.faultbook.indexer.document.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a file is: by the marks its bytes begin with, an archive by what is in it, and only text by its name.
 *
 * @param misnamed the problem to report where the name says otherwise, else null
 */
record FormatByContent(DocumentFormat format, @Nullable PageProblem misnamed) {
    private static final int MOST_PARTS = 20_000;
    private static final long MOST_BYTES = 2L << 30;
    private static final int TYPES_BYTES = 1 << 20;
    private static final int HEAD = 64 << 10;

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
    private static final Set<String> HTML = Set.of("html", "htm", "xhtml", "shtml");
    private static final Set<String> DOCX = Set.of("docx", "docm", "dotx", "dotm");
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "jpe", "jfif");
    private static final Pattern WHOLE_PAGE = Pattern.compile(
            "\\A[\\s\\uFEFF]{0,999}(?:<\\?xml[^>]{0,200}>\\s{0,99})?(?><!--.{0,2000}?-->\\s{0,99})*+<(?:!doctype\\s+html|html)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ELEMENTS = Pattern.compile(
            "<(?:p|div|table|h[1-6]|ul|ol|body|section|article)\\b[^<>]{0,500}>", Pattern.CASE_INSENSITIVE);

    /** @throws UnreadableDocument where it is nothing that can be read; says what it is instead */
    static FormatByContent of(Path file) throws UnreadableDocument {
        byte[] head;
        MediaType type;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            in.mark(HEAD);
            head = in.readNBytes(HEAD);
            in.reset();
            type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
        } catch (IOException e) {
            throw new UnreadableDocument(Reasons.CANNOT_OPEN);
        }
        String extension = extension(file);
        return switch (type.getBaseType().toString()) {
            case "application/pdf" -> named(DocumentFormat.PDF, Set.of("pdf"), extension, "PDF");
            case "image/png" -> named(DocumentFormat.IMAGE, IMAGES, extension, "PNG");
            case "image/jpeg" -> named(DocumentFormat.IMAGE, IMAGES, extension, "JPEG");
            case "application/zip", "application/x-tika-ooxml", "application/java-archive" -> {
                archive(file);
                yield named(DocumentFormat.DOCX, DOCX, extension, "DOCX");
            }
            case "application/x-tika-msoffice" -> throw new UnreadableDocument(oldOffice(file));
            default -> {
                if (beginsLikePdf(head)) {
                    yield named(DocumentFormat.PDF, Set.of("pdf"), extension, "PDF");
                }
                yield text(type, head, extension);
            }
        };
    }

    private static FormatByContent text(MediaType type, byte[] head, String extension) throws UnreadableDocument {
        String start = start(head);
        if (WHOLE_PAGE.matcher(start).find()) {
            return named(DocumentFormat.HTML, HTML, extension, "HTML");
        }
        if (HTML.contains(extension) && ELEMENTS.matcher(start).find()) {
            return new FormatByContent(DocumentFormat.HTML, null);
        }
        boolean text = type.getType().equals("text")
                || type.equals(MediaType.APPLICATION_XML) && MARKDOWN.contains(extension)
                || type.equals(MediaType.OCTET_STREAM) && looksText(head);
        if (!text || start.startsWith("{\\rtf")) {
            throw new UnreadableDocument(other(type));
        }
        if (MARKDOWN.contains(extension)) {
            return new FormatByContent(DocumentFormat.MARKDOWN, null);
        }
        boolean promised = HTML.contains(extension)
                || DOCX.contains(extension)
                || IMAGES.contains(extension)
                || extension.equals("pdf");
        PageProblem misnamed = promised ? Reasons.wrongExtension(extension, "纯文本 / plain text") : null;
        return new FormatByContent(DocumentFormat.TEXT, misnamed);
    }

    /** The beginning without a byte order mark, every second byte of UTF-16 left out; marks are ASCII in all encodings. */
    private static String start(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("\\A(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    }

    /** UTF-16 and GB18030 are text, though their bytes are not those of it. */
    private static boolean looksText(byte[] head) {
        int controls = 0;
        int nuls = 0;
        for (byte b : head) {
            nuls += b == 0 ? 1 : 0;
            controls += b > 0 && b < ' ' && "\n\r\t\f".indexOf(b) < 0 ? 1 : 0;
        }
        return controls * 100L <= head.length && nuls * 100L < head.length * 60L;
    }

    /** Some writers put a line or more before the mark, which readers of PDF look for in the first kilobyte. */
    private static boolean beginsLikePdf(byte[] head) {
        return new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static FormatByContent named(DocumentFormat format, Set<String> extensions, String extension, String is) {
        boolean fits = extensions.contains(extension) || extension.isEmpty();
        return new FormatByContent(format, fits ? null : Reasons.wrongExtension(extension, is));
    }

    private static void archive(Path file) throws UnreadableDocument {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long bytes = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                bytes += Math.max(0, entry.getSize());
            }
            if (zip.size() > MOST_PARTS || bytes > MOST_BYTES) {
                throw new UnreadableDocument(PageProblem.of(
                        0,
                        "ARCHIVE_BOMB",
                        "压缩包有 " + zip.size() + " 个部件，展开后超过上限（" + MOST_PARTS + " 个、2 GB），拒绝读取。",
                        "the archive has " + zip.size() + " parts or inflates beyond the limit (" + MOST_PARTS
                                + " parts, 2 GB) and is not read."));
            }
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                boolean open = zip.getEntry("mimetype") != null;
                throw new UnreadableDocument(Reasons.unsupported(
                        open ? "ODT/EPUB" : "ZIP",
                        open ? "请另存为 DOCX 或 PDF 再导入。" : "请解压后导入其中的手册。",
                        open ? "save it as DOCX or PDF and import that." : "unpack it and import the manuals in it."));
            }
            try (InputStream in = zip.getInputStream(types)) {
                String told = new String(in.readNBytes(TYPES_BYTES), StandardCharsets.UTF_8);
                if (!told.contains("wordprocessingml")) {
                    throw new UnreadableDocument(Reasons.unsupported(
                            told.contains("spreadsheetml")
                                    ? "XLSX"
                                    : told.contains("presentationml") ? "PPTX" : "OOXML",
                            "请另存为 DOCX 或 PDF 再导入。",
                            "save it as DOCX or PDF and import that."));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument(Reasons.BROKEN_FILE);
        }
    }

    private static PageProblem oldOffice(Path file) {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Reasons.PASSWORD_PROTECTED;
            }
            boolean word = root.hasEntryCaseInsensitive("WordDocument");
            return Reasons.unsupported(
                    word ? "DOC (Word 97-2003)" : "OLE2",
                    "请另存为 DOCX 或 PDF 再导入。",
                    "save it as DOCX or PDF and import that.");
        } catch (IOException | RuntimeException e) {
            return Reasons.BROKEN_FILE;
        }
    }

    private static PageProblem other(MediaType type) {
        String name = type.equals(MediaType.OCTET_STREAM)
                ? "未知二进制 / unknown binary"
                : type.getBaseType().toString();
        return Reasons.unsupported(
                name,
                "可以读 PDF、DOCX、HTML、Markdown、纯文本、PNG 和 JPEG。",
                "PDF, DOCX, HTML, Markdown, plain text, PNG and JPEG are.");
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
