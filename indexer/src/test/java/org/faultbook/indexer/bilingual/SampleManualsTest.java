package org.faultbook.indexer.bilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.document.office.DocxReader;
import org.faultbook.indexer.document.pdf.PdfReader;
import org.faultbook.indexer.manual.ManualUnderstanding;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.manual.EditionContent;
import org.faultbook.kb.port.TextRecogniser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample manuals that are there in both languages, against the rows that people wrote down of each. */
final class SampleManualsTest {
    private static final Path FOLDER = Path.of("..", "data", "manuals");
    private static final List<String> DOCUMENTS = List.of("yaohe-yhg-inverter", "boreva-glacier-chiller");
    private static final List<EditionContent> MANUALS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        DocumentReader reader = (file, progress) -> file.toString().endsWith(".pdf")
                ? new PdfReader((TextRecogniser) null).read(file, progress)
                : new DocxReader().read(file, progress);
        ManualFolder folder = new ManualFolder(
                reader, new ManualUnderstanding(ShippedContent.taxonomy(), ShippedContent.lexicon(), List.of()));
        Path bilingual = Files.createTempDirectory("bilingual");
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (DOCUMENTS.stream().anyMatch(name::startsWith)) {
                    Files.copy(file, bilingual.resolve(name));
                }
            }
        }
        MANUALS.addAll(folder.read(bilingual));
        assertThat(folder.unread()).isEmpty();
    }

    @Test
    void among_sampleManuals_eachDocumentFindsItsOtherLanguage() throws UnreadableDocument {
        assertThat(MANUALS).hasSize(4);
        assertThat(Counterparts.among(
                        MANUALS.stream().map(EditionContent::manual).toList(),
                        m -> MANUALS.stream()
                                .filter(e -> e.manual().equals(m))
                                .findFirst()
                                .orElseThrow()
                                .passages()))
                .extracting(p -> p.zh().name().replaceFirst("-zh\\..*", "") + " = "
                        + p.en().name().replaceFirst("-en\\..*", ""))
                .containsExactlyInAnyOrder(
                        "yaohe-yhg-inverter = yaohe-yhg-inverter", "boreva-glacier-chiller = boreva-glacier-chiller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaohe-yhg-inverter", "boreva-glacier-chiller"})
    void of_sampleManuals_causesOfOneRowNumberBelongTogether(String document) throws IOException {
        Map<String, String> zh = causes(document + "-zh.tsv");
        Map<String, String> en = causes(document + "-en.tsv");
        Map<String, String> row = new HashMap<>();
        en.forEach((number, cause) -> row.put(squeezed(cause), number));
        int right = 0;
        int wrong = 0;
        for (AlignedText text : BilingualTexts.of(MANUALS, ShippedContent.lexicon())) {
            String number = row.get(squeezed(text.text().en()));
            if (number != null && zh.containsValue(squeezed(text.text().zh()))) {
                boolean same = squeezed(text.text().zh()).equals(zh.get(number));
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        System.out.println(document + ": causes aligned as their rows are numbered: " + right + ", otherwise: " + wrong
                + ", rows: " + en.size());
        assertThat(right).isGreaterThanOrEqualTo(en.size() * 7 / 10);
        assertThat(wrong).isLessThanOrEqualTo(right / 20);
    }

    private static Map<String, String> causes(String file) throws IOException {
        Map<String, String> causes = new HashMap<>();
        for (String line : Files.readAllLines(
                FOLDER.resolveSibling("manual-sources").resolve("expected").resolve(file))) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].equals("row") && !cells[5].isEmpty()) {
                causes.put(cells[0], squeezed(cells[5]));
            }
        }
        return causes;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
