package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.backtest.AbstentionCurve;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.backtest.AtOpening;
import org.faultbook.diagnosis.backtest.CompetenceMap;
import org.faultbook.diagnosis.backtest.FamilyReliability;
import org.faultbook.diagnosis.backtest.FoldedBacktest;
import org.faultbook.diagnosis.backtest.NearIdentical;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.faultbook.diagnosis.backtest.PastTickets;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.backtest.RememberedQueries;
import org.faultbook.diagnosis.backtest.TicketPlaces;
import org.faultbook.diagnosis.backtest.TimedBacktest;
import org.faultbook.diagnosis.backtest.UnseenCauses;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.evaluate.FieldDays;
import org.faultbook.diagnosis.evaluate.FixFigures;
import org.faultbook.diagnosis.evaluate.GoldSet;
import org.faultbook.diagnosis.evaluate.LearningCurve;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.evaluate.Ranking;
import org.faultbook.diagnosis.evaluate.TrecRun;
import org.faultbook.diagnosis.home.BacktestRequest;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.learn.Calibrator;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.report.BacktestPage;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.text.LocalizedText;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Backtests a base on the tickets of some files, in a home of its own. */
final class Backtesting {
    private static final int FOLDS = 20;
    private static final long SEED = 20;

    private final OpenHome home;
    private final Clock clock;

