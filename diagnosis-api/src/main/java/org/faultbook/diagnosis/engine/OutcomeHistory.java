package org.faultbook.diagnosis.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.review.LedgerReader;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.outcome.Verdict;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.Mask;
import org.jspecify.annotations.Nullable;

/**
 * What engineers told of the causes that they were shown: how their fixes went, and whether a cause was right for a question like
 * this one.
 *
 * <p>A cause's odds are multiplied for each such word by how much more often it is said where the cause holds than where it does
 * not, to the power of how alike the two questions are. How often, is an assumption of ours: who says that a cause was right or
 * wrong errs once in ten; a fix of the right cause fails once in five.
 */
final class OutcomeHistory {
    private static final double ERRS = 0.1;
    private static final double RIGHT_CAUSE_FAILS = 0.2;
    /** Questions with fewer words in common are of other faults. */
    private static final double ALIKE = 0.5;
    /** What many words together may do: as much as two. */
    private static final double MOST = Math.pow((1 - ERRS) / ERRS, 2);

    private final Store store;
    private final TextAnalyzer analyzer;
    private final LedgerReader ledgers;

    OutcomeHistory(Store store, TextAnalyzer analyzer, Clock clock) {
        this.store = store;
        this.analyzer = analyzer;
        this.ledgers = new LedgerReader(store, clock);
    }

    /**
     * @param ledger of the cases of all causes
     * @param words by the key of the cause, in the order of the causes; empty where nothing was told of any
     */
    record Told(OutcomeLedger ledger, Map<String, Words> words) {
        /** By how much the odds of each cause are multiplied; empty where nothing was told of any. */
        double[] factors() {
            return words.values().stream().mapToDouble(Words::factor).toArray();
        }

        /** What is to be said of a cause; null where nothing was told. */
        @Nullable
        String said(CauseGroup cause, Language language) {
            Words of = words.get(cause.key());
            if (of == null || of.right() + of.wrong() == 0) {
                return null;
            }
            return language == Language.ZH
                    ? "对类似的问题，现场反馈：" + of.right() + " 次说对，" + of.wrong() + " 次说不对"
                    : "told from the field for questions like this one: right " + of.right() + " times, wrong "
                            + of.wrong() + " times";
        }
    }

    /**
     * What was said of one cause for questions like this one.
     *
     * @param factor of its odds
     * @param right answers after which it was said to have been right
     * @param wrong answers after which it was said to have been wrong
     */
    record Words(double factor, int right, int wrong) {}

    Told of(List<CauseGroup> causes, UnderstoodQuestion asked) {
        Map<String, Integer> causeOf = new HashMap<>();
        for (int i = 0; i < causes.size(); i++) {
            for (CaseSummary c : causes.get(i).cases()) {
                causeOf.put(c.id(), i);
            }
        }
        OutcomeLedger ledger = ledgers.of(causeOf.keySet());
        if (ledger.verdicts().isEmpty()) {
            return new Told(ledger, Map.of());
        }
        Map<Answer, List<Verdict>> byAnswer = new LinkedHashMap<>();
        for (Verdict v : ledger.verdicts()) {
            Integer cause = causeOf.get(v.caseId());
            if (cause != null) {
                byAnswer.computeIfAbsent(new Answer(v.requestId(), cause), a -> new ArrayList<>())
                        .add(v);
            }
        }
        return new Told(ledger, words(causes, asked, byAnswer));
    }

    /** One cause in one answer. */
    private record Answer(String requestId, int cause) {}

    private Map<String, Words> words(
            List<CauseGroup> causes, UnderstoodQuestion asked, Map<Answer, List<Verdict>> byAnswer) {
        Map<String, Recommendation> answers = store.recommendations()
                .findAll(byAnswer.keySet().stream().map(Answer::requestId).toList());
        WordCounts said = words(asked.understood().masked());
        double[] logOdds = new double[causes.size()];
        int[] right = new int[causes.size()];
        int[] wrong = new int[causes.size()];
        byAnswer.forEach((answer, verdicts) -> {
            Recommendation then = answers.get(answer.requestId());
            double like = then == null ? 0 : words(then.query()).f1(said);
            double moves = like < ALIKE ? 0 : logOdds(verdicts);
            logOdds[answer.cause()] += like * moves;
            right[answer.cause()] += moves > 0 ? 1 : 0;
            wrong[answer.cause()] += moves < 0 ? 1 : 0;
        });
        Map<String, Words> words = new LinkedHashMap<>();
        for (int i = 0; i < causes.size(); i++) {
            double factor = Math.clamp(Math.exp(logOdds[i]), 1 / MOST, MOST);
            words.put(causes.get(i).key(), new Words(factor, right[i], wrong[i]));
        }
        return words;
    }

    /** A fix that helped speaks for its cause; else a word of the cause speaks for itself, and fixes that failed against it. */
    private static double logOdds(List<Verdict> verdicts) {
        if (verdicts.stream().anyMatch(v -> v.kind() == OutcomeKind.FIXED)) {
            return Math.log((1 - ERRS) / ERRS);
        }
        if (verdicts.stream().anyMatch(v -> v.fixId() == null && v.kind() == OutcomeKind.NOT_FIXED)) {
            return Math.log(ERRS / (1 - ERRS));
        }
        return verdicts.stream().anyMatch(v -> v.kind() == OutcomeKind.NOT_FIXED)
                ? Math.log(RIGHT_CAUSE_FAILS / (1 - ERRS))
                : 0;
    }

    private WordCounts words(String masked) {
        return WordCounts.of(analyzer, Mask.without(masked));
    }
}
