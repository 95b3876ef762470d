package org.faultbook.indexer.document.sandbox;

import static org.faultbook.indexer.document.sandbox.GoodFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF whose objects turn in circles, inflate, claim too much or reach out. */
final class HostilePdfs {
    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String TEXT = "BT /F 12 Tf 72 700 Td (Pump does not start) Tj ET\n";

    private HostilePdfs() {}

    static Map<String, byte[]> all(int port) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>";
        String catalog = "<</Type/Catalog/Pages 2 0 R>>";
        byte[] content = stream("", utf8(TEXT));
        files.put("pdf of hand", pdf(catalog, pages, page, content, FONT));
        files.put(
                "pdf page tree that turns in a circle",
                pdf(catalog, "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>", page, content, FONT));
        files.put("pdf page tree of itself only", pdf(catalog, "<</Type/Pages/Count 1/Kids[2 0 R]>>"));
        files.put(
                "pdf that claims 100000 pages",
                pdf(catalog, "<</Type/Pages/Count 100000/Kids[3 0 R]>>", page, content, FONT));
        files.put(
                "pdf of 100000 times the same page",
                pdf(
                        catalog,
                        "<</Type/Pages/Count 100000/Kids[" + "3 0 R ".repeat(100_000) + "]>>",
                        page,
                        content,
                        FONT));
        files.put(
                "pdf with a negative count", pdf(catalog, "<</Type/Pages/Count -7/Kids[3 0 R]>>", page, content, FONT));
        files.put(
                "pdf content that inflates 1000 times",
                pdf(catalog, pages, page, stream("/Filter/FlateDecode", deflated(new byte[400 << 20])), FONT));
        files.put(
                "pdf content of text that inflates",
                pdf(catalog, pages, page, stream("/Filter/FlateDecode", deflated(utf8(TEXT.repeat(400_000)))), FONT));
        files.put(
                "pdf content deflated ten times over",
                pdf(
                        catalog,
                        pages,
                        page,
                        stream("/Filter[" + "/FlateDecode".repeat(10) + "]", many(new byte[20 << 20], 10)),
                        FONT));
        files.put(
                "pdf of arrays 100000 deep",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/X " + "[".repeat(100_000) + "]".repeat(100_000) + ">>",
                        pages,
                        page,
                        content,
                        FONT));
        files.put(
                "pdf content of arrays 100000 deep",
                pdf(catalog, pages, page, stream("", utf8("[".repeat(100_000) + TEXT)), FONT));
        files.put(
                "pdf content that saves the state a million times",
                pdf(catalog, pages, page, stream("", utf8("q ".repeat(1_000_000) + TEXT)), FONT));
        files.put(
                "pdf form that draws itself",
                pdf(
                        catalog,
                        pages,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 4 0 R>>>>/Contents 6 0 R>>",
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>",
                                utf8("/X Do /X Do")),
                        FONT,
                        stream("", utf8("/X Do"))));
        files.put(
                "pdf picture of 40000 pixels a side",
                pdf(
                        catalog,
                        pages,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 4 0 R>>>>/Contents 6 0 R>>",
                        stream(
                                "/Type/XObject/Subtype/Image/Width 40000/Height 40000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode",
                                deflated(new byte[1 << 20])),
                        FONT,
                        stream("", utf8("600 0 0 800 0 0 cm /X Do"))));
        files.put(
                "pdf page as large as a field", pdf(catalog, pages, page.replace("600 800", "1e9 1e9"), content, FONT));
        files.put(
                "pdf stream of a false length",
                pdf(catalog, pages, page, utf8("<</Length 2000000000>>\nstream\n" + TEXT + "endstream"), FONT));
        String here = "http://127.0.0.1:" + port;
        files.put(
                "pdf that opens addresses",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + here
                                + "/a)>>/AA<</WC<</S/SubmitForm/F<</FS/URL/F(" + here
                                + "/f)>>>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.launchURL\\('" + here
                                + "'\\))>>]>>>>>>",
                        pages,
                        page.replace(
                                ">>/Contents",
                                ">>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(" + here
                                        + ")>>>>]/Contents"),
                        content,
                        FONT));
        files.put(
                "pdf with a form that loads",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 6 0 R/Fields[]>>>>",
                        pages,
                        page,
                        content,
                        FONT,
                        stream(
                                "",
                                utf8("<!DOCTYPE x [<!ENTITY e SYSTEM '" + here
                                        + "/x'>]><xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'>&e;</xdp:xdp>"))));
        files.put(
                "pdf with metadata that load",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>",
                        pages,
                        page,
                        content,
                        FONT,
                        stream(
                                "/Type/Metadata/Subtype/XML",
                                utf8("<!DOCTYPE x SYSTEM '" + here
                                        + "/m.dtd'><x:xmpmeta xmlns:x='adobe:ns:meta/'/>"))));
        files.put(
                "pdf whose stream is a file elsewhere",
                pdf(
                        catalog,
                        pages,
                        page,
                        utf8("<</Length 0/F<</FS/URL/F(" + here + "/s)>>>>\nstream\n\nendstream"),
                        FONT));
        files.put("pdf with a password", encrypted());
        files.put(
                "pdf whose table of objects points at itself",
                utf8(
                        "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 9/Prev 9>>\nstartxref\n9\n%%EOF"));
        files.put("pdf of a mark only", utf8("%PDF-1.7\n"));
        files.put(
                "pdf object stream within itself",
                pdf(
                        "<</Type/Catalog/Pages 7 0 R>>",
                        pages,
                        page,
                        content,
                        FONT,
                        stream(
                                "/Type/ObjStm/N 1/First 4/Extends 6 0 R",
                                utf8("7 0 <</Type/Pages/Count 1/Kids[7 0 R]>>"))));
        return files;
    }

    /** Objects from number 1 with a table of them; the first is the catalog. */
    private static byte[] pdf(Object... objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(utf8("%PDF-1.7\n"));
        List<Integer> places = new ArrayList<>();
        for (Object object : objects) {
            places.add(out.size());
            out.write(utf8(places.size() + " 0 obj\n"));
            out.write(object instanceof byte[] bytes ? bytes : utf8((String) object));
            out.write(utf8("\nendobj\n"));
        }
        int table = out.size();
        out.write(utf8("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n"));
        for (int place : places) {
            out.write(utf8(String.format("%010d 00000 n \n", place)));
        }
        out.write(utf8("trailer\n<</Root 1 0 R/Size " + (places.size() + 1) + ">>\nstartxref\n" + table + "\n%%EOF"));
        return out.toByteArray();
    }

    private static byte[] stream(String entries, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(utf8("<<" + entries + "/Length " + content.length + ">>\nstream\n"));
        out.write(content);
        out.write("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        }
        return out.toByteArray();
    }

    private static byte[] many(byte[] data, int times) throws IOException {
        byte[] out = data;
        for (int i = 0; i < times; i++) {
            out = deflated(out);
        }
        return out;
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(GoodFiles.pdf(1));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            pdf.protect(policy);
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
