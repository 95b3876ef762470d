package org.faultbook.kb.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.faultbook.kb.faultcase.FailureMechanism;
import org.faultbook.kb.faultcase.FailureMode;
import org.faultbook.kb.taxonomy.EquipmentClass;
import org.faultbook.kb.taxonomy.EquipmentType;
import org.faultbook.kb.taxonomy.Hazard;
import org.faultbook.kb.taxonomy.Item;
import org.faultbook.kb.taxonomy.Manufacturer;
import org.faultbook.kb.taxonomy.UsualCause;
import org.faultbook.kb.taxonomy.UsualCheck;
import org.faultbook.kb.text.LocalizedText;

/** Reads one family's taxonomy file and its makers. */
final class TaxonomyReader {
    EquipmentClass equipmentClass(JsonNode family, JsonNode makers) {
        return new EquipmentClass(
                family.path("class").asText(),
                localized(family.path("name")),
                aliases(family),
                list(family.path("types"), t -> new EquipmentType(id(t), localized(t.path("name")), aliases(t))),
                list(family.path("hazards"), TaxonomyReader::hazard),
                list(family.path("permits"), TaxonomyReader::hazard),
                list(family.path("isolation"), TaxonomyReader::localized),
                list(
                        family.path("failureModes"),
                        m -> new FailureMode(
                                id(m), m.hasNonNull("iso") ? m.path("iso").asText() : null, localized(m.path("name")))),
                list(family.path("causes"), TaxonomyReader::cause),
                list(makers.path("manufacturers"), TaxonomyReader::maker));
    }

    List<FailureMechanism> mechanisms(JsonNode mechanisms) {
        return list(mechanisms, m -> new FailureMechanism(id(m), localized(m.path("name"))));
    }

    private static Hazard hazard(JsonNode h) {
        return new Hazard(id(h), localized(h.path("text")), h.path("source").asText());
    }

    private static UsualCause cause(JsonNode c) {
        JsonNode item = c.path("item");
        return new UsualCause(
                id(c),
                new Item(localized(item), aliases(item)),
                c.path("mechanism").asText(),
                localized(c.path("name")),
                localized(c.path("circumstance")),
                localized(c.path("fix")),
                strings(c.path("modes")),
                list(
                        c.path("checks"),
                        k -> new UsualCheck(
                                id(k),
                                localized(k.path("question")),
                                localized(k.path("favouredBy")),
                                k.path("minutes").asInt(),
                                k.path("byCaller").asBoolean())));
    }

    private static Manufacturer maker(JsonNode m) {
        return new Manufacturer(
                m.path("name").asText(),
                aliases(m),
                list(
                        m.path("series"),
                        s -> new Manufacturer.Series(
                                s.path("name").asText(),
                                s.path("type").asText(),
                                strings(s.path("models")),
                                aliases(s))));
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static List<String> aliases(JsonNode node) {
        return strings(node.path("aliases"));
    }

    private static LocalizedText localized(JsonNode node) {
        return new LocalizedText(node.path("zh").asText(), node.path("en").asText());
    }

    private static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> out = new ArrayList<>();
        array.forEach(node -> out.add(read.apply(node)));
        return out;
    }
}
