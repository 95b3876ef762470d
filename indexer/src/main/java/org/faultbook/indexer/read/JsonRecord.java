package org.faultbook.indexer.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value into maps, lists and strings, holding no more than a record may have. */
final class JsonRecord {
    private JsonRecord() {}

    /** How many characters of a record are still allowed. */
    static final class Budget {
        private long left;

        Budget(long chars) {
            left = chars;
        }

        boolean spend(int chars) {
            left -= chars + 1L;
            return left >= 0;
        }

        boolean exceeded() {
            return left < 0;
        }
    }

    /**
     * The value whose first token is current: {@code Map<String, Object>}, {@code List<Object>} or String ("" for
     * null). What exceeds the budget is read over and left out.
     */
    static Object read(JsonParser json, Budget budget) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                Object value = read(json, budget);
                if (budget.spend(name.length())) {
                    object.put(name, value);
                }
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Object value = read(json, budget);
                if (budget.spend(1)) {
                    array.add(value);
                }
            }
            return array;
        }
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        String text = json.getText();
        return budget.spend(text.length()) ? text : "";
    }
}
