package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the files of sample manuals, by libraries' own text extraction and none of the product's: text without
 * white space, full-width signs as half-width ones. A scan carries no text: what it was made of is looked into.
 */
final class ManualSources {
    /** A quote runs over lines of a cell, beside which other cells stand: each of its parts has at least so many signs. */
    private static final int LINE = 2;

    private final Path data;
    private final Map<String, List<String>> pages = new HashMap<>();

    ManualSources(Path data) {
        this.data = data;
    }

    /** Whether a quote stands on a page of a file; {@code page} is null where the format has none. */
    boolean hold(String file, @Nullable Integer page, String quote) {
        List<String> text = pages.computeIfAbsent(file, this::read);
        if (file.contains("scan")) {
            return likeness(text.getFirst(), plain(quote)) >= 0.8;
        }
        if (page == null) {
            return text.size() == 1 && chain(text.getFirst(), plain(quote));
        }
        // a cell merged over rows of two pages is printed on the first, a row that goes on ends on the next
        String around =
                (page > 1 ? text.get(page - 2) : "") + text.get(page - 1) + (page < text.size() ? text.get(page) : "");
        return chain(around, plain(quote));
    }

    /** Whether a quote is a chain of pieces that stand as they are, none shorter than a short line but the last. */
    private static boolean chain(String text, String quote) {
        boolean[] reached = new boolean[quote.length() + 1];
        reached[0] = true;
        for (int at = 0; at < quote.length(); at++) {
            for (int end = at + 1;
                    reached[at] && end <= quote.length() && text.contains(quote.substring(at, end));
                    end++) {
                reached[end] |= end - at >= LINE || end == quote.length();
            }
        }
        return reached[quote.length()];
    }

    /** Share of a quote's pairs of characters that the text has: recognised text is not exact. */
    private static double likeness(String text, String quote) {
        int found = 0;
        for (int i = 0; i + 2 <= quote.length(); i++) {
            found += text.contains(quote.substring(i, i + 2)) ? 1 : 0;
        }
        return quote.length() < 2 ? 1 : (double) found / (quote.length() - 1);
    }

    private List<String> read(String file) {
        try {
            Path path = data.resolve("manuals").resolve(file);
            String ending = file.substring(file.lastIndexOf('.') + 1);
            return switch (ending) {
                case "pdf" ->
                    file.contains("scan")
                            ? List.of(web(data.resolve("manual-sources").resolve(file.replace("-scan.pdf", ".xhtml"))))
                            : pdf(path);
                case "docx" -> List.of(word(path));
                case "html" -> List.of(web(path));
                default -> List.of(plain(Files.readString(path).replaceAll("[|*`#\\\\]", "")));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pdf(Path path) throws IOException {
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(page(document, page, false) + page(document, page, true));
            }
            return pages;
        }
    }

    /** As its signs are drawn, or as they stand: a line's last sign may be drawn after the next line. */
    private static String page(PDDocument document, int page, boolean asTheyStand) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(asTheyStand);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper.getText(document));
    }

    private static String word(Path path) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(path));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return plain(extractor.getText());
        }
    }

    private static String web(Path path) throws IOException {
        return plain(Jsoup.parse(path.toFile(), "UTF-8").text());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00ad]+", "");
    }
}
