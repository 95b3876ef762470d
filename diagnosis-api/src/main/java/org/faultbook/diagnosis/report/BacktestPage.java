package org.faultbook.diagnosis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.backtest.AbstentionCurve;
import org.faultbook.diagnosis.backtest.CompetenceMap;
import org.faultbook.diagnosis.backtest.FamilyReliability;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.backtest.ThinSpot;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.render.FigureWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.text.LocalizedText;

/**
 * A backtest as one HTML page without any other file: the figures beside the ranking by label frequency, whether
 * probabilities mean what they say on the whole and for each equipment family, what abstaining would gain, and which equipment
 * and symptoms the base can answer. Readable on a phone and on paper.
 */
public final class BacktestPage {
    private final Wording wording;
    private final TaxonomyNames names;

    /**
     * @param wording from {@code Wording.of(BacktestPage.class, language)}
     * @param taxonomy names the equipment families
     */
    public BacktestPage(Wording wording, Taxonomy taxonomy) {
        this.wording = wording;
        this.names = new TaxonomyNames(wording, taxonomy);
    }

    /**
     * What stands in the page.
     *
     * @param rows the service's first, then the one by label frequency, then parts of the questions
     * @param tested what was tested, in words: files, split, what was hidden
     * @param families empty where texts are compared, which have no causes
     * @param competence {@link CompetenceMap#EMPTY} there
     */
    public record Content(
            List<String> tested,
            List<MetricsRow> rows,
            Reliability reliability,
            List<FamilyReliability> families,
            AbstentionCurve curve,
            CompetenceMap competence,
            Map<String, Double> figures,
            List<LocalizedText> notes) {
        public Content {
            if (rows.size() < 2) {
                throw new IllegalArgumentException("the service's row and the one by label frequency are needed");
            }
            tested = List.copyOf(tested);
            rows = List.copyOf(rows);
            families = List.copyOf(families);
            notes = List.copyOf(notes);
        }
    }

