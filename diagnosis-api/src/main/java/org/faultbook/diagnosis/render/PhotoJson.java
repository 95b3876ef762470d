package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.photo.PhotoReading;

/** What a photograph says, as {@code understood.photo}. */
public final class PhotoJson {
    private PhotoJson() {}

    /** The response with what was read beside what else was understood. */
    public static ObjectNode with(ObjectNode response, PhotoReading photo) {
        response.withObject("/understood").set("photo", of(photo));
        return response;
    }

    public static ObjectNode of(PhotoReading photo) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = json.putArray("lines");
        for (PhotoReading.Line line : photo.lines()) {
            lines.addObject()
                    .put("text", line.text())
                    .put("confidence", rounded(line.confidence()))
                    .put("role", line.role().name());
        }
        ArrayNode codes = json.putArray("codes");
        for (PhotoReading.Code code : photo.codes()) {
            codes.addObject()
                    .put("written", code.written())
                    .put("code", code.code())
                    .put("known", code.known())
                    .put("confidence", rounded(code.confidence()));
        }
        json.put("manufacturer", photo.manufacturer());
        json.put("model", photo.model());
        json.put("serialNumber", photo.serialNumber());
        json.put("equipmentType", photo.equipmentType());
        json.put("freeText", photo.freeText());
        DiagnosisJson.strings(json.putArray("readings"), photo.readings());
        return json;
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
