package org.faultbook.diagnosis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.backtest.CauseCoverage;
import org.faultbook.diagnosis.backtest.Competence;
import org.faultbook.diagnosis.backtest.CompetenceMap;
import org.faultbook.diagnosis.backtest.SymptomKind;
import org.faultbook.diagnosis.backtest.ThinSpot;
import org.faultbook.diagnosis.render.Wording;

/**
 * What a base can answer: a map of families by symptoms, and where it is thinnest. A share stands in its cell as a figure, so
 * that colours may be missing.
 */
final class CompetenceTables {
    private final Wording wording;
    private final TaxonomyNames names;

    CompetenceTables(Wording wording, TaxonomyNames names) {
        this.wording = wording;
        this.names = names;
    }

    /** The map with what it means; one row and one column hold the sums. */
    String map(CompetenceMap map) {
        StringBuilder html =
                new StringBuilder("<p>").append(causes(map.coverage())).append("</p>\n");
        html.append("<div class=\"wide map\"><table>\n<thead><tr><th></th>");
        for (SymptomKind kind : map.symptoms().keySet()) {
            html.append("<th>").append(symptom(kind)).append("</th>");
        }
        html.append("<th>").append(said("map.all")).append("</th></tr></thead>\n<tbody>\n");
        for (CompetenceMap.Row row : map.rows()) {
            row(html, names.family(row.family()), map, row.cells(), row.all());
        }
        row(html, wording.say("map.all"), map, map.symptoms(), map.all());
        html.append("</tbody></table></div>\n");
        return html + key() + "<p>" + Html.escaped(wording.say("map.how", Competence.ENOUGH)) + "</p>\n";
    }

    private void row(
            StringBuilder html, String name, CompetenceMap map, Map<SymptomKind, Competence> cells, Competence all) {
        html.append("<tr><th>").append(Html.escaped(name)).append("</th>");
        for (SymptomKind kind : map.symptoms().keySet()) {
            Competence cell = cells.get(kind);
            html.append(cell == null ? "<td></td>" : cell(cell));
        }
        html.append(cell(all)).append("</tr>\n");
    }

    private String cell(Competence of) {
        if (of.questions() == 0) {
            return "<td></td>";
        }
        String told = Html.percent(of.reachability()) + "<small>" + of.questions() + "</small>";
        return of.thin()
                ? "<td class=\"thin\">" + told + "<small>" + said("map.thin") + "</small></td>"
                : "<td class=\"r" + step(of.reachability()) + "\">" + told + "</td>";
    }

    /** 0 to 4: below 40, 60, 75 and 90 of 100 as the figure is shown, and from there on. */
    private static int step(double share) {
        int[] limits = {40, 60, 75, 90};
        int step = 0;
        while (step < limits.length && Math.round(100 * share) >= limits[step]) {
            step++;
        }
        return step;
    }

    private String key() {
        StringBuilder key = new StringBuilder("<p class=\"steps\">");
        for (int step = 0; step <= 4; step++) {
            key.append("<i class=\"r")
                    .append(step)
                    .append("\">")
                    .append(said("map.step." + step))
                    .append("</i>");
        }
        return key + "</p>\n";
    }

    private String causes(CauseCoverage coverage) {
        return Html.escaped(wording.say(
                "map.causes",
                coverage.causes(),
                coverage.asked().size(),
                coverage.covered().size(),
                coverage.neverFound(),
                coverage.pivotal()));
    }

    /** The thinnest places; says so where there is none. */
    String thinnest(List<ThinSpot> spots) {
        if (spots.isEmpty()) {
            return "<p>" + said("thin.none") + "</p>\n";
        }
        List<Table.Cell> head = new ArrayList<>(List.of(Table.Cell.text(wording.say("thin.where"))));
        for (String column : List.of("questions", "map.reached", "thin.untold", "thin.pivotal")) {
            head.add(Table.Cell.number(wording.say(column)));
        }
        head.add(Table.Cell.text(wording.say("thin.help")));
        Table table = new Table().head(head);
        for (ThinSpot spot : spots) {
            Competence of = spot.competence();
            table.row(
                    "",
                    List.of(
                            Table.Cell.text(where(spot)),
                            Table.Cell.number(Integer.toString(of.questions())),
                            Table.Cell.number(Html.percent(of.reachability())),
                            Table.Cell.number(wording.say("thin.of", of.untold(), of.missed())),
                            Table.Cell.number(wording.say("thin.of", of.pivotal(), of.causes())),
                            Table.Cell.text(help(spot))));
        }
        return "<div class=\"spots\">" + table.html() + "</div>\n<p>" + said("thin.how") + "</p>\n";
    }

    private String help(ThinSpot spot) {
        String help = wording.say("thin.help", spot.help());
        List<String> hardest =
                spot.competence().hardest().stream().map(names::cause).toList();
        return hardest.isEmpty()
                ? help
                : wording.say("thin.hardest", help, String.join(wording.say("thin.and"), hardest));
    }

    private String where(ThinSpot spot) {
        String family = names.family(spot.family());
        return spot.symptom() == null
                ? wording.say("thin.family", family)
                : family + " · " + wording.say("symptom", spot.symptom());
    }

    private String symptom(SymptomKind kind) {
        return Html.escaped(wording.say("symptom", kind));
    }

    private String said(String key) {
        return Html.escaped(wording.say(key));
    }
}
