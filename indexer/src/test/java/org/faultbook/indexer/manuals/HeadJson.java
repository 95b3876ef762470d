package org.faultbook.indexer.manuals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the head of a built manual must be read as. */
final class HeadJson {

    private HeadJson() {}

    static byte[] of(ManualSource source) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode head = mapper.createObjectNode();
        head.put("title", source.meta("title"));
        head.put("edition", source.meta("edition"));
        head.put("documentNumber", source.meta("document-number"));
        head.put("language", source.meta("language"));
        ObjectNode equipment = head.putObject("equipment");
        equipment.put("type", source.meta("type"));
        equipment.put("manufacturer", source.meta("manufacturer"));
        if (!source.meta("series").isEmpty()) {
            equipment.put("series", source.meta("series"));
        }
        var models = equipment.putArray("models");
        for (String model : source.meta("models").split(";")) {
            if (!model.isBlank()) {
                models.add(model.strip());
            }
        }
        return (mapper.writeValueAsString(head) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
