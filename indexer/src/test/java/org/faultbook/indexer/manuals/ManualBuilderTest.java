package org.faultbook.indexer.manuals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The committed manuals are what their sources say: built again they hold the same text, tables and rows. */
class ManualBuilderTest {

    private static final Path MANUALS = Path.of(System.getProperty("faultbook.root", ".."), "data", "manuals");
    private static final Path SOURCES = MANUALS.resolveSibling("manual-sources");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> manual_builtAgain_isTheCommittedOne() throws IOException {
        ManualBuilder builder = new ManualBuilder(SOURCES, folder, folder, false);
        return builder.sources().stream()
                .map(source ->
                        DynamicTest.dynamicTest(String.valueOf(source.getFileName()), () -> same(builder, source)));
    }

    private void same(ManualBuilder builder, Path source) throws IOException {
        boolean paged = Files.readString(source).matches("(?s).*name=\"outputs\" content=\"(pdf|scan).*");
        assumeTrue(!paged || SampleFont.present(), "the font WenQuanYi Zen Hei is not installed here");
        for (String name : builder.build(source)) {
            Path built = folder.resolve(name);
            Path committed = (name.startsWith("expected/") ? SOURCES : MANUALS).resolve(name);
            if (name.endsWith("-scan.pdf")) {
                assertEquals(pages(committed), pages(built), name);
            } else if (name.endsWith(".pdf")) {
                assertEquals(text(committed), text(built), name);
            } else {
                assertArrayEquals(Files.readAllBytes(committed), Files.readAllBytes(built), name);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> expectedRows_ofEachManual_areInItsText() throws IOException {
        List<Path> pdfs = new ArrayList<>();
        try (Stream<Path> files = Files.list(MANUALS)) {
            files.filter(file ->
                            file.toString().endsWith(".pdf") && !file.toString().endsWith("-scan.pdf"))
                    .sorted()
                    .forEach(pdfs::add);
        }
        return pdfs.stream().map(pdf -> DynamicTest.dynamicTest(String.valueOf(pdf.getFileName()), () -> rows(pdf)));
    }

    /** Every character of a row stands on its page or, where the row runs over, on the next. */
    private static void rows(Path pdf) throws IOException {
        String name = String.valueOf(pdf.getFileName()).replaceFirst("\\.pdf$", "");
        Path expected = SOURCES.resolve("expected").resolve(name + ".tsv");
        if (!Files.exists(expected)) {
            return;
        }
        List<String> pages = pageTexts(pdf);
        List<String> lines = Files.readAllLines(expected);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            int page = Integer.parseInt(cells[1]);
            String near = pages.get(page - 1) + (page < pages.size() ? pages.get(page) : "");
            for (char c : (cells[3] + cells[5] + cells[6].replace(" | ", ""))
                    .replaceAll("\\s", "")
                    .toCharArray()) {
                assertFalse(near.indexOf(c) < 0, name + " row " + cells[0] + ": " + c + " is not on page " + page);
            }
        }
    }

    private static List<String> pageTexts(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
        }
        return pages;
    }

    private static String text(Path file) throws IOException {
        return String.join("\f", pageTexts(file));
    }

    private static int pages(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return pdf.getNumberOfPages();
        }
    }
}
