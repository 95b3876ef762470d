package org.faultbook.indexer.document.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a DOCX from the XML of its parts. */
public final class DocxParts {
    private static final String NS = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String prologue = "";

    public DocxParts() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + type("document", "document.main") + type("styles", "styles") + type("numbering", "numbering")
                        + "<Override PartName='/docProps/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/>"
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                relations(relation(1, OFFICE + "/officeDocument", "word/document.xml")
                        + relation(
                                2,
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(relation(1, OFFICE + "/styles", "styles.xml")
                        + relation(2, OFFICE + "/numbering", "numbering.xml")));
        styles("");
        numbering("");
        title("");
        body("");
    }

    private static String type(String part, String type) {
        return "<Override PartName='/word/" + part + ".xml' ContentType='" + WORD + type + "+xml'/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id='r" + id + "' Type='" + type + "' Target='" + target + "'/>";
    }

    private static String relations(String inner) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + inner
                + "</Relationships>";
    }

    public DocxParts body(String xml) {
        parts.put("word/document.xml", "<w:document " + NS + "><w:body>" + xml + "</w:body></w:document>");
        return this;
    }

    public DocxParts styles(String xml) {
        parts.put("word/styles.xml", "<w:styles " + NS + ">" + xml + "</w:styles>");
        return this;
    }

    public DocxParts numbering(String xml) {
        parts.put("word/numbering.xml", "<w:numbering " + NS + ">" + xml + "</w:numbering>");
        return this;
    }

    public DocxParts title(String title) {
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>" + title
                        + "</dc:title></cp:coreProperties>");
        return this;
    }

    /** Puts a part as it is, or another one in its place. */
    public DocxParts part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Puts a document type before the main part. */
    public DocxParts prologue(String text) {
        prologue = text;
        return this;
    }

    public DocxParts relations(String part, String inner) {
        parts.put(part, relations(inner));
        return this;
    }

    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String before = part.getKey().equals("word/document.xml") ? prologue : "";
                zip.write((before + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static String p(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    public static String bold(String text) {
        return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String numbered(int list, int depth, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + depth + "'/><w:numId w:val='" + list
                + "'/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    public static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String headerRow(String... cells) {
        return "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + String.join("", cells) + "</w:tr>";
    }

    public static String cell(String content) {
        return cell("", content);
    }

    public static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }
}
