package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.answer.Understood;
import org.faultbook.kb.equipment.EquipmentScope;
import org.jspecify.annotations.Nullable;

/** What was understood of a question, as the log keeps it. */
public final class UnderstoodJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LEVELS = 5;

    private UnderstoodJson() {}

    public static String write(Understood understood) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("language", understood.language().code());
        json.put("equipment", understood.equipment().key());
        ArrayNode levels = json.putArray("levels");
        understood.equipment().levels().forEach(levels::add);
        understood.codes().forEach(c -> json.withArray("codes").add(c.code()));
        return json.toString();
    }

    /** The equipment that was understood, without its limits; any where the log does not tell its levels. */
    public static EquipmentScope scope(String json) {
        JsonNode levels;
        try {
            levels = MAPPER.readTree(json).path("levels");
        } catch (JsonProcessingException e) {
            return EquipmentScope.ANY;
        }
        return levels.size() != LEVELS
                ? EquipmentScope.ANY
                : EquipmentScope.of(
                        level(levels, 0), level(levels, 1), level(levels, 2), level(levels, 3), level(levels, 4));
    }

    private static @Nullable String level(JsonNode levels, int place) {
        return levels.get(place).asText(null);
    }
}
