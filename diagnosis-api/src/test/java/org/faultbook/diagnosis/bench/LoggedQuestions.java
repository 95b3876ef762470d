package org.faultbook.diagnosis.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.text.Language;

/**
 * Fills the log of a store with questions of the last 360 days as the service would have logged them: one of twelve unanswered, the
 * others answered by five cases of which few are frequent; one of ten told of. The same seed makes the same questions.
 */
final class LoggedQuestions {
    private static final Duration SPAN = Duration.ofDays(360);
    private static final Duration TOLD_AFTER = Duration.ofMinutes(90);
    private static final int PAGE = 2_000;
    private static final int WORDINGS = 20_000;

    private final Store store;
    private final Random random;
    private final List<String> wordings = new ArrayList<>();
    private final List<String> cases;

    LoggedQuestions(Store store, Path samples, long seed) {
        this.store = store;
        this.random = new Random(seed);
        RecombinedTickets tickets = new RecombinedTickets(samples, seed, 1);
        for (int i = 0; i < WORDINGS; i++) {
            Language language = i % 2 == 0 ? Language.ZH : Language.EN;
            wordings.add(
                    tickets.question(language, text -> language == Language.ZH ? text.length() : text.length() / 5));
        }
        cases = store.cases().list(null, Integer.MAX_VALUE);
    }

    /** Adds questions up to an hour and a half ago, oldest first: all that is told of them is told by now. */
    void add(int count, Instant now) {
        Duration apart = SPAN.dividedBy(count);
        Instant at = now.minus(SPAN).minus(TOLD_AFTER);
        for (int done = 0; done < count; done += PAGE) {
            List<Recommendation> page = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + PAGE); i++) {
                at = at.plus(apart);
                page.add(question(at));
            }
            store.transact(() -> {
                page.forEach(this::log);
                return page.size();
            });
        }
    }

    private Recommendation question(Instant at) {
        boolean answered = random.nextInt(12) > 0;
        List<Recommendation.Shown> shown = new ArrayList<>();
        for (int rank = 1; answered && rank <= 5; rank++) {
            double often = random.nextDouble();
            String id = cases.get((int) (often * often * often * cases.size()));
            shown.add(new Recommendation.Shown(rank, id, 1, List.of()));
        }
        String query = wordings.get(random.nextInt(wordings.size()));
        return new Recommendation(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                at,
                new Actor("engineer-" + random.nextInt(300)),
                query,
                "{}",
                answered ? null : "NOTHING_SIMILAR",
                shown,
                "1",
                "1",
                "hash",
                null);
    }

    private void log(Recommendation asked) {
        store.recommendations().append(asked);
        if (!asked.shown().isEmpty() && random.nextInt(10) == 0) {
            OutcomeKind kind = random.nextInt(3) > 0 ? OutcomeKind.FIXED : OutcomeKind.NOT_FIXED;
            store.outcomes()
                    .append(new Outcome(
                            asked.id(),
                            asked.shown().getFirst().caseId(),
                            null,
                            kind,
                            OutcomeSource.TAP,
                            1,
                            null,
                            null,
                            asked.actor(),
                            asked.at().plus(TOLD_AFTER),
                            null));
        }
    }
}
