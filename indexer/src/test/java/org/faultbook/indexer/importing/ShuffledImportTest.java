package org.faultbook.indexer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample tickets in any order of files and rows, committed in chunks of any size. */
final class ShuffledImportTest {
    private static final int[] CHUNKS = {500, 23, 77, 2_000};

    @TempDir
    Path folder;

    @Test
    void partition_anyOrder_isTheSame() throws IOException {
        Map<String, String> asWritten = partition("0", SampleImport.files(), CHUNKS[0]);
        assertThat(asWritten).hasSizeGreaterThan(600);
        for (int seed = 1; seed <= 3; seed++) {
            System.out.println("shuffled import: seed " + seed + ", chunks of " + CHUNKS[seed] + " rows");
            List<Path> files = new ArrayList<>(shuffled(seed));
            Collections.shuffle(files, new Random(seed));
            assertThat(partition(String.valueOf(seed), files, CHUNKS[seed]))
                    .as("seed " + seed)
                    .isEqualTo(asWritten);
        }
    }

    /** The case of each ticket that makes one. Case ids are made of keys alone, so equal ids are equal cases. */
    private Map<String, String> partition(String name, List<Path> files, int chunk) throws IOException {
        Map<String, String> partition = new TreeMap<>();
        try (SampleImport base = new SampleImport(Files.createDirectories(folder.resolve("home" + name)), chunk)) {
            files.forEach(base::take);
            base.store().check();
            base.store()
                    .cases()
                    .forEachContribution(c -> partition.put(
                            c.ticket().id(),
                            base.store().cases().caseOf(c.ticket()).orElseThrow()));
        }
        return partition;
    }

    private List<Path> shuffled(int seed) throws IOException {
        Path into = Files.createDirectories(folder.resolve("files" + seed));
        List<Path> files = new ArrayList<>();
        Random random = new Random(seed);
        for (Path file : SampleImport.files()) {
            String name = file.getFileName().toString();
            Path copy = into.resolve(name);
            switch (name.substring(name.lastIndexOf('.'))) {
                case ".csv" -> shuffleRows(file, copy, CSVFormat.RFC4180, random);
                case ".tsv" ->
                    shuffleRows(
                            file,
                            copy,
                            CSVFormat.RFC4180.builder().setDelimiter('\t').get(),
                            random);
                case ".jsonl" -> {
                    List<String> lines = new ArrayList<>(Files.readAllLines(file));
                    Collections.shuffle(lines, random);
                    Files.write(copy, lines);
                }
                case ".json" -> {
                    ObjectMapper json = new ObjectMapper();
                    List<JsonNode> tickets = new ArrayList<>();
                    json.readTree(file.toFile()).forEach(tickets::add);
                    Collections.shuffle(tickets, random);
                    json.writeValue(copy.toFile(), tickets);
                }
                default -> throw new IllegalStateException("a sample of an unknown kind: " + name);
            }
            files.add(copy);
        }
        return files;
    }

    private static void shuffleRows(Path from, Path to, CSVFormat format, Random random) throws IOException {
        try (Reader reader = Files.newBufferedReader(from, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(reader);
                Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, format)) {
            List<CSVRecord> records = new ArrayList<>(parser.getRecords());
            printer.printRecord(records.removeFirst());
            Collections.shuffle(records, random);
            for (CSVRecord row : records) {
                printer.printRecord(row);
            }
        }
    }
}
