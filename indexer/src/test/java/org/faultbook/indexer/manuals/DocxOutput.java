package org.faultbook.indexer.manuals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The source as a Word document with heading styles, numbered lists, merged cells, header and footer. */
final class DocxOutput {

    private DocxOutput() {}

    static byte[] render(ManualSource source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxStyles.define(docx, source.chinese());
            DocxFrame.apply(docx, source);
            new DocxBlocks(docx, source).body(source.body());
            var core = docx.getProperties().getCoreProperties();
            core.setTitle(source.meta("title"));
            core.setCreator(source.meta("manufacturer"));
            core.setCreated(Optional.of(new Date(PdfStamp.date().getTimeInMillis())));
            core.setModified(Optional.of(new Date(PdfStamp.date().getTimeInMillis())));
            docx.write(out);
        }
        return fixedTimes(out.toByteArray());
    }

    /** The same package with its parts in order of name (content types first) and one fixed time. */
    private static byte[] fixedTimes(byte[] zip) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2025, 1, 1, 0, 0));
                packed.putNextEntry(entry);
                packed.write(part.getValue());
                packed.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
