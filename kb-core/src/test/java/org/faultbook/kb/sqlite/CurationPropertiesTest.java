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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.curation.CurationAct;
import org.faultbook.kb.curation.CurationAct.Kind;
import org.faultbook.kb.curation.CurationRefused;
import org.faultbook.kb.curation.SeenCase;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random imports and acts, by seed: both stores agree, and with all acts undone the keys alone decide. */
final class CurationPropertiesTest {
    private static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofDays(95)), ZoneOffset.UTC);
    private static final List<String> CAUSES = List.of("seal", "gasket", "ring", "bearing", "shaft", "pipe");
    private static final int STEPS = 120;

    @TempDir
    Path folder = Path.of("");

    /** What the content of a ticket tells, by the content. */
    private final Map<String, Contribution> told = new HashMap<>();

    private int batches;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void acts_betweenImports_bothStoresAgreeAndUndoneTheKeysDecide(long seed) {
        Random random = new Random(seed);
        Store memory = new MemoryStore(KEY, CLOCK);
        try (Store sqlite = SqliteStore.open(folder.resolve("acts.db"), KEY, CLOCK)) {
            for (int step = 0; step < STEPS; step++) {
                Function<Store, Object> next = step < 15 ? ticket(random) : step(memory, random);
                assertThat(outcome(next, sqlite)).isEqualTo(outcome(next, memory));
                assertThat(partition(sqlite)).isEqualTo(partition(memory));
                assertThat(cases(sqlite)).isEqualTo(cases(memory));
            }
            sqlite.check();
            assertThat(sqlite.curation().acts(STEPS, null))
                    .isEqualTo(memory.curation().acts(STEPS, null));
            assertThat(memory.curation().acts(STEPS, null)).anyMatch(a -> a.kind() == Kind.MERGE && a.stands());
            undoAll(sqlite);
            undoAll(memory);
            sqlite.check();
            assertThat(cases(sqlite)).isEqualTo(cases(memory));
            Store keysAlone = new MemoryStore(KEY, CLOCK);
            memory.cases()
                    .forEachContribution(c ->
                            join(keysAlone, memory.sources().find(c.ticket()).orElseThrow()));
            assertThat(partition(sqlite)).isEqualTo(partition(keysAlone));
            assertThat(partition(memory)).isEqualTo(partition(keysAlone));
        }
    }

    /** What came of a step: what it returned, or why it was refused. */
    private static Object outcome(Function<Store, Object> step, Store store) {
        try {
            return step.apply(store);
        } catch (CurationRefused refused) {
            return refused.reason() + " " + refused.acts();
        } catch (NoSuchElementException gone) {
            return String.valueOf(gone.getMessage());
        }
    }

    private Function<Store, Object> step(Store now, Random random) {
        List<String> ids = now.cases().list(null, 100);
        if (ids.size() < 3) {
            return ticket(random);
        }
        String one = ids.get(random.nextInt(ids.size()));
        String other = ids.get(random.nextInt(ids.size()));
        return switch (random.nextInt(11)) {
            case 0, 1 -> s -> s.curation().merge(seen(s, one), seen(s, other), CHANGE);
            case 2, 3 -> {
                List<TicketKey> some = now.cases().contributions(one, 100).stream()
                        .map(Contribution::ticket)
                        .filter(t -> random.nextBoolean())
                        .toList();
                yield s -> s.curation().split(seen(s, one), some, CHANGE);
            }
            case 4, 5 -> {
                long act =
                        1 + random.nextInt(1 + now.curation().acts(STEPS, null).size());
                yield s -> s.curation().undo(act, CHANGE);
            }
            case 6 -> {
                Cause cause = new Cause("edited " + random.nextInt(9), CauseBasis.STATED, List.of());
                Article article = new Article(SCOPE, cause, List.of(), List.of(), List.of(), null, null);
                yield s -> s.cases().edit(one, seen(s, one).version(), article, CHANGE);
            }
            case 7 -> {
                Confidence to = Confidence.values()[random.nextInt(4)];
                List<SeenCase> both =
                        one.equals(other) ? List.of(seen(now, one)) : List.of(seen(now, one), seen(now, other));
                yield s -> s.curation().transitionAll(both, new ArticleState(to, Audience.INTERNAL), CHANGE);
            }
            case 8 -> {
                String batch = "b" + random.nextInt(batches + 1);
                yield s ->
                        s.imports().find(batch).filter(b -> b.undone() == null).isPresent()
                                ? s.imports()
                                        .undo(batch, START, this::read, done -> {})
                                        .removed()
                                : "none";
            }
            case 9 -> {
                String batch = "b" + ++batches;
                String edition = Integer.toString(random.nextInt(9));
                String cause = CAUSES.get(random.nextInt(CAUSES.size()));
                yield s -> SampleManual.of("hls", edition)
                        .withRow("漏水", cause, "更换")
                        .putInto(s, batch);
            }
            default -> ticket(random);
        };
    }

    private Function<Store, Object> ticket(Random random) {
        String batch = "b" + (batches += random.nextInt(2));
        SampleTickets sample = leak("WX-%02d".formatted(random.nextInt(20)), random.nextInt(9))
                .withSymptom("seen " + random.nextInt(4))
                .withMinutes(random.nextInt(9));
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, CAUSES.get(random.nextInt(6)), List.of());
        told.putIfAbsent(content(sample.ticket()), sample.contribution(key, 1));
        return s -> s.transact(() -> {
            boolean undone =
                    s.imports().find(batch).filter(b -> b.undone() != null).isPresent();
            String into = undone ? batch + " again" : batch;
            s.sources().put(sample.ticket(), JUDGEMENT, content(sample.ticket()), into);
            return join(s, s.sources().find(sample.key()).orElseThrow());
        });
    }

    private static String content(Ticket ticket) {
        return ticket.key().id() + ticket.texts() + ticket.times() + ticket.minutes();
    }

    private Contribution contribution(Ticket ticket) {
        Contribution c = Objects.requireNonNull(told.get(content(ticket)));
        int version = ticket.version();
        SampleTickets again = leak(ticket.key().number(), 0);
        return again.withSymptom(c.symptoms().getFirst().text()).contribution(c.key(), version);
    }

    private List<Optional<Contribution>> read(List<Ticket> tickets) {
        return tickets.stream().map(t -> Optional.of(contribution(t))).toList();
    }

    private String join(Store store, Ticket ticket) {
        if (store.sources().find(ticket.key()).isEmpty()) {
            store.sources().put(ticket, JUDGEMENT, content(ticket), "keys");
            return store.cases().join(contribution(ticket.withVersion(1)), CHANGE);
        }
        return store.cases().join(contribution(ticket), CHANGE);
    }

    private static SeenCase seen(Store store, String id) {
        return new SeenCase(id, store.cases().versions(id).getLast().version());
    }

    private static void undoAll(Store store) {
        for (CurationAct act : store.curation().acts(10 * STEPS, null)) {
            if (act.kind() != Kind.UNDO && act.stands()) {
                store.curation().undo(act.id(), CHANGE);
            }
        }
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
        List<TicketKey> tickets = new ArrayList<>();
        store.cases().forEachContribution(c -> tickets.add(c.ticket()));
        Map<String, String> partition = new TreeMap<>();
        tickets.forEach(t -> partition.put(t.number(), store.cases().caseOf(t).orElseThrow()));
        return partition;
    }
}
