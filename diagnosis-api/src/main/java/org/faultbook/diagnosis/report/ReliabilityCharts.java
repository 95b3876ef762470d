package org.faultbook.diagnosis.report;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.backtest.FamilyReliability;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.render.Wording;

/** Whether probabilities mean what they say: over everything, and for each equipment family. */
final class ReliabilityCharts {
    private final Wording wording;
    private final TaxonomyNames names;

    ReliabilityCharts(Wording wording, TaxonomyNames names) {
        this.wording = wording;
        this.names = names;
    }

    /** Over everything. */
    String of(Reliability reliability) {
        if (reliability.bins().isEmpty()) {
            return "<p>" + said("reliability.none") + "</p>\n";
        }
        Chart chart = filled(
                new Chart(wording.say("reliability"), wording.say("reliability.across"), wording.say("reliability.up")),
                reliability,
                2);
        return chart.svg() + "<p>" + said("reliability.how") + "</p>\n";
    }

    /** A small chart for each family with questions enough, and a table of all; empty where nothing was asked. */
    String of(List<FamilyReliability> families) {
        List<FamilyReliability> drawn =
                families.stream().filter(FamilyReliability::isDrawn).toList();
        StringBuilder html = new StringBuilder();
        if (!drawn.isEmpty()) {
            html.append("<div class=\"small\">\n");
            drawn.forEach(family -> html.append(small(family)));
            html.append("</div>\n<p>").append(said("families.axes")).append("</p>\n");
        }
        html.append(table(families, !drawn.isEmpty()));
        if (!drawn.isEmpty()) {
            html.append("<p>").append(said("families.how")).append("</p>\n");
        }
        if (drawn.size() < families.size()) {
            String few = wording.say("families.few", FamilyReliability.ENOUGH);
            html.append("<p>").append(Html.escaped(few)).append("</p>\n");
        }
        return html.toString();
    }

    private String small(FamilyReliability family) {
        String name = names.family(family.family());
        Chart chart = filled(Chart.small(wording.say("families.chart", name)), family.reliability(), 5);
        return "<figure><figcaption>" + Html.escaped(name) + " <small>"
                + Html.escaped(wording.say("families.n", family.questions())) + "</small></figcaption>\n" + chart.svg()
                + "</figure>\n";
    }

    private Chart filled(Chart chart, Reliability reliability, int step) {
        List<Chart.Dot> dots = new ArrayList<>();
        for (Reliability.Bin bin : reliability.bins()) {
            String told = wording.say(
                    "reliability.bin", Html.percent(bin.said()), Html.percent(bin.right()), bin.questions());
            dots.add(new Chart.Dot(bin.said(), bin.right(), told));
            chart.band(bin.said(), bin.spread());
        }
        chart.diagonal().series(0, dots);
        for (int tenth = 0; tenth <= 10; tenth += step) {
            chart.mark(tenth / 10.0, tenth * 10 + "%");
        }
        return chart;
    }

    /** @param probabilities whether anything is known of any family's */
    private String table(List<FamilyReliability> families, boolean probabilities) {
        List<Table.Cell> head = new ArrayList<>(List.of(Table.Cell.text(wording.say("equipment"))));
        columns(head, "questions", "families.hit1", "families.hit3");
        if (probabilities) {
            columns(head, "families.said", "families.error", "families.perfect");
        }
        Table table = new Table().head(head);
        for (FamilyReliability family : families) {
            Reliability r = family.reliability();
            boolean beyond = r.error() > r.perfect();
            List<Table.Cell> row = new ArrayList<>(List.of(
                    Table.Cell.text(names.family(family.family())),
                    Table.Cell.number(Integer.toString(family.questions())),
                    Table.Cell.number(Html.percent(family.hit1())),
                    Table.Cell.number(Html.percent(family.hit3()))));
            if (probabilities) {
                row.add(Table.Cell.number(family.isDrawn() ? Html.percent(family.said()) : "–"));
                row.add(Table.Cell.number(Html.number(r.error()) + (beyond ? " ▲" : "")));
                row.add(Table.Cell.number(Html.number(r.perfect())));
            }
            table.row(beyond ? "beyond" : "", row);
        }
        return table.html();
    }

    private void columns(List<Table.Cell> head, String... keys) {
        for (String key : keys) {
            head.add(Table.Cell.number(wording.say(key)));
        }
    }

    private String said(String key) {
        return Html.escaped(wording.say(key));
    }
}
