package org.faultbook.indexer.document.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.text.BlockList;
import org.faultbook.indexer.document.text.PrintedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOCX (ECMA-376 part 1, WordprocessingML) as a stream. Nothing outside of the file is ever loaded: templates,
 * linked pictures and objects are not asked for.
 */
public final class DocxReader implements DocumentReader {
    private static final String MAIN = "/officeDocument";
    /** A part that inflates to more than this many times its size is a bomb; whole manuals stay below 40. */
    private static final double RATIO = 150;

    private static final String BOMB = "ARCHIVE_BOMB";
    private static final long LARGEST_PART = 512L << 20;
    private static final int MOST_PARTS = 20_000;

    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        ZipSecureFile.setMinInflateRatio(1 / RATIO);
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        try (OPCPackage pack = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart main = null;
            for (PackageRelationship relation : pack.getRelationships()) {
                boolean wanted = main == null && isInside(relation, MAIN);
                main = wanted ? pack.getPart(relation) : main;
            }
            if (main == null) {
                throw broken("it has no main part");
            }
            return read(file, pack, main);
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IOException | XMLStreamException e) {
            throw refused(e);
        } catch (RuntimeException e) {
            // the library's own for archives that are none
            throw refused(e);
        }
    }

    private static Document read(Path file, OPCPackage pack, PackagePart main)
            throws UnreadableDocument, IOException, XMLStreamException, InvalidFormatException {
        Styles styles = Styles.NONE;
        Numbering numbering = new Numbering();
        List<PageProblem> problems = new ArrayList<>();
        try (XmlCursor xml = open(related(main, "/styles"))) {
            styles = xml == null ? styles : Styles.of(xml);
        } catch (XMLStreamException | IOException e) {
            problems.add(unreadablePart("样式", "styles"));
        }
        try (XmlCursor xml = open(related(main, "/numbering"))) {
            numbering = xml == null ? numbering : Numbering.of(xml);
        } catch (XMLStreamException | IOException e) {
            problems.add(unreadablePart("编号", "numbering"));
        }
        BlockList list = new BlockList();
        List<Block> blocks;
        try (InputStream in = main.getInputStream();
                XmlCursor xml = new XmlCursor(in)) {
            new WordBody(xml, styles, numbering, list).read();
            blocks = list.blocks();
        } catch (XMLStreamException | IOException e) {
            PageProblem problem = refused(e).problem();
            blocks = list.blocks();
            if (blocks.isEmpty() || problem.code().equals(BOMB)) {
                throw new UnreadableDocument(problem);
            }
            problems.add(problem);
        }
        if (blocks.isEmpty()) {
            throw new UnreadableDocument(
                    PageProblem.of(
                            0,
                            "NO_TEXT",
                            "文档里没有可读的文字；若内容是图片，请另存为 PDF 再导入。",
                            "the document has no text to read; where its content is pictures, save it as PDF and import that."));
        }
        return new Document(file.getFileName().toString(), DocumentFormat.DOCX, title(pack), 0, blocks, problems);
    }

    /** Null for no part. The archive closes what is read of it. */
    private static @Nullable XmlCursor open(@Nullable PackagePart part) throws IOException, XMLStreamException {
        return part == null ? null : new XmlCursor(part.getInputStream());
    }

    private static PageProblem unreadablePart(String zh, String en) {
        return PageProblem.of(
                0,
                "PART_UNREADABLE",
                "文档的" + zh + "部分已损坏，已按没有它来读取；请核对标题和编号。",
                "the part of the document for its " + en
                        + " is broken and the text was read without it; check headings and numbers.");
    }

    private static @Nullable String title(OPCPackage pack) {
        try {
            String title = PrintedText.of(
                    pack.getPackageProperties().getTitleProperty().orElse(""));
            return title.isEmpty() ? null : title;
        } catch (InvalidFormatException | RuntimeException e) {
            return null;
        }
    }

    /** The part of a kind; those of the strict and the transitional namespace end alike. */
    private static @Nullable PackagePart related(PackagePart main, String kind) throws InvalidFormatException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (isInside(relation, kind)) {
                return main.getRelatedPart(relation);
            }
        }
        return null;
    }

    private static boolean isInside(PackageRelationship relation, String kind) {
        return relation.getTargetMode() == TargetMode.INTERNAL
                && relation.getRelationshipType().endsWith(kind);
    }

    private static UnreadableDocument broken(String en) {
        return new UnreadableDocument(PageProblem.of(
                0,
                "BROKEN_FILE",
                "文件已损坏，不是完整的 DOCX；请在 Word 中打开并另存后再导入。",
                "the file is broken and no whole DOCX (" + en + "); open it in Word, save it again and import that."));
    }

    private static UnreadableDocument refused(Exception e) {
        String told = String.valueOf(e.getMessage());
        if (told.contains("Zip bomb") || told.contains("MAX_FILE_COUNT") || told.contains("MaxFileCount")) {
            return new UnreadableDocument(PageProblem.of(
                    0,
                    BOMB,
                    "压缩包展开后过大或部件过多（单个部件最多 " + (LARGEST_PART >> 20) + " MB、" + (int) RATIO + " 倍，最多 " + MOST_PARTS
                            + " 个部件），拒绝读取；请在 Word 中另存为较小的文件。",
                    "the archive inflates too far or has too many parts (at most " + (LARGEST_PART >> 20) + " MB and "
                            + (int) RATIO + " times a part, " + MOST_PARTS
                            + " parts) and is not read; save a smaller file in Word."));
        }
        if (told.contains("nested deeper")) {
            return new UnreadableDocument(
                    PageProblem.of(
                            0,
                            "TOO_DEEP",
                            "内容嵌套过深，后面的部分没有读取；请在 Word 中另存后再导入。",
                            "its content is nested too deep and was not read from there on; save it again in Word and import that."));
        }
        return broken(e instanceof XMLStreamException ? "its XML ends or breaks too early" : "not an archive of parts");
    }
}
