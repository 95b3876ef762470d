package org.faultbook.indexer.columns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down how the columns of a file are read as a mapping file that names every one of them; read back it gives the
 * same reading. JSON has no comments: why a column is read so stands in the table of the dry run.
 */
public final class ColumnMappingWriter {
    /**
     * One table of the file.
     *
     * @param dateFormats pattern by place of the column, for those whose order of day and month was settled
     */
    public record Mapped(String sheet, List<PlannedColumn> columns, Map<Integer, String> dateFormats) {
        public Mapped {
            columns = List.copyOf(columns);
            dateFormats = Map.copyOf(dateFormats);
        }
    }

    private ColumnMappingWriter() {}

    /** Indented JSON, in the order of the file. */
    public static String write(List<Mapped> tables) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode columns = root.putObject("columns");
        ArrayNode atOpening = root.putArray("knownAtOpening");
        ArrayNode ignore = root.putArray("ignore");
        ObjectNode formats = root.putObject("dateFormats");
        Map<String, String> meant = new HashMap<>();
        for (Mapped table : tables) {
            for (PlannedColumn column : table.columns()) {
                String format = table.dateFormats().get(column.place());
                String canonical = canonical(column);
                String meaning = canonical + '\u001F' + column.knownAtOpening() + '\u001F' + format;
                String name = name(column);
                String before = meant.putIfAbsent(name, meaning);
                if (meaning.equals(before)) {
                    continue;
                }
                if (before != null) {
                    // the same header means another thing on this sheet
                    name = table.sheet() + "!" + name;
                }
                if (column.ignored()) {
                    ignore.add(name);
                    continue;
                }
                columns.put(name, canonical);
                if (column.knownAtOpening()) {
                    atOpening.add(name);
                }
                if (format != null) {
                    formats.put(name, format);
                }
            }
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping could not be written as JSON", e);
        }
    }

    private static String canonical(PlannedColumn column) {
        return column.ignored()
                ? ""
                : column.column() == null
                        ? ColumnMapping.ATTRIBUTE
                        : column.column().canonical();
    }

    /** The key of the column; signs of its header that would read as a key's own are left out, they do not count. */
    private static String name(PlannedColumn column) {
        String header = column.header().replace('!', ' ');
        boolean nth = !column.key().equals(column.header());
        return nth
                ? header + column.key().substring(column.header().length())
                : header.replaceAll("#(?=\\d{1,4}$)", " ");
    }
}
