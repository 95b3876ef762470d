package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON request and gathers all that is wrong; JSON null counts as absent. */
public final class RequestFields {
    private final List<InvalidRequestException.Problem> problems = new ArrayList<>();

    /** A text; null where absent or blank. */
    public @Nullable String text(JsonNode parent, String path, String... names) {
        for (String name : names) {
            JsonNode node = parent.path(name);
            if (node.isTextual()) {
                if (!node.textValue().isBlank()) {
                    return node.textValue();
                }
            } else if (present(node)) {
                wrong(path + name, "应为文字", "must be a text");
            }
        }
        return null;
    }

    /** A whole number between two bounds, both inclusive; null where absent. */
    public @Nullable Integer number(JsonNode parent, String path, int low, int high, String... names) {
        for (String name : names) {
            JsonNode node = parent.path(name);
            if (!present(node)) {
                continue;
            }
            if (!node.isIntegralNumber()
                    || !node.canConvertToInt()
                    || node.intValue() < low
                    || node.intValue() > high) {
                wrong(
                        path + name,
                        "应为 " + low + " 到 " + high + " 之间的整数",
                        "must be a whole number from " + low + " to " + high);
                return null;
            }
            return node.intValue();
        }
        return null;
    }

    /** The elements of an array; empty where absent. */
    public List<JsonNode> array(JsonNode parent, String path, String name) {
        JsonNode node = parent.path(name);
        List<JsonNode> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(elements::add);
        } else if (present(node)) {
            wrong(path + name, "应为数组", "must be an array");
        }
        return elements;
    }

    /** The texts of an array, blank ones left out. */
    public List<String> texts(JsonNode parent, String path, String name) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> elements = array(parent, path, name);
        for (int i = 0; i < elements.size(); i++) {
            if (!elements.get(i).isTextual()) {
                wrong(path + name + "[" + i + "]", "应为文字", "must be a text");
            } else if (!elements.get(i).textValue().isBlank()) {
                texts.add(elements.get(i).textValue());
            }
        }
        return texts;
    }

    /** An object; one without fields where absent. */
    public JsonNode object(JsonNode parent, String name) {
        JsonNode node = parent.path(name);
        if (present(node) && !node.isObject()) {
            wrong(name, "应为对象", "must be an object");
            return MissingNode.getInstance();
        }
        return node;
    }

    /** A text turned into a value; the problem names what is allowed where it cannot be. Null where absent. */
    public <T> @Nullable T value(@Nullable String text, String field, String allowed, Function<String, T> reading) {
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            wrong(field, "应为以下之一：" + allowed, "must be one of: " + allowed);
            return null;
        }
    }

    public void wrong(String field, String zh, String en) {
        problems.add(new InvalidRequestException.Problem(field, new LocalizedText(zh, en)));
    }

    /** Throws {@link InvalidRequestException} where anything was wrong. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(problems);
        }
    }

    private static boolean present(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
