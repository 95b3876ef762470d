package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.evaluate.BeirEvaluation;
import org.faultbook.diagnosis.evaluate.BeirSet;
import org.faultbook.diagnosis.evaluate.MetricsRow;
import org.faultbook.diagnosis.evaluate.PairedBootstrap;
import org.faultbook.diagnosis.evaluate.Ranking;
import org.faultbook.diagnosis.home.EvaluateRequest;
import org.faultbook.diagnosis.home.MeasureReport;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.indexer.bilingual.BilingualTexts;
import org.faultbook.indexer.bilingual.ManualFolder;
import org.faultbook.indexer.document.sandbox.SandboxedReader;
import org.faultbook.indexer.manual.ManualUnderstanding;
import org.faultbook.kb.alignment.ParallelText;
import org.faultbook.kb.alignment.ParallelTsv;
import org.faultbook.kb.alignment.TermPairs;
import org.faultbook.kb.lucene.LuceneSearchIndex;
import org.faultbook.kb.text.LocalizedText;

/** Measures the ranking of bare documents on judged sets in BEIR layout. */
final class JudgedSets {
    private static final long SEED = 42;

    private final Toolkit kit;

    JudgedSets(Toolkit kit) {
        this.kit = kit;
    }

    MeasureReport run(EvaluateRequest request, Progress progress) throws IOException {
        BeirSet set = BeirSet.read(request.folder());
        progress.start(Progress.Stage.MEASURE, -1);
        TermPairs learned = learned(request.parallel());
        Map<String, List<Ranking>> rankings = new BeirEvaluation(kit, learned)
                .run(set, request.pastSymptoms(), request.folds(), LuceneSearchIndex::inMemory);
        progress.finish();
        List<MetricsRow> rows = new ArrayList<>();
        rankings.forEach((row, of) -> rows.add(MetricsRow.of(row, of)));
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String other : List.of("noFolds", "bm25", "dense")) {
            compare(figures, "mrr@10", rankings, other, r -> r.reciprocalRank(10));
            compare(figures, "ndcg@10", rankings, other, r -> r.ndcg(10));
        }
        if (!request.parallel().isEmpty()) {
            figures.put("words with learned pairs", (double) learned.size());
        }
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(new LocalizedText(
                "service 与其他行之差：按问题配对自助法 10000 次，95% 区间，种子 42。",
                "service less another row: paired bootstrap over questions, 10,000 draws, 95% interval, seed 42."));
        if (request.folds() != null) {
            notes.add(
                    new LocalizedText(
                            "service 行：每折按其他折的问题及其判定所教的用词重新排序，只在其他折自己的回测有增益时采用；共用记录或几乎相同的问题在同一折。noFolds 行不学习。",
                            "Row service: each fold is ranked by what the questions of the other folds and their judgements teach about wording, where a backtest on those other folds gains by it; questions that share a record or say almost the same are of one fold. Row noFolds learned nothing."));
        }
        return new MeasureReport(
                rows, figures, notes, Evaluating.written(request.run(), rankings.getOrDefault("service", List.of())));
    }

    /** Term pairs learned from all files together. */
    private TermPairs learned(List<Path> parallel) throws IOException {
        List<ParallelText> texts = new ArrayList<>();
        for (Path path : parallel) {
            texts.addAll(Files.isDirectory(path) ? manuals(path) : ParallelTsv.read(path));
        }
        return texts.isEmpty() ? TermPairs.NONE : TermPairs.learn(texts, kit.analyzer());
    }

    private Collection<ParallelText> manuals(Path folder) throws IOException {
        ManualFolder manuals = new ManualFolder(
                new SandboxedReader(), new ManualUnderstanding(kit.taxonomy(), kit.lexicon(), List.of()));
        Collection<ParallelText> texts =
                BilingualTexts.distinct(BilingualTexts.of(manuals.read(folder), kit.lexicon()));
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(folder
                    + ": 没有一份手册中英文都有 / no manual is there in both Chinese and English"
                    + String.join("", manuals.unread()));
        }
        return texts;
    }

    private static void compare(
            Map<String, Double> figures,
            String measure,
            Map<String, List<Ranking>> rankings,
            String other,
            Function<Ranking, Double> of) {
        List<Ranking> a = rankings.getOrDefault("service", List.of());
        List<Ranking> b = rankings.getOrDefault(other, List.of());
        if (a.isEmpty() || a.size() != b.size()) {
            return;
        }
        PairedBootstrap test = PairedBootstrap.of(
                a.stream().mapToDouble(of::apply).toArray(),
                b.stream().mapToDouble(of::apply).toArray(),
                SEED);
        figures.put(measure + " service-" + other, test.difference());
        figures.put(measure + " service-" + other + " low", test.low());
        figures.put(measure + " service-" + other + " high", test.high());
    }
}
