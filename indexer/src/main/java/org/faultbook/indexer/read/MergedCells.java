package org.faultbook.indexer.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Merged cells of a sheet, which the row reader does not show: they stand behind all rows in the sheet's XML. */
final class MergedCells {
    private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

    private MergedCells() {}

    /** The ranges that cover {@code row} (from 1) and more than one column, as {@code B1:D1, F1:G2}; "" where none. */
    static String inRow(Path workbook, int sheetIndex, long row) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            var entry = zip.getEntry("xl/worksheets/sheet" + (sheetIndex + 1) + ".xml");
            if (entry == null) {
                return "";
            }
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                XMLStreamReader xml = factory().createXMLStreamReader(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("mergeCell")) {
                        String range = String.valueOf(xml.getAttributeValue(null, "ref"));
                        if (covers(range, row)) {
                            found.add(range);
                        }
                    }
                }
            } catch (XMLStreamException e) {
                return "";
            }
        }
        return String.join(", ", found);
    }

    private static boolean covers(String range, long row) {
        Matcher m = RANGE.matcher(range);
        return m.matches()
                && !m.group(1).equals(m.group(3))
                && Long.parseLong(m.group(2)) <= row
                && Long.parseLong(m.group(4)) >= row;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
