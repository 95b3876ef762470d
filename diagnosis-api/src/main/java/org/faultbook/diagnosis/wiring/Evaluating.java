package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.faultbook.diagnosis.backtest.Reliability;
import org.faultbook.diagnosis.evaluate.Dialogues;
import org.faultbook.diagnosis.evaluate.GoldEvaluation;
import org.faultbook.diagnosis.evaluate.GoldSet;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.evaluate.PhotoEvaluation;
import org.faultbook.diagnosis.evaluate.Ranking;
import org.faultbook.diagnosis.evaluate.TrecRun;
import org.faultbook.diagnosis.home.EvaluateRequest;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.picture.UnreadablePicture;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Measures a judged folder in a home of its own. */
final class Evaluating {
    private final OpenHome home;
    private final Clock clock;

    Evaluating(OpenHome home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    MeasureReport run(EvaluateRequest request, Progress progress) {
        try {
            if (!Files.isDirectory(request.folder().resolve("tickets"))) {
                return new JudgedSets(home.toolkit()).run(request, progress);
            }
            if (request.folds() != null || !request.parallel().isEmpty()) {
                throw new IllegalArgumentException(
                        "--folds 和 --parallel 只用于 BEIR 格式的评测集 / --folds and --parallel are for judged sets in BEIR layout");
            }
            return gold(request, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + request.folder() + ": " + e.getMessage(), e);
        }
    }

    private MeasureReport gold(EvaluateRequest request, Progress progress) throws IOException {
        Path folder = request.folder();
        Path equipment = folder.resolve("equipment.csv");
        if (Files.exists(equipment)) {
            home.importEquipment(equipment);
        }
        home.importTickets(
                new TicketImport(ticketFiles(folder), "sample", null, ZoneId.of("Asia/Shanghai"), null, null),
                progress);
        if (Files.isDirectory(folder.resolve("manuals"))) {
            home.importManuals(new ManualImport(List.of(folder.resolve("manuals"))), progress);
        }
        GoldSet gold = GoldSet.read(folder);
        progress.start(Progress.Stage.MEASURE, gold.judged().queries().size());
        List<GoldEvaluation.Asked> asked =
                new GoldEvaluation(home.base().base(), gold, home.toolkit().analyzer()).run();
        progress.finish();
        Map<String, Double> figures = new LinkedHashMap<>();
        List<MetricsRow> rows = new ArrayList<>();
        rows(asked, a -> !apart(a), "", rows, figures);
        rows(asked, a -> !apart(a) && !development(a), " reported", rows, figures);
        rows(asked, a -> !apart(a) && development(a), " development", rows, figures);
        for (String category : List.of("plain", "colloquial", "code", "typo", "cross", "vague", "manual")) {
            rows(asked, a -> category(a).equals(category) && !development(a), " reported " + category, rows, figures);
            rows(asked, a -> category(a).equals(category) && development(a), " development " + category, rows, figures);
        }
        figures.putAll(Reliability.ofSaid(asked.stream()
                        .filter(a -> !apart(a))
                        .map(GoldEvaluation.Asked::said)
                        .filter(java.util.Objects::nonNull)
                        .toList())
                .figures());
        photos(folder, gold, rows, figures);
        dialogues(gold, figures);
        abstention(asked, a -> true, "", figures);
        abstention(asked, a -> !development(a), " reported", figures);
        abstention(asked, a -> development(a), " development", figures);
        List<Ranking> service = asked.stream()
                .filter(a -> !vague(a))
                .map(GoldEvaluation.Asked::service)
                .filter(java.util.Objects::nonNull)
                .toList();
        return new MeasureReport(
                rows,
                figures,
                List.of(
                        new LocalizedText(
                                "service 行不含只有笼统首报的问题和只有手册能答的问题，它们单列为 vague 和 manual；相同原因再次出现的结果占位并算错。",
                                "The row service leaves out vague first symptoms and what only a manual answers: vague and manual are rows of their own; a further result of a cause already ranked keeps its place and counts as wrong."),
                        new LocalizedText(
                                "编号 CRC-32 为偶数的问题是开发用的一半，其余为报告用的一半。",
                                "Questions whose id has an even CRC-32 are the development half, the others the reported half.")),
                written(request.run(), service));
    }

    private void photos(Path folder, GoldSet gold, List<MetricsRow> rows, Map<String, Double> figures)
            throws IOException {
        try {
            List<PhotoEvaluation.Asked> asked =
                    new PhotoEvaluation(home.base().base(), gold, home::readPhoto).run(folder);
            if (!asked.isEmpty()) {
                rows.add(MetricsRow.of(
                        "service photos",
                        asked.stream().map(PhotoEvaluation.Asked::ranking).toList()));
                figures.put("photos: codes read", share(asked, PhotoEvaluation.Asked::codes));
                figures.put("photos: model and serial number read", share(asked, PhotoEvaluation.Asked::machine));
                figures.put(
                        "photos: seconds each",
                        asked.stream()
                                .mapToDouble(PhotoEvaluation.Asked::seconds)
                                .average()
                                .orElse(0));
            }
        } catch (UnreadablePicture e) {
            throw new IOException(folder.resolve("photos") + ": " + e.getMessage(), e);
        }
    }

    private void dialogues(GoldSet gold, Map<String, Double> figures) {
        List<Dialogues.Dialogue> all = new Dialogues(home.base().base(), gold, home.taxonomy()).run();
        for (Dialogues.Order order : Dialogues.Order.values()) {
            String suffix = " " + order.name().toLowerCase(Locale.ROOT);
            List<Double> questions = all.stream()
                    .filter(d -> d.order() == order)
                    .map(d -> d.questions() == null ? Double.POSITIVE_INFINITY : d.questions())
                    .sorted()
                    .toList();
            if (!questions.isEmpty()) {
                figures.put("dialogue: median of questions" + suffix, questions.get(questions.size() / 2));
                figures.put(
                        "dialogue: most questions" + suffix,
                        questions.stream()
                                .filter(Double::isFinite)
                                .max(Double::compare)
                                .orElse(Double.NaN));
                figures.put("dialogue: never first" + suffix, (double)
                        questions.stream().filter(q -> q.isInfinite()).count());
            }
        }
    }

    private static void rows(
            List<GoldEvaluation.Asked> asked,
            Predicate<GoldEvaluation.Asked> which,
            String suffix,
            List<MetricsRow> rows,
            Map<String, Double> figures) {
        List<GoldEvaluation.Asked> chosen = asked.stream()
                .filter(GoldEvaluation.Asked::answerable)
                .filter(which)
                .toList();
        if (!chosen.isEmpty()) {
            rows.add(row("service" + suffix, chosen, GoldEvaluation.Asked::service));
            rows.add(row("bm25" + suffix, chosen, GoldEvaluation.Asked::bm25));
        }
    }

    private static MetricsRow row(
            String name, List<GoldEvaluation.Asked> asked, Function<GoldEvaluation.Asked, @Nullable Ranking> ranking) {
        return MetricsRow.of(
                name,
                asked.stream().map(ranking).filter(java.util.Objects::nonNull).toList());
    }

    private static void abstention(
            List<GoldEvaluation.Asked> asked,
            Predicate<GoldEvaluation.Asked> which,
            String suffix,
            Map<String, Double> figures) {
        figures.put("unanswerable abstained" + suffix, abstained(asked, which.and(a -> !a.answerable())));
        figures.put("answerable abstained" + suffix, abstained(asked, which.and(a -> a.answerable() && !vague(a))));
        figures.put("vague abstained" + suffix, abstained(asked, which.and(a -> a.answerable() && vague(a))));
    }

    private static double abstained(List<GoldEvaluation.Asked> asked, Predicate<GoldEvaluation.Asked> which) {
        return share(asked.stream().filter(which).toList(), GoldEvaluation.Asked::abstained);
    }

    private static <T> double share(List<T> asked, Predicate<T> which) {
        return asked.stream().mapToDouble(a -> which.test(a) ? 1 : 0).average().orElse(0);
    }

    /** Vague first symptoms, and what only a manual answers, have rows of their own. */
    private static boolean apart(GoldEvaluation.Asked asked) {
        return vague(asked) || category(asked).equals("manual");
    }

    private static boolean vague(GoldEvaluation.Asked asked) {
        return category(asked).equals("vague");
    }

    private static String category(GoldEvaluation.Asked asked) {
        return GoldSet.category(asked.query());
    }

    private static boolean development(GoldEvaluation.Asked asked) {
        return GoldSet.isDevelopment(asked.query().id());
    }

    static List<Path> ticketFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tickets"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Path> written(@Nullable Path run, List<Ranking> rankings) {
        if (run == null) {
            return List.of();
        }
        TrecRun.write(run, rankings, "faultbook");
        return List.of(run);
    }
}
