package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faultbook.kb.SampleTickets.CHANGE;
import static org.faultbook.kb.SampleTickets.JUDGEMENT;
import static org.faultbook.kb.SampleTickets.KEY;
import static org.faultbook.kb.SampleTickets.SCOPE;
import static org.faultbook.kb.SampleTickets.START;
import static org.faultbook.kb.SampleTickets.leak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.SampleTickets;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.CaseKey;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.ImportLog.Reading;
import org.faultbook.kb.port.SourceStore.Put;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** What every {@link ImportLog} does. */
public abstract class ImportLogContract {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final Change EDIT = new Change(new Actor("p-editor"), AT.minusSeconds(60), "clearer wording");

    /** What each ticket tells, by its content: what reading it again finds. */
    private final Map<String, SampleTickets> told = new HashMap<>();

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private Put take(Store into, String batch, SampleTickets sample) {
        return into.transact(() -> {
            told.put(content(sample.ticket()), sample);
            String solver = into.sources().person("token-" + sample.minutes());
            Ticket ticket = sample.ticket().withSolver(solver);
            Put put = into.sources().put(ticket, JUDGEMENT, sample.contentKey(), batch);
            if (put == Put.NEW || put == Put.CHANGED) {
                Ticket stored = into.sources().find(sample.key()).orElseThrow();
                contribution(stored)
                        .ifPresentOrElse(
                                c -> into.cases().join(c, CHANGE),
                                () -> into.cases().withdraw(sample.key(), CHANGE));
            }
            return put;
        });
    }

    private Put take(String batch, SampleTickets sample) {
        return take(store(), batch, sample);
    }

    private Optional<Contribution> contribution(Ticket stored) {
        SampleTickets sample = Objects.requireNonNull(told.get(content(stored)));
        CaseKey key = new CaseKey(ProductLine.DEFAULT, SCOPE, sample.cause(), List.of());
        return sample.cause().contains("不明")
                ? Optional.empty()
                : Optional.of(sample.contribution(key, stored.version()).withSolver(stored.solver()));
    }

    private static String content(Ticket ticket) {
        return ticket.withVersion(1).withSolver(null).toString();
    }

    private final Reading reading =
            tickets -> tickets.stream().map(this::contribution).toList();

    private UndoneImport undo(String batch) {
        return store().imports().undo(batch, AT, reading, done -> {});
    }

    @Test
    void begin_countedAndComplete_isInTheLog() {
        store().imports().begin("b1", AT, List.of("march.csv"));
        store().imports().begin("b1", AT.plusSeconds(9), List.of("april.csv"));
        store().imports().count("b1", new ImportCounts(5, 3, 1, 0, 1, 0));
        store().imports().count("b1", new ImportCounts(2, 0, 0, 1, 0, 1));
        ImportBatch interrupted = store().imports().find("b1").orElseThrow();
        assertThat(interrupted)
                .isEqualTo(new ImportBatch(
                        "b1", AT, List.of("april.csv", "march.csv"), new ImportCounts(7, 3, 1, 1, 1, 1), false, null));
        store().imports().complete("b1");
        store().imports().begin("b2", AT.plusSeconds(60), List.of("may.csv"));
        assertThat(store().imports().find("b1")).map(ImportBatch::complete).contains(true);
        assertThat(store().imports().latest(1)).extracting(ImportBatch::id).containsExactly("b2");
        assertThat(store().imports().latest(9)).extracting(ImportBatch::id).containsExactly("b2", "b1");
    }

