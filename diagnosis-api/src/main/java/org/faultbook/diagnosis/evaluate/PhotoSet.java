package org.faultbook.diagnosis.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The photographs of a data folder with what they show; none where it has no folder {@code photos}. */
record PhotoSet(Path folder, List<Photo> photos) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One photograph.
     *
     * @param codes as they are written on the device
     * @param question what the engineer adds; may be empty
     */
    record Photo(
            String name,
            List<String> codes,
            @Nullable String model,
            @Nullable String serialNumber,
            String question,
            String causeId) {}

    PhotoSet {
        photos = List.copyOf(photos);
    }

    /** Reads {@code photos/expected.jsonl}. */
    static PhotoSet read(Path data) throws IOException {
        Path folder = data.resolve("photos");
        Path expected = folder.resolve("expected.jsonl");
        List<Photo> photos = new ArrayList<>();
        if (Files.exists(expected)) {
            for (String line : Files.readAllLines(expected, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    photos.add(photo(JSON.readTree(line)));
                }
            }
        }
        return new PhotoSet(folder, photos);
    }

    private static Photo photo(JsonNode node) {
        List<String> codes = new ArrayList<>();
        node.path("codes").forEach(code -> codes.add(code.asText()));
        return new Photo(
                node.required("photo").asText(),
                codes,
                node.path("model").asText(null),
                node.path("serialNumber").asText(null),
                node.path("question").asText(""),
                node.required("causeId").asText());
    }

    byte[] bytes(Photo photo) throws IOException {
        return Files.readAllBytes(folder.resolve(photo.name()));
    }
}