    /** The whole page, UTF-8. */
    public String of(Content content) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(wording.language().code())
                .append("\">\n<head>\n");
        page.append("<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<title>")
                .append(said("title"))
                .append("</title>\n<style>\n")
                .append(STYLE);
        page.append("</style>\n</head>\n<body>\n<h1>").append(said("title")).append("</h1>\n<ul>\n");
        content.tested()
                .forEach(line -> page.append("<li>").append(Html.escaped(line)).append("</li>\n"));
        page.append("</ul>\n");
        MetricsRow service = content.rows().get(0);
        MetricsRow naive = content.rows().get(1);
        page.append("<p class=\"first\">");
        page.append(Html.escaped(wording.say(
                "answer",
                service.queries(),
                Html.percent(service.get("hit@1")),
                Html.percent(service.get("hit@3")),
                Html.percent(naive.get("hit@1")),
                Html.percent(naive.get("hit@3")))));
        page.append("</p>\n");
        section(page, "hits", hits(service, naive));
        table(page, content.rows());
        ReliabilityCharts reliability = new ReliabilityCharts(wording, names);
        section(page, "reliability", reliability.of(content.reliability()));
        if (!content.families().isEmpty()) {
            section(page, "families", reliability.of(content.families()));
        }
        abstention(page, content.curve());
        if (!content.competence().rows().isEmpty()) {
            CompetenceTables tables = new CompetenceTables(wording, names);
            section(page, "map", tables.map(content.competence()));
            section(page, "thin", tables.thinnest(ThinSpot.thinnest(content.competence())));
        }
        figures(page, content.figures());
        content.notes()
                .forEach(note -> page.append("<p>")
                        .append(Html.escaped(note.in(wording.language())))
                        .append("</p>\n"));
        return page.append("</body>\n</html>\n").toString();
    }

    private String hits(MetricsRow service, MetricsRow naive) {
        Chart chart = new Chart(wording.say("hits"), wording.say("hits.across"), wording.say("share"));
        int[] ks = {1, 3, 5};
        for (int i = 0; i < ks.length; i++) {
            double left = i / 3.0;
            chart.bar(0, left + 0.05, left + 0.16, service.get("hit@" + ks[i]));
            chart.bar(1, left + 0.18, left + 0.29, naive.get("hit@" + ks[i]));
            chart.mark(left + 0.17, Integer.toString(ks[i]));
        }
        return chart.svg() + legend("service", "labelFrequency");
    }

    private void table(StringBuilder page, List<MetricsRow> rows) {
        page.append("<div class=\"wide\"><table>\n<tr><th></th><th>")
                .append(said("questions"))
                .append("</th>");
        List<String> measures = List.of("hit@1", "hit@3", "hit@5", "mrr@10");
        measures.forEach(m -> page.append("<th>").append(m).append("</th>"));
        page.append("</tr>\n");
        for (MetricsRow row : rows) {
            page.append("<tr><th>")
                    .append(name(row.row()))
                    .append("</th><td>")
                    .append(row.queries())
                    .append("</td>");
            for (String measure : measures) {
                String cell = row.queries() == 0 ? "–" : Html.number(row.get(measure));
                page.append("<td>").append(cell).append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    private void abstention(StringBuilder page, AbstentionCurve curve) {
        List<Chart.Dot> first = new ArrayList<>();
        List<Chart.Dot> three = new ArrayList<>();
        for (AbstentionCurve.Point p : curve.points()) {
            String told = wording.say(
                    "abstention.point", p.percent(), p.questions(), Html.percent(p.hit1()), Html.percent(p.hit3()));
            first.add(new Chart.Dot(p.percent() / 100.0, p.hit1(), told));
            three.add(new Chart.Dot(p.percent() / 100.0, p.hit3(), told));
        }
        Chart chart = new Chart(wording.say("abstention"), wording.say("abstention.across"), wording.say("share"))
                .series(0, three)
                .series(1, first);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            chart.mark(tenth / 10.0, tenth * 10 + "%");
        }
        section(
                page,
                "abstention",
                chart.svg() + legend("first3", "first1") + "<p>" + said("abstention.how") + "</p>\n");
    }

    private void figures(StringBuilder page, Map<String, Double> figures) {
        FigureWords named = new FigureWords(wording.language());
        page.append("<h2>").append(said("figures")).append("</h2>\n<div class=\"wide\"><table>\n");
        figures.forEach((figure, value) -> page.append("<tr><th>")
                .append(Html.escaped(named.name(figure)))
                .append("</th><td>")
                .append(FigureWords.value(figure, value, "–"))
                .append("</td></tr>\n"));
        page.append("</table></div>\n");
    }

    private void section(StringBuilder page, String key, String content) {
        page.append("<h2>").append(said(key)).append("</h2>\n").append(content);
    }

    private String legend(String first, String second) {
        return "<p class=\"legend\"><i class=\"c0\"></i>" + said(first) + " <i class=\"c1\"></i>" + said(second)
                + "</p>\n";
    }

    /** A row's name in words, or as it is where there are none. */
    private String name(String row) {
        String key = "row." + row.replace(' ', '_').replace(",", "");
        return wording.has(key) ? said(key) : wording.has(row) ? said(row) : Html.escaped(row);
    }

    private String said(String key) {
        return Html.escaped(wording.say(key));
    }

    private static final String STYLE = """
            :root { color-scheme: light dark; --a: #1769aa; --b: #d9822b; --line: #8886; --good: 23, 105, 170; --bad: 217, 112, 20; }
            @media (prefers-color-scheme: dark) { :root { --a: #6cb2eb; --b: #f0a860; --good: 80, 160, 225; --bad: 235, 140, 50; } }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 42rem; padding: 1rem; }
            h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
            .first { font-size: 1.1rem; font-weight: 600; }
            svg { width: 100%; height: auto; max-width: 34rem; display: block; }
            svg text { font: 11px system-ui, sans-serif; fill: currentColor; }
            .grid { stroke: var(--line); } .dashed { stroke-dasharray: 4 4; }
            polyline { fill: none; stroke-width: 2; }
            polyline.c0 { stroke: var(--a); } polyline.c1 { stroke: var(--b); }
            rect.c0, circle.c0 { fill: var(--a); } rect.c1, circle.c1 { fill: var(--b); }
            .legend i { display: inline-block; width: .9em; height: .9em; margin: 0 .3em 0 1em; }
            .legend i.c0 { background: var(--a); } .legend i.c1 { background: var(--b); }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; } th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); }
            th { text-align: left; font-weight: 500; min-width: 3rem; } td { text-align: right; font-variant-numeric: tabular-nums; }
            .n { text-align: right; } thead th { font-size: .85em; vertical-align: bottom; } .beyond .n { font-weight: 600; }
            .wide td:not(.n) { text-align: left; min-width: 13rem; } .band { stroke: var(--line); stroke-width: 7; }
            .small { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: 1rem .8rem; }
            @media (min-width: 42rem) { .small { grid-template-columns: repeat(3, 1fr); } }
            figure { margin: 0; } figcaption { font-weight: 500; line-height: 1.3; } small { font-weight: 400; opacity: .75; }
            .spots table { font-size: .85rem; } .spots th, .spots td { padding: .3rem .4rem; line-height: 1.35; vertical-align: top; }
            .spots tbody th { min-width: 6rem; } .spots td.n { white-space: nowrap; } .spots thead th { vertical-align: bottom; }
            .map table { font-size: .8rem; margin: 0 auto; } .map th, .map td { padding: .25rem .35rem; min-width: 2.6rem; line-height: 1.25; }
            .map td:not(.n) { text-align: center; min-width: 2.6rem; border: 1px solid var(--line); } .map small { display: block; font-size: .85em; }
            .map tbody th, .map thead th:first-child { position: sticky; left: 0; background: Canvas; }
            .map tr:last-child > *, .map tr > :last-child { font-weight: 600; }
            @media (min-width: 60rem) { .map { width: 56rem; margin-left: -7rem; } }
            .thin { opacity: .6; font-style: italic; }
            .r0 { background: rgba(var(--bad), .6); } .r1 { background: rgba(var(--bad), .3); }
            .r3 { background: rgba(var(--good), .25); } .r4 { background: rgba(var(--good), .5); }
            .steps i { font-style: normal; font-size: .8rem; padding: .15rem .5rem; border: 1px solid var(--line); display: inline-block; }
            li { overflow-wrap: anywhere; }
            """;
}