    @Test
    void undo_unknownOrTakenBackBefore_isRefused() {
        assertThatThrownBy(() -> undo("none")).isInstanceOf(NoSuchElementException.class);
        take("b1", leak("WX-1", 0));
        undo("b1");
        assertThat(store().imports().find("b1")).map(ImportBatch::undone).contains(AT);
        assertThatThrownBy(() -> undo("b1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> take("b1", leak("WX-2", 0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void undo_ticketsFirstSeenInIt_goWithTheirCases() {
        take("b1", leak("WX-1", 0));
        take("b2", leak("WX-2", 1).withCause("轴承缺油", CauseBasis.STATED).withMinutes(7));
        String id = store().cases().caseOf(leak("WX-2", 1).key()).orElseThrow();
        long before = store().revision();
        UndoneImport undone = undo("b2");
        assertThat(undone).isEqualTo(new UndoneImport("b2", 1, 0, 0, 1, List.of()));
        assertThat(store().sources().count()).isEqualTo(1);
        assertThat(store().sources().versions(leak("WX-2", 1).key())).isEmpty();
        assertThat(store().cases().find(id)).isEmpty();
        assertThat(store().cases().changesSince(before, 9))
                .extracting(CaseStore.CaseChange::removed)
                .containsExactly(true);
        store().check();
    }

    @Test
    void undo_changedTicket_hasItsEarlierVersionAndCaseBack() {
        SampleTickets first = leak("WX-1", 0).withVersion(1, START.plusSeconds(10));
        SampleTickets second = first.withVersion(1, START.plusSeconds(20))
                .withCause("轴承缺油", CauseBasis.STATED)
                .onUnit("SN 9");
        take("b1", first);
        String id = store().cases().caseOf(first.key()).orElseThrow();
        take("b2", second);
        assertThat(store().cases().find(id)).isEmpty();
        assertThat(undo("b2").restored()).isEqualTo(1);
        assertThat(store().sources().find(first.key()))
                .map(ImportLogContract::content)
                .contains(content(first.ticket()));
        assertThat(store().cases().caseOf(first.key())).contains(id);
        assertThat(store().sources().lastOfUnit("SN 9", 5)).isEmpty();
        assertThat(store().sources().lastOfUnit("SN-WX-1", 5)).hasSize(1);
        store().check();
    }

    @Test
    void undo_laterImportChangedTheTicketAgain_laterVersionStays() {
        SampleTickets sample = leak("WX-1", 0);
        take("b1", sample.withVersion(1, START.plusSeconds(10)));
        take("b2", sample.withVersion(1, START.plusSeconds(20)).withSymptom("异响"));
        SampleTickets third = sample.withVersion(1, START.plusSeconds(30)).withSymptom("轴承发烫");
        take("b3", third);
        assertThat(undo("b2").unchanged()).isEqualTo(1);
        assertThat(store().sources().versions(sample.key()))
                .extracting(t -> t.texts().values().iterator().next())
                .containsExactly("机封处漏水", "轴承发烫");
        assertThat(store().sources().find(sample.key()))
                .map(ImportLogContract::content)
                .contains(content(third.ticket()));
        store().check();
    }

    @Test
    void undo_anotherImportBroughtTheSame_itStays() {
        take("b1", leak("WX-1", 0));
        assertThat(take("b2", leak("WX-1", 0))).isEqualTo(Put.SAME);
        assertThat(undo("b1")).isEqualTo(new UndoneImport("b1", 0, 0, 1, 0, List.of()));
        assertThat(store().sources().count()).isEqualTo(1);
        undo("b2");
        assertThat(store().sources().count()).isZero();
        assertThat(store().cases().count()).isZero();
        store().check();
    }

    @Test
    void undo_anotherImportWasKeptOut_itStandsNow() {
        SampleTickets older = leak("WX-1", 0).withVersion(1, START.plusSeconds(10));
        SampleTickets newer = older.withVersion(1, START.plusSeconds(20)).withSymptom("异响");
        take("b1", newer);
        assertThat(take("b2", older)).isEqualTo(Put.OLDER);
        assertThat(take("b3", older)).isEqualTo(Put.OLDER);
        assertThat(store().sources().versions(newer.key())).hasSize(1);
        assertThat(undo("b1").restored()).isEqualTo(1);
        assertThat(store().sources().versions(newer.key()))
                .extracting(ImportLogContract::content)
                .containsExactly(content(older.ticket()));
        store().check();
    }

    @Test
    void undo_repeatVisit_isNoneAnyMore() {
        SampleTickets act =
                leak("WX-1", 0).withAct("换机封", FixKind.LASTING, ActOutcome.SEEN).onUnit("SN 1");
        take("b1", act);
        take("b2", leak("WX-2", 3).onUnit("SN 1").withCause("轴承缺油", CauseBasis.STATED));
        String id = store().cases().caseOf(act.key()).orElseThrow();
        int failed = store().cases()
                .find(id)
                .orElseThrow()
                .fixes()
                .getFirst()
                .tally()
                .fixed();
        assertThat(failed).isZero();
        undo("b2");
        assertThat(store().cases()
                        .find(id)
                        .orElseThrow()
                        .fixes()
                        .getFirst()
                        .tally()
                        .fixed())
                .isEqualTo(1);
        store().check();
    }

    @Test
    void undo_caseThatAPersonEdited_staysWithoutTheQuotesAndIsListed() {
        take("b1", leak("WX-1", 0));
        String id = store().cases().caseOf(leak("WX-1", 0).key()).orElseThrow();
        FaultCase found = store().cases().find(id).orElseThrow();
        Article article =
                new Article(found.scope(), found.cause(), found.symptoms(), found.fixes(), found.checks(), null, null);
        store().cases().edit(id, 1, article, EDIT);
        UndoneImport undone = undo("b1");
        assertThat(undone.kept()).containsExactly(new KeptCase(id, "机械密封磨损", EDIT.actor(), EDIT.at()));
        FaultCase kept = store().cases().find(id).orElseThrow();
        assertThat(kept.cause().text()).isEqualTo("机械密封磨损");
        assertThat(kept.cause().evidence()).isEmpty();
        assertThat(kept.symptoms().getFirst().text()).isEqualTo("机封处漏水");
        assertThat(kept.symptoms().getFirst().evidence()).isEmpty();
        assertThat(kept.seenInTickets()).isZero();
        assertThat(kept.revision()).isGreaterThan(found.revision());
        assertThat(store().cases().versions(id))
                .extracting(CaseVersion::version)
                .containsExactly(1, 2);
        store().check();
        take("b2", leak("WX-1", 0));
        assertThat(store().cases().find(id)).map(FaultCase::seenInTickets).contains(1);
    }

    @Test
    void undo_failing_leavesEverything() {
        take("b1", leak("WX-1", 0).withVersion(1, START));
        take("b2", leak("WX-1", 0).withVersion(1, START.plusSeconds(1)).withSymptom("异响"));
        take("b2", leak("WX-2", 0));
        long revision = store().revision();
        assertThatThrownBy(() -> store().imports()
                        .undo(
                                "b2",
                                AT,
                                tickets -> {
                                    throw new IllegalStateException("no rules");
                                },
                                done -> {}))
                .hasMessage("no rules");
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(store().sources().count()).isEqualTo(2);
        assertThat(store().imports().find("b2")).map(ImportBatch::undone).isEmpty();
        undo("b2");
        assertThat(store().sources().count()).isEqualTo(1);
        store().check();
    }

    @Test
    void undo_interruptedImport_itsFileIsReadFromTheStartAgain() {
        take("b1", leak("WX-1", 0));
        store().sources().saveProgress("file-1", 500, "b1");
        take("b2", leak("WX-2", 0));
        store().sources().saveProgress("file-2", 500, "b2");
        assertThat(store().imports().interrupted("file-1")).contains("b1");
        undo("b1");
        assertThat(store().imports().interrupted("file-1")).isEmpty();
        assertThat(store().sources().progress("file-1")).isZero();
        assertThat(store().sources().progress("file-2")).isEqualTo(500);
        store().sources().saveProgress("file-2", 0, "b2");
        assertThat(store().imports().interrupted("file-2")).isEmpty();
        assertThat(store().sources().progress("file-2")).isZero();
    }

    @Test
    void undo_anyOfManyImports_endsWhereTheOthersAloneWould() {
        for (long seed = 20_261_126; seed < 20_261_132; seed++) {
            Random random = new Random(seed);
            List<List<SampleTickets>> imports = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                imports.add(rows(random));
            }
            Set<Integer> back = new HashSet<>();
            String run = "s" + seed + "-";
            for (int i = 0; i < imports.size(); i++) {
                for (SampleTickets row : imports.get(i)) {
                    take(run + i, row);
                }
                int any = random.nextInt(i + 1);
                if (random.nextInt(3) > 0 && back.add(any)) {
                    undo(run + any);
                }
            }
            Clock year = Clock.fixed(START.plus(Duration.ofDays(365)), ZoneOffset.UTC);
            try (Store alone = new MemoryStore(KEY, year)) {
                for (int i = 0; i < imports.size(); i++) {
                    for (SampleTickets row : back.contains(i) ? List.<SampleTickets>of() : imports.get(i)) {
                        take(alone, run + i, row);
                    }
                }
                assertThat(content(store())).as("seed " + seed).isEqualTo(content(alone));
            }
            store().check();
            for (int i = 0; i < imports.size(); i++) {
                if (store().imports().find(run + i).isPresent() && back.add(i)) {
                    undo(run + i);
                }
            }
            assertThat(store().sources().count()).isZero();
            assertThat(store().cases().count()).isZero();
        }
    }

    private static List<SampleTickets> rows(Random random) {
        List<SampleTickets> rows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = random.nextInt(8);
            rows.add(leak("WX-" + number, random.nextInt(3))
                    .withVersion(1, random.nextInt(4) == 0 ? null : START.plusSeconds(random.nextInt(4)))
                    .withSymptom(random.nextBoolean() ? "漏水" : "异响")
                    .withCause(List.of("密封磨损", "轴承缺油", "原因不明").get(random.nextInt(3)), CauseBasis.STATED)
                    .withMinutes(10 + random.nextInt(3))
                    .withAct("换机封", FixKind.LASTING, ActOutcome.SEEN)
                    .onUnit(random.nextBoolean() ? "SN-A" : "SN-" + number));
        }
        return rows;
    }

    /** Everything but revisions, numbers of versions and who first drafted a case. */
    private static List<String> content(Store store) {
        List<String> content = new ArrayList<>();
        store.sources().forEach(t -> {
            content.add(t.key().id() + " " + store.sources().versions(t.key()).size());
            store.sources()
                    .versions(t.key())
                    .forEach(v -> content.add(v.withVersion(1).toString()));
            content.add(t.key().id() + " in " + store.cases().caseOf(t.key()).orElse("none"));
        });
        store.cases().forEachContribution(c -> content.add(plain(c.toString())));
        for (String id : store.cases().list(null, Integer.MAX_VALUE)) {
            content.add(plain(store.cases().find(id).orElseThrow().toString()));
        }
        return content;
    }

    private static String plain(String told) {
        return told.replaceAll("(revision|ticketVersion|sourceVersion)=\\d+", "$1");
    }
}
