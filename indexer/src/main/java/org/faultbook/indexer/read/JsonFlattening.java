package org.faultbook.indexer.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A nested ticket as columns. {@code {"ticket": ..., "fields": ...}} are taken apart; the first of its
 * {@code articles[]} becomes the column {@link #FIRST_ARTICLE}, the later ones {@link #LATER_ARTICLES}; an object such
 * as {@code {"name": "High", "id": 2}} becomes its name; other objects become {@code outer.inner}; a list becomes lines.
 */
final class JsonFlattening {
    static final String FIRST_ARTICLE = "first article body";
    static final String LATER_ARTICLES = "later article";

    private static final List<String> ENVELOPES = List.of("ticket", "fields", "issue", "incident", "workorder");
    private static final List<String> NAMES =
            List.of("display_value", "displayName", "name", "value", "label", "title", "login", "email");
    private static final List<String> BODIES = List.of("body", "content", "text", "note", "message", "value", "name");

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 200;

    private JsonFlattening() {}

    static Map<String, String> flatten(Map<?, ?> record) {
        Map<String, String> columns = new LinkedHashMap<>();
        flatten("", record, columns);
        return columns;
    }

    private static void flatten(String prefix, Map<?, ?> object, Map<String, String> columns) {
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            if (value instanceof Map<?, ?> inner) {
                if (ENVELOPES.contains(name)) {
                    flatten(prefix, inner, columns);
                } else {
                    nested(prefix + name, inner, columns);
                }
            } else if (value instanceof List<?> list) {
                list(prefix + name, list, columns);
            } else {
                put(columns, prefix + name, String.valueOf(value));
            }
        }
    }

    private static void nested(String name, Map<?, ?> object, Map<String, String> columns) {
        if (object.containsKey("comments") && object.get("comments") instanceof List<?> comments) {
            list("comments", comments, columns);
        } else if (object.get("type") instanceof String type && type.equals("doc")) {
            StringBuilder text = new StringBuilder();
            document(object, text);
            put(columns, name, text.toString().strip());
        } else if (object.containsKey("firstname") || object.containsKey("lastname")) {
            String first = object.containsKey("firstname") ? String.valueOf(object.get("firstname")) : "";
            String last = object.containsKey("lastname") ? String.valueOf(object.get("lastname")) : "";
            put(columns, name, (first + " " + last).strip());
        } else {
            for (String key : NAMES) {
                if (object.get(key) instanceof String text && !text.isBlank()) {
                    put(columns, name, text);
                    return;
                }
            }
            flatten(name + ".", object, columns);
        }
    }

    private static void list(String name, List<?> list, Map<String, String> columns) {
        boolean articles = name.equals("articles");
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (Object element : list) {
            if (element instanceof Map<?, ?> object) {
                if (articles && "System".equals(object.get("sender"))) {
                    continue;
                }
                lines.add(element(object));
                others(object, others);
            } else if (!(element instanceof List<?>)) {
                lines.add(String.valueOf(element));
            }
        }
        lines.removeIf(String::isBlank);
        if (articles) {
            put(columns, FIRST_ARTICLE, lines.isEmpty() ? "" : lines.getFirst());
            put(columns, LATER_ARTICLES, lines.size() < 2 ? "" : String.join("\n", lines.subList(1, lines.size())));
        } else {
            put(columns, name, String.join("\n", lines));
        }
        others.forEach((key, values) -> put(columns, name + "." + key, String.join("\n", values)));
    }

    /** What else the elements say of themselves; numbers that count them in their own system among it. */
    private static void others(Map<?, ?> object, Map<String, List<String>> others) {
        for (Map.Entry<?, ?> field : object.entrySet()) {
            String key = String.valueOf(field.getKey());
            boolean told = BODIES.contains(key) || key.equals("quantity") || key.equals("qty");
            if (!told && field.getValue() instanceof String text && !text.isBlank()) {
                List<String> values = others.computeIfAbsent(key, k -> new ArrayList<>());
                if (values.size() < MOST_VALUES && text.length() <= LONGEST_VALUE) {
                    values.add(text);
                }
            }
        }
    }

    private static String element(Map<?, ?> object) {
        Object quantity = object.containsKey("quantity") ? object.get("quantity") : object.get("qty");
        for (String key : BODIES) {
            Object body = object.get(key);
            if (body instanceof String text && !text.isBlank()) {
                return quantity instanceof String q && !q.isBlank() ? text + " x " + q : text;
            }
            if (body instanceof Map<?, ?> document) {
                StringBuilder text = new StringBuilder();
                document(document, text);
                return text.toString().strip();
            }
        }
        return "";
    }

    /** The text leaves of a structured document (Atlassian Document Format), paragraphs as lines. */
    private static void document(Map<?, ?> node, StringBuilder out) {
        if (node.get("text") instanceof String text) {
            out.append(text);
        }
        if (node.get("content") instanceof List<?> children) {
            for (Object child : children) {
                if (child instanceof Map<?, ?> object) {
                    document(object, out);
                }
            }
            if ("paragraph".equals(node.get("type"))) {
                out.append('\n');
            }
        }
    }

    private static void put(Map<String, String> columns, String name, String value) {
        String before = columns.get(name);
        if (before == null || before.isBlank()) {
            columns.put(name, value);
        } else if (!value.isBlank() && !before.equals(value)) {
            columns.put(name, before + "\n" + value);
        }
    }
}