    Backtesting(OpenHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    MeasureReport run(BacktestRequest request, Progress progress) {
        home.takeIn(request.tickets(), progress);
        Map<TicketKey, Contribution> contributions = new HashMap<>();
        home.store().cases().forEachContribution(c -> contributions.put(c.ticket(), c));
        PastTickets past = new PastTickets(home.store().sources(), home.taxonomy());
        List<PastTicket> tickets = new ArrayList<>(past.all(contributions, label(request)));
        // without the cause of its own, a labelled ticket still votes: it stands for itself
        tickets.replaceAll(t -> t.contribution() == null ? t.standingForItself() : t);
        checkAsked(tickets, request);
        progress.start(
                Progress.Stage.MEASURE,
                tickets.stream().filter(t -> t.label() != null).count());
        Toolkit toolkit = RememberedQueries.in(home.toolkit());
        FieldDays days = new FieldDays(home.taxonomy(), toolkit.analyzer());
        // only the truth names causes as the taxonomy does, by which checks are answered
        boolean replayed = request.timeShare() != null && request.hidden() == BacktestRequest.Hidden.TRUTH;
        List<Answered> answers = answers(request, toolkit, tickets, replayed ? days : (asked, known) -> {}, progress);
        progress.finish();
        List<MetricsRow> rows = new ArrayList<>();
        rows.add(row("service", answers, a -> true, true));
        rows.add(row("labelFrequency", answers, a -> true, false));
        rows.add(row(
                "service, item not named in the question",
                answers,
                a -> !a.asked().namesItem(),
                true));
        rows.add(row(
                "service, item named in the question", answers, a -> a.asked().namesItem(), true));
        Map<String, Double> figures = new LinkedHashMap<>();
        if (request.hidden() == BacktestRequest.Hidden.TEXT) {
            List<Answered> once = once(answers);
            figures.put("questions, near-identical ones once", (double) once.size());
            figures.putAll(FixFigures.of(once, SEED));
        }
        Reliability reliability = Reliability.of(answers);
        figures.putAll(reliability.figures());
        AbstentionCurve curve = AbstentionCurve.of(answers);
        curve.points().forEach(p -> figures.put("hit@3 of the strongest " + p.percent() + "%", p.hit3()));
        if (replayed) {
            fieldDays(days, figures);
        }
        figures.putAll(further(request, toolkit, tickets));
        figures.put("tickets", (double) tickets.size());
        figures.put("not asked, empty", (double)
                tickets.stream().filter(t -> t.label() == null).count());
        figures.put("asked with found in place of reported", (double) past.foundStoodIn());
        List<Path> written = new ArrayList<>();
        if (request.run() != null) {
            TrecRun.write(request.run(), rankings(answers, a -> true, true), "faultbook");
            written.add(request.run());
        }
        if (request.report() != null) {
            // texts are each their own label: no cause of theirs is told twice
            boolean causes = request.hidden() != BacktestRequest.Hidden.TEXT;
            TicketPlaces places =
                    new TicketPlaces(home.taxonomy(), home.toolkit().lexicon());
            write(
                    request,
                    new BacktestPage.Content(
                            tested(request, tickets.size(), answers.size()),
                            rows,
                            reliability,
                            causes ? FamilyReliability.of(answers, places) : List.of(),
                            curve,
                            causes ? CompetenceMap.of(tickets, answers, places) : CompetenceMap.EMPTY,
                            figures,
                            notes(past)));
            written.add(request.report());
        }
        return new MeasureReport(rows, figures, notes(past), written);
    }

    private static void fieldDays(FieldDays days, Map<String, Double> figures) {
        for (FieldDays.Way way : FieldDays.Way.values()) {
            List<FieldDays.Visit> visits = days.visits(way);
            String by = "field days by " + way.name().toLowerCase(Locale.ROOT) + ": ";
            figures.put(by + "minutes", mean(visits, FieldDays.Visit::minutes));
            figures.put(by + "fixed at the first visit", mean(visits, v -> v.fixed() ? 1 : 0));
            figures.put(by + "checks", mean(visits, FieldDays.Visit::checks));
        }
    }

    private static double mean(List<FieldDays.Visit> visits, ToDoubleFunction<FieldDays.Visit> of) {
        return visits.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    private List<Answered> answers(
            BacktestRequest request, Toolkit toolkit, List<PastTicket> tickets, AtOpening days, Progress progress) {
        boolean fixes = request.hidden() == BacktestRequest.Hidden.TEXT;
        Calibrator calibrator = new Calibrator(toolkit, clock);
        Double share = request.timeShare();
        // texts are each their own label: of them no ranking of causes can be learned
        if (share == null) {
            FoldedBacktest folded = new FoldedBacktest(toolkit, clock, FOLDS, SEED);
            return (fixes ? folded.showingFixes() : folded.taughtBy(calibrator::calibration))
                    .run(tickets, progress::at);
        }
        TimedBacktest timed = new TimedBacktest(toolkit, clock, share).watchedBy(days);
        return (fixes ? timed.showingFixes() : timed.taughtBy(calibrator::calibration)).run(tickets, progress::at);
    }

    /** What is measured on folds of its own: causes that the base never saw, and smaller bases. */
    private Map<String, Double> further(BacktestRequest request, Toolkit toolkit, List<PastTicket> tickets) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (request.unseenCauses() == 0 && request.curve().isEmpty()) {
            return figures;
        }
        Calibrator calibrator = new Calibrator(toolkit, clock);
        FoldedBacktest plain = new FoldedBacktest(toolkit, clock, FOLDS, SEED);
        FoldedBacktest taught = plain.taughtBy(calibrator::calibration);
        if (request.unseenCauses() > 0) {
            Set<String> unseen = UnseenCauses.draw(tickets, request.unseenCauses(), SEED);
            List<Answered> answers = taught.run(UnseenCauses.without(tickets, unseen), n -> {});
            UnseenCauses found = UnseenCauses.of(answers, unseen, Answered::sureness);
            figures.put("causes taken out", (double) found.causes());
            figures.put("questions of causes taken out", (double) found.questions());
            figures.put("area under the curve, sureness", found.area());
            figures.put(
                    "area under the curve, strength",
                    UnseenCauses.of(answers, unseen, a -> a.considered().strength())
                            .area());
        }
        figures.putAll(new LearningCurve(some -> taught.run(some, n -> {}), some -> plain.run(some, n -> {}))
                .figures(tickets, request.curve()));
        return figures;
    }

    private void write(BacktestRequest request, BacktestPage.Content content) {
        Path file = Objects.requireNonNull(request.report());
        Wording wording = Wording.of(BacktestPage.class, request.language());
        try {
            Files.writeString(file, new BacktestPage(wording, home.taxonomy()).of(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report " + file, e);
        }
    }

    private static List<String> tested(BacktestRequest request, int tickets, int asked) {
        Wording wording = Wording.of(BacktestPage.class, request.language());
        String files = request.tickets().files().stream()
                .map(f -> f.getFileName().toString())
                .collect(Collectors.joining(", "));
        Double share = request.timeShare();
        return List.of(
                wording.say("tested.files", files),
                wording.say("tested.tickets", tickets, asked),
                share == null ? wording.say("tested.loo") : wording.say("tested.time", Math.round(100 * (1 - share))),
                request.hidden() == BacktestRequest.Hidden.OWN_CAUSE
                        ? wording.say("tested.hidden", request.hidden())
                        : wording.say("tested.hidden." + request.hidden(), request.hiddenName()));
    }

    private static List<LocalizedText> notes(PastTickets past) {
        return past.foundStoodIn() == 0
                ? List.of()
                : List.of(
                        new LocalizedText(
                                past.foundStoodIn() + " 张工单没有报修内容，用现场现象提问，数字会偏高。",
                                past.foundStoodIn()
                                        + " tickets have nothing reported and were asked with what was found: figures are too good there."));
    }

    private BiFunction<Ticket, @Nullable Contribution, @Nullable String> label(BacktestRequest request) {
        return switch (request.hidden()) {
            case OWN_CAUSE -> (ticket, c) -> c == null ? null : PastTickets.ownCause(c);
            case TRUTH -> {
                Map<String, String> truth = truth(Path.of(request.hiddenName()));
                yield (ticket, c) -> truth.get(ticket.key().number());
            }
            case LABEL, TEXT -> {
                String canonical = TicketFiles.mapping(request.tickets())
                        .canonical(request.hiddenName())
                        .orElse(request.hiddenName());
                yield (ticket, c) -> column(ticket, request.hiddenName(), canonical);
            }
        };
    }

    private static Map<String, String> truth(Path file) {
        try {
            return GoldSet.truth(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Of questions with near-identical texts the first one alone counts. */
    private List<Answered> once(List<Answered> answers) {
        NearIdentical near = new NearIdentical(
                home.toolkit().analyzer(),
                answers.stream().map(a -> a.asked().request().text()).toList());
        List<Answered> once = new ArrayList<>();
        boolean[] counted = new boolean[answers.size()];
        for (int i = 0; i < answers.size(); i++) {
            if (near.of(i).stream().noneMatch(other -> counted[other])) {
                counted[i] = true;
                once.add(answers.get(i));
            }
        }
        return once;
    }

    private static void checkAsked(List<PastTicket> tickets, BacktestRequest request) {
        boolean column =
                request.hidden() == BacktestRequest.Hidden.LABEL || request.hidden() == BacktestRequest.Hidden.TEXT;
        if (column && tickets.stream().noneMatch(t -> t.label() != null)) {
            throw new IllegalArgumentException("没有一张工单的 “" + request.hiddenName()
                    + "” 列有值；请写表头原样或规范列名 / no ticket has a value in the column '" + request.hiddenName()
                    + "': give its header as it stands in the file, or its canonical name");
        }
    }

    /** A column's value, by its own header or by its canonical name; null where it is empty. */
    private static @Nullable String column(Ticket ticket, String name, String canonical) {
        for (Attribute attribute : ticket.attributes()) {
            if (attribute.name().equalsIgnoreCase(name)) {
                return attribute.value();
            }
        }
        for (TextPart part : TextPart.values()) {
            if (part.column().equalsIgnoreCase(canonical)) {
                return ticket.text(part);
            }
        }
        return null;
    }

    private static MetricsRow row(String name, List<Answered> answers, Predicate<Answered> which, boolean service) {
        return MetricsRow.of(name, rankings(answers, which, service));
    }

    private static List<Ranking> rankings(List<Answered> answers, Predicate<Answered> which, boolean service) {
        return answers.stream()
                .filter(which)
                .map(a -> {
                    List<String> labels = service ? a.labels() : a.byFrequency();
                    List<Double> scores = new ArrayList<>();
                    for (int i = 0; i < labels.size(); i++) {
                        scores.add(service ? a.scores().get(i) : (double) -i);
                    }
                    return new Ranking(
                            a.asked().key().number(),
                            labels.subList(0, Math.min(100, labels.size())),
                            scores.subList(0, Math.min(100, scores.size())),
                            Map.of(Objects.requireNonNull(a.asked().label()), 1));
                })
                .toList();
    }
}
