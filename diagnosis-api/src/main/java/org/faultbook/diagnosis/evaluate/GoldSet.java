package org.faultbook.diagnosis.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.EquipmentMention;
import org.jspecify.annotations.Nullable;

/**
 * The gold questions of a data folder with the truth behind its records.
 *
 * @param judged questions and graded relevance by cause id; a question without relevance has no answer
 * @param truth cause id by record number ({@code document#row} for a manual's row)
 * @param rows what stands in the rows of manuals
 */
public record GoldSet(BeirSet judged, Map<String, String> truth, ManualRows rows) {
    private static final int RANKED = 100;

    /**
     * {@code folder} holds {@code gold/queries.jsonl}, {@code gold/qrels/test.tsv}, {@code gold/truth.tsv}, and the rows of
     * manuals in {@code manual-sources/expected} where it has any.
     */
    public static GoldSet read(Path folder) throws IOException {
        Path gold = folder.resolve("gold");
        return new GoldSet(
                BeirSet.readJudged("gold", Map.of(), gold),
                truth(gold.resolve("truth.tsv")),
                ManualRows.read(folder.resolve("manual-sources/expected")));
    }

    /** The questions of {@code folder/gold/queries.jsonl} as they are asked; empty where there is no such file. */
    public static List<DiagnosisRequest> questions(Path folder) {
        Path gold = folder.resolve("gold");
        try {
            return Files.exists(gold.resolve("queries.jsonl"))
                    ? BeirSet.readQueries(gold).values().stream()
                            .map(GoldSet::request)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + gold, e);
        }
    }

    /** Reads a tab-separated file with the header {@code number}, {@code causeId}. */
    public static Map<String, String> truth(Path file) throws IOException {
        Map<String, String> truth = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t");
            if (cells.length != 2) {
                throw new IllegalArgumentException(file + " line " + (i + 1) + ": expected number and causeId");
            }
            truth.put(cells[0], cells[1].strip());
        }
        return truth;
    }

    /** Whether a question is of the development half: its id has an even CRC-32 (of its UTF-8 bytes). */
    public static boolean isDevelopment(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 2 == 0;
    }

    public static String category(BeirSet.BeirQuery query) {
        return query.fields().path("category").asText("plain");
    }

    /** A gold question as it is asked: its text and the equipment it names. */
    public static DiagnosisRequest request(BeirSet.BeirQuery query) {
        JsonNode e = query.fields().path("equipment");
        EquipmentMention mention = new EquipmentMention(
                text(e, "type"), text(e, "manufacturer"), text(e, "model"), text(e, "serialNumber"), null, null);
        return new DiagnosisRequest(
                query.text(), "", null, mention, List.of(), List.of(), SearchFilter.ANSWERING, RANKED);
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() ? null : value;
    }
}
