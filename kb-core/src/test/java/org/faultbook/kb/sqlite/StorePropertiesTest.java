package org.faultbook.kb.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.KEY;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.START;
import static org.faultbook.kb.SampleTickets.leak;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.SourceStore.Put;
import org.faultbook.kb.port.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random tickets in random order, by seed: both stores agree, and no order of import shows in the cases. */
final class StorePropertiesTest {
    private static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofDays(95)), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    /** One version of a ticket: joins by its cause, or makes no case where that is empty. */
    private record Step(SampleTickets sample, String cause) {}

    private static List<Step> steps(Random random) {
        List<Step> steps = new ArrayList<>();
        for (int ticket = 0; ticket < 40; ticket++) {
            int versions = 1 + random.nextInt(3);
            for (int version = 0; version < versions; version++) {
                SampleTickets sample = leak("WX-%02d".formatted(ticket), random.nextInt(90))
                        .withVersion(1, START.plus(Duration.ofDays(100 + version)))
                        .withSymptom(pick(random, "漏水", "漏 水", "异响", "轴承发烫"))
                        .withCause(pick(random, "密封磨损", "密封老化"), pick(random, CauseBasis.values()))
                        .withMinutes(random.nextInt(200))
                        .withAct(
                                pick(random, "换机封", "复位", "短接"),
                                pick(random, FixKind.values()),
                                pick(random, ActOutcome.values()))
                        .onUnit(pick(random, "SN-1", "sn-1", "SN-2", "SN-3", ""));
                steps.add(new Step(
                        sample.unit() == null || sample.unit().isEmpty() ? sample.onUnit(null) : sample,
                        pick(random, "seal", "seal", "bearing", "")));
            }
        }
        return steps;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static void take(Store store, Step step) {
        store.transact(() -> {
            SampleTickets sample = step.sample();
            Put put = store.sources().put(sample.ticket(), JUDGEMENT, sample.contentKey(), "batch");
            if (put == Put.NEW || put == Put.CHANGED) {
                int version = store.sources().find(sample.key()).orElseThrow().version();
                if (step.cause().isEmpty()) {
                    store.cases().withdraw(sample.key(), CHANGE);
                } else {
                    CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, step.cause(), List.of());
                    store.cases().join(sample.contribution(key, version), CHANGE);
                }
            }
            return true;
        });
    }

    /** All cases as they answer, without what may differ: revisions, and the numbers versions got on the way. */
    private static Map<String, String> cases(Store store) {
        Map<String, String> cases = new TreeMap<>();
        for (FaultCase c : store.cases().findAll(store.cases().list(null, 100)).values()) {
            cases.put(c.id(), c.toString().replaceAll("(revision|sourceVersion)=\\d+", ""));
        }
        return cases;
    }

    private static Map<String, String> partition(Store store) {
        Map<String, String> partition = new TreeMap<>();
        store.cases()
                .forEachContribution(c -> partition.put(
                        c.ticket().number(), store.cases().caseOf(c.ticket()).orElseThrow()));
        return partition;
    }

    private Store sqlite(String name) {
        return SqliteStore.open(folder.resolve(name + ".db"), KEY, CLOCK);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void take_shuffledTickets_sameCasesInAnyOrderAndEitherStore(long seed) {
        Random random = new Random(seed);
        List<Step> steps = steps(random);
        Store memory = new MemoryStore(KEY, CLOCK);
        steps.forEach(step -> take(memory, step));
        Collections.shuffle(steps, random);
        try (Store sqlite = sqlite("shuffled")) {
            steps.forEach(step -> take(sqlite, step));
            assertThat(cases(sqlite)).isNotEmpty().isEqualTo(cases(memory));
            assertThat(partition(sqlite)).isEqualTo(partition(memory));
            sqlite.check();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void take_betweenEdits_bothStoresAgree(long seed) {
        Random random = new Random(seed);
        Store memory = new MemoryStore(KEY, CLOCK);
        try (Store sqlite = sqlite("edited")) {
            for (Step step : steps(random)) {
                take(memory, step);
                take(sqlite, step);
                List<String> ids = memory.cases().list(null, 100);
                if (!ids.isEmpty() && random.nextInt(6) == 0) {
                    String id = ids.get(random.nextInt(ids.size()));
                    long choice = random.nextLong();
                    curate(memory, id, new Random(choice));
                    curate(sqlite, id, new Random(choice));
                }
                assertThat(cases(sqlite)).isEqualTo(cases(memory));
            }
            for (String id : memory.cases().list(null, 100)) {
                assertThat(sqlite.cases().versions(id)).isEqualTo(memory.cases().versions(id));
            }
            sqlite.check();
        }
    }

    private static void curate(Store store, String id, Random random) {
        int latest = store.cases().versions(id).getLast().version();
        if (random.nextBoolean()) {
            Cause cause = new Cause("edited " + random.nextInt(9), CauseBasis.STATED, List.of());
            Article article = new Article(SCOPE, cause, List.of(), List.of(), List.of(), null, null);
            store.cases().edit(id, latest, article, CHANGE);
        } else {
            ArticleState state = new ArticleState(pick(random, Confidence.values()), Audience.INTERNAL);
            store.cases().transition(id, latest, state, CHANGE);
        }
    }
}
