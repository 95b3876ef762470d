package org.faultbook.kb.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A retrieval set in the layout of BEIR. */
public record BeirSet(
        String name, Map<String, String> corpus, Map<String, String> queries, Map<String, Map<String, Integer>> qrels) {
    public static BeirSet read(Path folder) throws IOException {
        Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();
        List<String> rows = Files.readAllLines(folder.resolve("qrels/test.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t");
            qrels.computeIfAbsent(cells[0], k -> new LinkedHashMap<>()).put(cells[1], Integer.parseInt(cells[2]));
        }
        return new BeirSet(
                folder.getFileName().toString(),
                texts(folder.resolve("corpus.jsonl")),
                texts(folder.resolve("queries.jsonl")),
                qrels);
    }

    private static Map<String, String> texts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            String title = node.path("title").asText("");
            String text = node.path("text").asText();
            texts.put(node.get("_id").asText(), title.isBlank() ? text : title + " " + text);
        }
        return texts;
    }
}
