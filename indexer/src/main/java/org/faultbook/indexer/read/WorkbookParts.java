package org.faultbook.indexer.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook beside its rows, by the relations that name them (Open Packaging Conventions, ECMA-376 part 2):
 * where a sheet's XML lies, and how many pictures are drawn over it.
 */
final class WorkbookParts {
    private WorkbookParts() {}

    /** The path of the part that the workbook calls {@code id}; null where it names none. */
    static @Nullable String sheet(ZipFile zip, String id) throws IOException {
        String target = relations(zip, "xl/_rels/workbook.xml.rels").get(id);
        return target == null ? null : resolved("xl/", target);
    }

    /** The sheets in the order of the workbook; empty where it names none. */
    static List<SheetName> sheets(Path workbook) throws IOException {
        List<SheetName> sheets = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            each(zip, "xl/workbook.xml", xml -> {
                if (xml.getLocalName().equals("sheet")) {
                    String state = xml.getAttributeValue(null, "state");
                    sheets.add(new SheetName(
                            sheets.size() + 1,
                            String.valueOf(xml.getAttributeValue(null, "name")),
                            state != null && !state.equals("visible")));
                }
            });
        }
        return sheets;
    }

    /** Pictures drawn over a sheet; 0 where it has none or they cannot be read. */
    static long pictures(Path workbook, String sheetId) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String sheet = sheet(zip, sheetId);
            if (sheet == null) {
                return 0;
            }
            int slash = sheet.lastIndexOf('/') + 1;
            String folder = sheet.substring(0, slash);
            long pictures = 0;
            for (String target : relations(zip, folder + "_rels/" + sheet.substring(slash) + ".rels")
                    .values()) {
                if (target.contains("drawing") && target.endsWith(".xml")) {
                    pictures += elements(zip, resolved(folder, target), "pic");
                }
            }
            return pictures;
        }
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        String before;
        do {
            before = path;
            path = path.replaceFirst("[^/]+/\\.\\./", "");
        } while (!path.equals(before));
        return path;
    }

    private static Map<String, String> relations(ZipFile zip, String part) throws IOException {
        Map<String, String> targets = new HashMap<>();
        each(zip, part, xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        String.valueOf(xml.getAttributeValue(null, "Target")));
            }
        });
        return targets;
    }

    private static long elements(ZipFile zip, String part, String name) throws IOException {
        long[] count = new long[1];
        each(zip, part, xml -> count[0] += xml.getLocalName().equals(name) ? 1 : 0);
        return count[0];
    }

    private interface Element {
        void seen(XMLStreamReader xml);
    }

    private static void each(ZipFile zip, String part, Element element) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element.seen(xml);
                }
            }
        } catch (XMLStreamException e) {
            // what stands beside the rows is never worth the rows
            return;
        }
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
