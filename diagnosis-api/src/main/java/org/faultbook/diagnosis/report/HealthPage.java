package org.faultbook.diagnosis.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.indexer.health.Improvement;
import org.faultbook.indexer.health.RepeatedFault;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;

/** The health of a home's tickets as one HTML page, which prints on one sheet of A4. */
public final class HealthPage {
    private final Wording wording;
    private final HealthWords words;
    private final DateTimeFormatter day;

    /** @param zone of the days shown */
    public HealthPage(HealthWords words, ZoneId zone) {
        this.wording = Wording.of(HealthPage.class, words.language());
        this.words = words;
        this.day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone);
    }

    /** The whole page, UTF-8. */
    public String of(TicketReport report) {
        HealthFigures f = report.figures();
        Page page = new Page(words.language(), say("health.title"))
                .line("faint", period(f))
                .line("lead", words.sentence(report))
                .raw("<div class=\"grid\">");
        if (report.backtest() != null && report.tellsHits()) {
            page.section("", say("health.hits"), hits(report.backtest()));
        }
        page.section("", say("health.improve"), improvements(f))
                .section("", say("health.grades.kinds"), grades(f))
                .section("", say("health.repeated"), repeated(f))
                .section("", say("health.gaps"), new GapTables(wording, words).of(f))
                .section("", say("health.marks"), marks(f))
                .section("whole", say("health.pairs"), new ExamplePairs(wording, words).of(report.examples()));
        return page.raw("</div>").html();
    }

    private String period(HealthFigures f) {
        Instant from = f.from();
        Instant to = f.to();
        return from == null || to == null
                ? say("health.period.none", count(f.tickets()), count(f.closed()))
                : say("health.period", day.format(from), day.format(to), count(f.tickets()), count(f.closed()));
    }

    private String hits(BacktestFigures b) {
        Bars bars = new Bars(say("health.hits"), 1);
        bar(bars, "health.hits.first3", 0, b.share(b.hit3()));
        bar(bars, "health.hits.frequent3", 1, b.share(b.frequent3()));
        bar(bars, "health.hits.abstained", 4, b.share(b.abstained()));
        return bars.svg() + faint(say("health.hits.how", count(b.asked())));
    }

    private void bar(Bars bars, String key, int colour, double share) {
        String percent = HealthWords.percent(share);
        bars.row(say(key), percent, List.of(new Bars.Stretch(colour, share, say(key) + " " + percent)));
    }

    private String grades(HealthFigures f) {
        List<Bars.Stretch> stretches = new ArrayList<>();
        StringBuilder key = new StringBuilder("<ul class=\"key\">\n");
        for (TicketGrade grade : TicketGrade.values()) {
            String told = grade.name() + " " + words.grade(grade);
            stretches.add(new Bars.Stretch(grade.ordinal(), f.count(grade), told + ": " + count(f.count(grade))));
            key.append("<li><i class=\"g")
                    .append(grade.ordinal())
                    .append("\"></i>")
                    .append(Html.escaped(told))
                    .append("</li>\n");
        }
        String bar = new Bars(say("health.grades"), Math.max(1, f.tickets()))
                .row(say("health.grades"), count(f.tickets()), stretches)
                .svg();
        Table table = new Table();
        List<Table.Cell> head = new ArrayList<>(List.of(Table.Cell.text(say("health.kind"))));
        for (TicketGrade grade : TicketGrade.values()) {
            head.add(Table.Cell.number(grade.name()));
        }
        head.add(Table.Cell.number(say("health.all")));
        table.head(head);
        for (TicketKind kind : TicketKind.values()) {
            List<Table.Cell> row = new ArrayList<>(List.of(Table.Cell.text(words.kind(kind))));
            for (TicketGrade grade : TicketGrade.values()) {
                row.add(Table.Cell.number(count(f.count(kind, grade))));
            }
            row.add(Table.Cell.number(count(f.count(kind))));
            table.row("", row);
        }
        List<Table.Cell> sum = new ArrayList<>(List.of(Table.Cell.text(say("health.all"))));
        for (TicketGrade grade : TicketGrade.values()) {
            sum.add(Table.Cell.number(count(f.count(grade))));
        }
        sum.add(Table.Cell.number(count(f.tickets())));
        return bar + key + "</ul>\n" + table.row("sum", sum).html();
    }

    private String improvements(HealthFigures f) {
        if (f.improvements().isEmpty()) {
            return "<p>" + Html.escaped(say("health.improve.none")) + "</p>\n";
        }
        double most = Math.max(1, f.improvements().getFirst().tickets());
        Bars bars = new Bars(say("health.improve"), most);
        for (Improvement i : f.improvements()) {
            bars.row(
                    say(
                            "health.improve.line",
                            words.field(i.field()),
                            count(i.tickets()),
                            count(i.fromB()),
                            count(i.fromC()),
                            count(i.fromD())),
                    HealthWords.percent(
                            (double) i.tickets() / Math.max(1, f.gaps().tickets())),
                    List.of(
                            stretch(TicketGrade.B, i.fromB()),
                            stretch(TicketGrade.C, i.fromC()),
                            stretch(TicketGrade.D, i.fromD())));
        }
        StringBuilder key = new StringBuilder("<ul class=\"key\">\n");
        for (TicketGrade grade : List.of(TicketGrade.B, TicketGrade.C, TicketGrade.D)) {
            key.append("<li><i class=\"g").append(grade.ordinal()).append("\"></i>");
            key.append(Html.escaped(say("health.improve.from", grade.name()))).append("</li>\n");
        }
        return bars.svg() + key + "</ul>\n" + faint(say("health.improve.how"));
    }

    private Bars.Stretch stretch(TicketGrade from, long tickets) {
        return new Bars.Stretch(
                from.ordinal(), tickets, say("health.improve.from", from.name()) + ": " + count(tickets));
    }

    private String repeated(HealthFigures f) {
        if (f.repeated().isEmpty()) {
            return "<p>" + Html.escaped(say("health.repeated.none")) + "</p>\n";
        }
        Table table = new Table()
                .head(List.of(
                        Table.Cell.text(say("health.equipment")),
                        Table.Cell.text(say("health.fault")),
                        Table.Cell.number(say("health.tickets"))));
        for (RepeatedFault fault : f.repeated()) {
            table.row(
                    "",
                    List.of(
                            Table.Cell.text(words.equipment(fault)),
                            Table.Cell.text(words.fault(fault)),
                            Table.Cell.number(words.tickets(fault))));
        }
        return table.html();
    }

    private String marks(HealthFigures f) {
        if (f.marks().isEmpty()) {
            return "<p>" + Html.escaped(say("health.marks.none")) + "</p>\n";
        }
        Table table = new Table();
        for (MarkKind mark : MarkKind.values()) {
            table.row("", List.of(Table.Cell.text(words.mark(mark)), Table.Cell.number(count(f.marked(mark)))));
        }
        return table.html();
    }

    private String say(String key, Object... values) {
        return wording.say(key, values);
    }

    private static String faint(String text) {
        return "<p class=\"faint\">" + Html.escaped(text) + "</p>\n";
    }

    private static String count(long n) {
        return HealthWords.count(n);
    }
}
