package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.kb.text.Language;

/** What {@code evaluate} and {@code backtest} print with {@code --json}. */
final class MeasureJson {
    private MeasureJson() {}

    static ObjectNode of(MeasureReport report, Language language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = json.putArray("rows");
        report.rows().forEach(row -> {
            ObjectNode node = rows.addObject().put("row", row.row()).put("queries", row.queries());
            row.measures().forEach((name, value) -> number(node, name, value));
        });
        ObjectNode figures = json.putObject("figures");
        report.figures().forEach((name, value) -> number(figures, name, value));
        ArrayNode notes = json.putArray("notes");
        report.notes().forEach(note -> notes.add(note.in(language)));
        ArrayNode written = json.putArray("written");
        report.written().forEach(file -> written.add(file.toString()));
        return json;
    }

    private static void number(ObjectNode node, String name, double value) {
        // JSON has no NaN: what could not be measured is null
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
