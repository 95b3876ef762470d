package org.faultbook.diagnosis.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.backtest.Answered;
import org.faultbook.diagnosis.calibration.ConditionalLogit;
import org.faultbook.diagnosis.engine.CauseRanker;
import org.jspecify.annotations.Nullable;

/**
 * Learns from answered questions how to rank causes, and whether that ranks better than without: each fold of the questions is
 * ranked by what the others taught. Questions of the same words are of one fold. Deterministic.
 */
final class RankerLearning {
    private static final int FOLDS = 5;
    private static final double RIDGE = 5;

    private RankerLearning() {}

    /**
     * A ranker, which orders causes where the mean reciprocal rank is better by it, and the answers as they would have been with
     * one learned without them.
     *
     * @param ranker null where there are too few different questions to tell
     */
    record Taught(@Nullable CauseRanker ranker, List<Answered> answers) {}

    static Taught learn(List<Answered> answers) {
        Map<Integer, List<Integer>> folds = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            folds.computeIfAbsent(fold(answers.get(i)), f -> new ArrayList<>()).add(i);
        }
        if (folds.size() < 2) {
            return new Taught(null, answers);
        }
        List<ConditionalLogit.Choice> choices =
                answers.stream().map(RankerLearning::choice).toList();
        Answered[] ranked = new Answered[answers.size()];
        // each fold ranks questions of its own
        folds.entrySet().stream().toList().parallelStream().forEach(fold -> {
            List<ConditionalLogit.Choice> others = folds.entrySet().stream()
                    .filter(e -> !e.getKey().equals(fold.getKey()))
                    .flatMap(e -> e.getValue().stream())
                    .map(choices::get)
                    .toList();
            CauseRanker ranker = new CauseRanker(ConditionalLogit.fit(others, RIDGE), true);
            fold.getValue().forEach(i -> ranked[i] = answers.get(i).rankedBy(ranker));
        });
        return taught(answers, List.of(ranked), ConditionalLogit.fit(choices, RIDGE));
    }

    private static Taught taught(List<Answered> answers, List<Answered> ranked, ConditionalLogit all) {
        return better(answers, ranked)
                ? new Taught(new CauseRanker(all, true), ranked)
                : new Taught(
                        new CauseRanker(all, false),
                        ranked.stream().map(Answered::inOrderOfLikeness).toList());
    }

    private static ConditionalLogit.Choice choice(Answered answered) {
        return new ConditionalLogit.Choice(
                CauseRanker.alternatives(
                        answered.considered().all(), answered.considered().none()),
                answered.right());
    }

    /** Whether the mean reciprocal rank rises. */
    private static boolean better(List<Answered> before, List<Answered> after) {
        double rise = 0;
        for (int i = 0; i < before.size(); i++) {
            rise += reciprocal(after.get(i)) - reciprocal(before.get(i));
        }
        return rise > 0;
    }

    private static double reciprocal(Answered answered) {
        return answered.rank() == 0 ? 0 : 1.0 / answered.rank();
    }

    private static int fold(Answered answered) {
        CRC32 crc = new CRC32();
        crc.update(answered.asked().sameWords().getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % FOLDS);
    }
}
