package org.faultbook.kb.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.Taxonomy;

/** The content of {@code data/} that is packed into the jar. An absent file is empty; a broken one stops the start. */
public final class ShippedContent {
    private static final String ROOT = "/faultbook-data/";
    private static final List<String> CLASSES = List.of(
            "air-conditioning",
            "compressor",
            "conveyor",
            "elevator",
            "power-supply",
            "pump",
            "pv-inverter",
            "robot",
            "switchgear");

    private ShippedContent() {}

    public static Taxonomy taxonomy() {
        ObjectMapper mapper = new ObjectMapper();
        TaxonomyReader reader = new TaxonomyReader();
        List<EquipmentClass> classes = new ArrayList<>();
        for (String id : CLASSES) {
            try {
                classes.add(reader.equipmentClass(
                        json(mapper, "taxonomy/" + id + ".json"),
                        json(mapper, "taxonomy/manufacturers/" + id + ".json")));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("taxonomy of " + id + " cannot be used: " + e.getMessage(), e);
            }
        }
        return new Taxonomy(classes, reader.mechanisms(json(mapper, "taxonomy/mechanisms.json")));
    }

    public static Lexicon lexicon() {
        return LexiconReader.read(
                text("lexicon/terms.tsv"), text("lexicon/synonyms.tsv"), text("lexicon/colloquial.tsv"));
    }

    /** What people write that no base of service cases answers, in both languages. */
    public static List<String> elsewhere() {
        return LexiconReader.elsewhere(text("lexicon/elsewhere.tsv"));
    }

    /** The bytes of a shipped file; empty where there is none. */
    public static byte[] bytes(String path) {
        try (InputStream in = ShippedContent.class.getResourceAsStream(ROOT + path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read shipped file " + path, e);
        }
    }

    /** The files by path that exist, for a version of the content. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ObjectMapper mapper, String path) {
        byte[] bytes = bytes(path);
        if (bytes.length == 0) {
            return mapper.valueToTree(Map.of());
        }
        try {
            return mapper.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("shipped file " + path + " is not valid JSON", e);
        }
    }
}
