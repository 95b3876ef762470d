package org.faultbook.indexer.document.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.faultbook.indexer.document.office.DocxParts;

/** Archives that are no manual, and DOCX whose parts reach out, nest or inflate. */
final class HostileArchives {
    private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:%d/e'>]>";
    private static final String DTD = "<!DOCTYPE x SYSTEM 'http://127.0.0.1:%d/d.dtd'>";
    private static final String PARAMETER = "<!DOCTYPE x [<!ENTITY %% p SYSTEM 'http://127.0.0.1:%d/p'> %%p;]>";

    private HostileArchives() {}

    static Map<String, byte[]> all(Path folder, int port) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        reaching(files, folder, port);
        inflating(files, folder);
        Path file = folder.resolve("part.docx");
        files.put(
                "docx without a main part",
                bytes(
                        new DocxParts()
                                .part(
                                        "_rels/.rels",
                                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'/>"),
                        file));
        files.put(
                "docx whose main part is itself related in a circle",
                bytes(
                        new DocxParts()
                                .body(DocxParts.p("text"))
                                .relations(
                                        "word/_rels/document.xml.rels",
                                        relation("styles", "document.xml", "")
                                                + relation("numbering", "document.xml", "")),
                        file));
        files.put(
                "docx with styles based on each other",
                bytes(
                        new DocxParts()
                                .styles(style("a", "b") + style("b", "a"))
                                .body(DocxParts.styled("a", "text")),
                        file));
        files.put(
                "docx with cells that span everything",
                bytes(
                        new DocxParts()
                                .body(DocxParts.table(
                                        DocxParts.row(
                                                DocxParts.cell("<w:gridSpan w:val='2000000000'/>", DocxParts.p("a"))),
                                        DocxParts.row(DocxParts.cell(
                                                "<w:gridSpan w:val='-5'/><w:vMerge/>", DocxParts.p("b"))))),
                        file));
        files.put("docx nested 100000 deep", bytes(new DocxParts().body("<w:sdt>".repeat(100_000)), file));
        files.put("docx of tables 20000 deep", bytes(new DocxParts().body("<w:tbl><w:tr><w:tc>".repeat(20_000)), file));
        files.put("docx with a password", encrypted(files.get("docx with styles based on each other")));
        files.put("doc of Word 97", ole("WordDocument"));
        files.put("zip with manuals", zip(Map.of("a.pdf", GoodFiles.pdf(1))));
        files.put("docx that is a zip of zips", nested());
        return files;
    }

    private static void reaching(Map<String, byte[]> files, Path folder, int port) throws IOException {
        Path file = folder.resolve("part.docx");
        for (String prologue : new String[] {ENTITY, DTD, PARAMETER}) {
            String type = String.format(prologue, port);
            files.put(
                    "docx with " + type.substring(10, 25) + " in its text " + files.size(),
                    bytes(new DocxParts().prologue(type).body(DocxParts.p("a&amp;b")), file));
            for (String part : new String[] {
                "word/styles.xml", "word/numbering.xml", "docProps/core.xml", "[Content_Types].xml", "_rels/.rels"
            }) {
                String root = part.contains("styles") ? "<w:styles " + W + ">&e;</w:styles>" : "<x>&e;</x>";
                files.put(
                        "docx with a type in " + part + " " + files.size(),
                        bytes(new DocxParts().body(DocxParts.p("text")).part(part, type + root), file));
            }
        }
        String external = " TargetMode='External'";
        String here = "http://127.0.0.1:" + port;
        files.put(
                "docx with an outside template, picture and styles",
                bytes(
                        new DocxParts()
                                .body(
                                        DocxParts.p("text")
                                                + "<w:p><w:r><w:drawing><a:blip xmlns:a='urn:a' xmlns:r='urn:r' r:link='r9'/></w:drawing></w:r></w:p>")
                                .relations(
                                        "word/_rels/document.xml.rels",
                                        relation("attachedTemplate", here + "/t.dotm", external)
                                                + relation("image", here + "/i.png", external)
                                                + relation("styles", here + "/s.xml", external)
                                                + relation("oleObject", here + "/o", external)),
                        file));
    }

    private static void inflating(Map<String, byte[]> files, Path folder) throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'>";
        for (char c = 'b'; c <= 'k'; c++) {
            laughs += "<!ENTITY " + c + " '" + ("&" + (char) (c - 1) + ";").repeat(10) + "'>";
        }
        files.put(
                "docx with a billion laughs",
                bytes(new DocxParts().prologue(laughs + "]>").body(DocxParts.p("&k;")), folder.resolve("part.docx")));
        byte[] spaces = new byte[1 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        files.put("docx with a part of 300 MB spaces", bomb("<w:document " + W + "><w:body>", spaces, 300));
        byte[] paragraphs = GoodFiles.utf8("<w:p><w:r><w:t>x</w:t></w:r></w:p>".repeat(30_000));
        files.put("docx with 6000000 paragraphs", bomb("<w:document " + W + "><w:body>", paragraphs, 200));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 60_000; i++) {
            many.put("p" + i, new byte[0]);
        }
        files.put("docx with 60000 parts", zip(many));
    }

    private static byte[] bomb(String start, byte[] piece, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    GoodFiles.utf8(
                            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                                    + "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"));
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(GoodFiles.utf8(
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + relation("officeDocument", "word/document.xml", "") + "</Relationships>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(GoodFiles.utf8(start));
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.write(GoodFiles.utf8("</w:body></w:document>"));
        }
        return out.toByteArray();
    }

    private static byte[] nested() throws IOException {
        byte[] inner = zip(Map.of("zero", new byte[10 << 20]));
        for (int i = 0; i < 6; i++) {
            Map<String, byte[]> copies = new LinkedHashMap<>();
            for (int k = 0; k < 10; k++) {
                copies.put(k + ".zip", inner);
            }
            inner = zip(copies);
        }
        return inner;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] docx) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(ole)) {
                inside.write(docx);
            }
            ole.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] ole(String entry) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ole.createDocument(new java.io.ByteArrayInputStream(new byte[9_000]), entry);
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String style(String id, String basedOn) {
        return "<w:style w:type='paragraph' w:styleId='" + id + "'><w:name w:val='" + id + "'/><w:basedOn w:val='"
                + basedOn + "'/></w:style>";
    }

    private static String relation(String kind, String target, String mode) {
        return "<Relationship Id='" + kind
                + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind + "' Target='"
                + target + "'" + mode + "/>";
    }

    private static byte[] bytes(DocxParts parts, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(parts.write(file));
        Files.delete(file);
        return bytes;
    }
}
