package org.faultbook.diagnosis.report;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.indexer.health.FieldGaps;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.indexer.health.TicketField;

/** Which fields are left empty, where, and by whom: groups only, nobody by name. */
final class GapTables {
    private final Wording wording;
    private final HealthWords words;

    GapTables(Wording wording, HealthWords words) {
        this.wording = wording;
        this.words = words;
    }

    String of(HealthFigures f) {
        // one table for both, so that the columns of a field stand under one another
        Table table = new Table().head(head(f.byRegion().isEmpty() ? "" : "health.gaps.region"));
        rows(table, "", f.byRegion());
        rows(table, "sum", List.of(f.gaps()));
        if (!f.bySolvers().isEmpty()) {
            table.head(head(f.teams() ? "health.gaps.team" : "health.gaps.solver"));
            rows(table, "", f.bySolvers());
        }
        StringBuilder html = new StringBuilder(table.html());
        String how = wording.say("health.gaps.how", HealthWords.count(f.gaps().tickets()));
        return html.append("<p class=\"faint\">")
                .append(Html.escaped(how))
                .append("</p>\n")
                .toString();
    }

    private List<Table.Cell> head(String group) {
        List<Table.Cell> head = new ArrayList<>();
        head.add(Table.Cell.text(group.isEmpty() ? "" : wording.say(group)));
        for (TicketField field : TicketField.values()) {
            head.add(Table.Cell.number(words.field(field)));
        }
        head.add(Table.Cell.number(wording.say("health.tickets")));
        return head;
    }

    private void rows(Table table, String type, List<FieldGaps> groups) {
        List<String> names = words.names(groups);
        for (int i = 0; i < groups.size(); i++) {
            FieldGaps group = groups.get(i);
            List<Table.Cell> row = new ArrayList<>(List.of(Table.Cell.text(names.get(i))));
            for (TicketField field : TicketField.values()) {
                row.add(Table.Cell.share(group.share(field)));
            }
            row.add(Table.Cell.number(HealthWords.count(group.tickets())));
            table.row(type, row);
        }
    }
}
