package org.faultbook.indexer.columns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code {"columns": {}, "knownAtOpening": [], "ignore": [], "dateFormats": {}}}, every part optional. */
public final class ColumnMappingFile {
    private static final Set<String> PARTS = Set.of("columns", "knownAtOpening", "ignore", "dateFormats");

    private ColumnMappingFile() {}

    /** @throws MappingException where the file is absent, is no such JSON or names an unknown column or format */
    public static ColumnMapping read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new MappingException("读不到映射文件 " + file + "。", "the mapping file " + file + " cannot be read.");
        }
    }

    /** @param name how messages call the text */
    public static ColumnMapping parse(String json, String name) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new MappingException(
                    name + " 第 " + line + " 行不是有效的 JSON。", name + ": line " + line + " is not valid JSON.");
        }
        if (root == null || !root.isObject()) {
            throw new MappingException(name + " 应是一个 JSON 对象。", name + ": must be a JSON object.");
        }
        root.fieldNames().forEachRemaining(part -> {
            if (!PARTS.contains(part)) {
                throw new MappingException(
                        name + "：不认识 \"" + part + "\"；只有 columns、knownAtOpening、ignore、dateFormats。",
                        name + ": unknown part \"" + part
                                + "\"; there are columns, knownAtOpening, ignore and dateFormats.");
            }
        });
        Map<String, String> columns = strings(root, "columns", name);
        columns.forEach((header, canonical) -> checkCanonical(header, canonical, name));
        Map<String, String> formats = strings(root, "dateFormats", name);
        formats.forEach((header, pattern) -> checkPattern(header, pattern, name));
        return new ColumnMapping(columns, list(root, "knownAtOpening", name), list(root, "ignore", name), formats);
    }

    private static void checkCanonical(String header, String canonical, String name) {
        if (Column.named(canonical).isEmpty() && !canonical.equalsIgnoreCase(ColumnMapping.ATTRIBUTE)) {
            String all = Arrays.stream(Column.values()).map(Column::canonical).collect(Collectors.joining(", "));
            throw new MappingException(
                    name + "：列 \"" + header + "\" 映射到未知的名称 \"" + canonical + "\"。可用：" + all + ", attribute。",
                    name + ": column \"" + header + "\" is mapped to the unknown name \"" + canonical
                            + "\". Known are: " + all + ", attribute.");
        }
    }

    private static void checkPattern(String header, String pattern, String name) {
        try {
            var unused = DateTimeFormatter.ofPattern(pattern);
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    name + "：列 \"" + header + "\" 的日期格式 \"" + pattern + "\" 无效，例如 yyyy-MM-dd HH:mm。",
                    name + ": column \"" + header + "\" has the invalid date format \"" + pattern
                            + "\"; an example is yyyy-MM-dd HH:mm.");
        }
    }

    private static Map<String, String> strings(JsonNode root, String part, String name) {
        Map<String, String> strings = new LinkedHashMap<>();
        JsonNode node = root.path(part);
        if (!node.isMissingNode() && !node.isObject()) {
            throw wrongShape(part, name, "对象", "an object");
        }
        node.properties().forEach(field -> {
            if (!field.getValue().isTextual()) {
                throw wrongShape(part, name, "文本值的对象", "an object of texts");
            }
            strings.put(field.getKey(), field.getValue().textValue());
        });
        return strings;
    }

    private static List<String> list(JsonNode root, String part, String name) {
        List<String> list = new ArrayList<>();
        JsonNode node = root.path(part);
        if (!node.isMissingNode() && !node.isArray()) {
            throw wrongShape(part, name, "列名数组", "an array of headers");
        }
        node.forEach(element -> {
            if (!element.isTextual()) {
                throw wrongShape(part, name, "列名数组", "an array of headers");
            }
            list.add(element.textValue());
        });
        return list;
    }

    private static MappingException wrongShape(String part, String name, String zh, String en) {
        return new MappingException(
                name + "：\"" + part + "\" 应是" + zh + "。", name + ": \"" + part + "\" must be " + en + ".");
    }
}
