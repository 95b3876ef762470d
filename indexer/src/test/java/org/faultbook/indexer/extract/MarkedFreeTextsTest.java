package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;

/**
 * What is read out of 150 marked free texts. Ids with an even CRC-32 are the development half: rules were written
 * looking at its texts only.
 */
final class MarkedFreeTextsTest {
    private static final double FLOOR = 0.85;
    private static final Vocabulary VOCABULARY = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final RuleCaseExtractor EXTRACTOR =
            new RuleCaseExtractor(VOCABULARY, new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    @Test
    void extraction_onMarkedFreeTexts_reachesFloor() throws IOException {
        Map<String, TokenOverlap> all = new LinkedHashMap<>();
        Map<String, TokenOverlap> halves = new LinkedHashMap<>();
        for (JsonNode row : rows()) {
            Extraction extraction =
                    EXTRACTOR.extract(SampleTicket.freeText(row.path("text").asText()));
            String half = isDevelopment(row.path("id").asText()) ? "development " : "reported ";
            extracted(extraction).forEach((field, texts) -> {
                List<String> marked = new ArrayList<>();
                row.path(field).forEach(mark -> marked.add(mark.asText()));
                all.computeIfAbsent(field, f -> new TokenOverlap()).add(texts, marked);
                halves.computeIfAbsent(half + field, f -> new TokenOverlap()).add(texts, marked);
            });
        }
        halves.forEach((name, f1) -> System.out.printf("%-20s micro %.3f macro %.3f%n", name, f1.micro(), f1.macro()));
        all.forEach((name, f1) -> System.out.printf("%-20s micro %.3f macro %.3f%n", name, f1.micro(), f1.macro()));
        all.forEach((name, f1) -> assertThat(f1.micro()).as(name).isGreaterThanOrEqualTo(FLOOR));
    }

    @Test
    void evidence_onMarkedFreeTexts_equalsTheText() throws IOException {
        for (JsonNode row : rows()) {
            Ticket ticket = SampleTicket.freeText(row.path("text").asText());
            Spans.assertTrue(ticket, EXTRACTOR.extract(ticket));
        }
    }

    /** The stated, as the marks go: nothing inferred, no failed attempt, no advice. */
    private static Map<String, List<String>> extracted(Extraction extraction) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put(
                "symptom",
                quotes(extraction.symptoms().stream()
                        .flatMap(s -> s.evidence().stream())
                        .toList()));
        boolean stated = extraction.cause().basis() == CauseBasis.STATED;
        texts.put("cause", stated ? quotes(extraction.cause().evidence()) : List.of());
        texts.put(
                "fix",
                quotes(extraction.fixes().stream()
                        .filter(f -> f.outcome() == ActOutcome.SEEN)
                        .flatMap(f -> f.evidence().stream())
                        .toList()));
        return texts;
    }

    private static List<String> quotes(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).toList();
    }

    private static boolean isDevelopment(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 0;
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        try (InputStream in = MarkedFreeTextsTest.class.getResourceAsStream("/extraction/free-text.jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                rows.add(mapper.readTree(line));
            }
        }
        assertThat(rows).hasSize(150);
        return rows;
    }
}
