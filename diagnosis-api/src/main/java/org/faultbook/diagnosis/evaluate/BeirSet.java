package org.faultbook.diagnosis.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A judged set in BEIR layout: {@code corpus.jsonl}, {@code queries.jsonl}, {@code qrels/test.tsv}. All maps keep the
 * order of the files.
 *
 * @param corpus text by id: title and text in one, empty where the folder has no corpus
 * @param queries by id
 * @param qrels relevance above 0 by record id, by query id; a query may be absent
 */
public record BeirSet(
        String name,
        Map<String, String> corpus,
        Map<String, BeirQuery> queries,
        Map<String, Map<String, Integer>> qrels) {

    /** A question; {@code fields} is its whole JSON object. */
    public record BeirQuery(String id, String text, JsonNode fields) {}

    /** Reads a folder; {@link IllegalArgumentException} says which file and line is wrong. */
    public static BeirSet read(Path folder) throws IOException {
        Path corpusFile = folder.resolve("corpus.jsonl");
        Map<String, String> corpus = new LinkedHashMap<>();
        if (Files.exists(corpusFile)) {
            lines(corpusFile, json -> {
                String title = json.path("title").asText("");
                String text = json.path("text").asText("");
                corpus.put(required(json, "_id"), title.isBlank() ? text : title + " " + text);
            });
        }
        return readJudged(folder.getFileName().toString(), corpus, folder);
    }

    /** As {@link #read}, from a folder that holds {@code queries.jsonl} and {@code qrels/test.tsv} only. */
    static BeirSet readJudged(String name, Map<String, String> corpus, Path folder) throws IOException {
        return new BeirSet(name, corpus, readQueries(folder), qrels(folder.resolve("qrels/test.tsv")));
    }

    /** The questions of {@code queries.jsonl} by id. */
    static Map<String, BeirQuery> readQueries(Path folder) throws IOException {
        Map<String, BeirQuery> queries = new LinkedHashMap<>();
        lines(folder.resolve("queries.jsonl"), json -> {
            String id = required(json, "_id");
            queries.put(id, new BeirQuery(id, required(json, "text"), json));
        });
        return queries;
    }

    private static Map<String, Map<String, Integer>> qrels(Path file) throws IOException {
        Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            String[] cells = line.split("\t");
            if (number == 1 || line.isBlank()) {
                continue;
            }
            if (cells.length != 3) {
                throw new IllegalArgumentException(
                        file + " line " + number + ": expected query-id, corpus-id and score, tab-separated");
            }
            int score = score(cells[2].strip(), file + " line " + number);
            if (score > 0) {
                qrels.computeIfAbsent(cells[0], q -> new LinkedHashMap<>()).put(cells[1], score);
            }
        }
        return qrels;
    }

    private static int score(String cell, String where) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + ": the score is not a whole number: " + cell, e);
        }
    }

    private static void lines(Path file, java.util.function.Consumer<JsonNode> action) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                try {
                    action.accept(mapper.readTree(line));
                } catch (IOException | IllegalArgumentException e) {
                    throw new IllegalArgumentException(file + " line " + number + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static String required(JsonNode json, String field) {
        @Nullable JsonNode value = json.get(field);
        if (value == null || value.asText().isBlank()) {
            throw new IllegalArgumentException("field " + field + " is missing");
        }
        return value.asText();
    }
}
