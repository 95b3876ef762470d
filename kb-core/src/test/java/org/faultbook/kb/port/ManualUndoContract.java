package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faultbook.kb.SampleTickets.KEY;
import static org.faultbook.kb.SampleTickets.START;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.faultbook.kb.SampleManual;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.batch.UndoneImport;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.Passage;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.port.ManualStore.PassageChange;
import org.faultbook.kb.port.ManualStore.Put;
import org.junit.jupiter.api.Test;

/** What taking imports of manuals back leaves in every store. */
public abstract class ManualUndoContract {
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final Change EDIT = new Change(new Actor("p-editor"), START.minusSeconds(60), "clearer wording");
    private static final SampleManual FIRST = SampleManual.of("hls", "第2版")
            .withRow("机封处漏水", "机械密封磨损", "更换机械密封", "E07")
            .withRow("电机发烫", "轴承缺油", "加注润滑脂")
            .withText("hls-p3", "每季度检查一次联轴器的对中。");
    private static final SampleManual SECOND = SampleManual.of("hls", "第3版")
            .withRow("机封处渗漏", "机械密封磨损", "更换整套机械密封")
            .withText("hls-p3", "每半年检查一次联轴器的对中。")
            .withText("hls-p4", "冬季停机时放空泵体。");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private String caseOf(String cause) {
        List<String> found = store().cases().byCause(cause, 9);
        assertThat(found).as(cause).hasSize(1);
        return found.getFirst();
    }

    private FaultCase found(String cause) {
        return store().cases().find(caseOf(cause)).orElseThrow();
    }

    private UndoneImport undo(Store in, String batch) {
        return in.imports().undo(batch, AT, tickets -> List.of(), done -> {});
    }

    private void edit(String cause) {
        FaultCase now = found(cause);
        Article article = new Article(now.scope(), now.cause(), now.symptoms(), now.fixes(), now.checks(), null, null);
        store().cases().edit(now.id(), now.version(), article, EDIT);
    }

    @Test
    void undo_newEdition_bringsTheOldOneBack() {
        FIRST.putInto(store(), "b1");
        FaultCase before = found("机械密封磨损");
        SECOND.putInto(store(), "b2");
        UndoneImport undone = undo(store(), "b2");
        assertThat(undone.manualsRestored()).isEqualTo(1);
        assertThat(undone.casesTouched()).isEqualTo(2);
        assertThat(store().manuals().find("hls")).map(Manual::edition).contains("第2版");
        assertThat(store().manuals().versions("hls")).hasSize(1);
        assertThat(store().manuals().find("hls", 2)).isEmpty();
        FaultCase after = found("机械密封磨损");
        assertThat(after.symptoms()).isEqualTo(before.symptoms());
        assertThat(after.codes()).isEqualTo(before.codes());
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(found("轴承缺油").inManuals()).isEqualTo(1);
        assertThat(store().manuals().listPassages(null, 9))
                .containsExactlyInAnyOrderElementsOf(
                        FIRST.passages().stream().map(Passage::id).toList());
        store().check();
    }

    @Test
    void undo_onlyEdition_takesEverythingAwayButWhatAPersonEdited() {
        FIRST.putInto(store(), "b1");
        edit("轴承缺油");
        String oiled = caseOf("轴承缺油");
        UndoneImport undone = undo(store(), "b1");
        assertThat(undone.manualsRemoved()).isEqualTo(1);
        assertThat(undone.kept()).containsExactly(new KeptCase(oiled, "轴承缺油", EDIT.actor(), EDIT.at()));
        assertThat(store().cases().count()).isEqualTo(1);
        assertThat(found("轴承缺油").cause().evidence()).isEmpty();
        assertThat(store().manuals().count()).isZero();
        assertThat(store().manuals().countPassages()).isZero();
        assertThat(store().manuals().original("hls", 1)).isEmpty();
        assertThat(store().manuals().restingOnOldEdition(9)).isEmpty();
        assertThat(store().manuals().passageChangesSince(0, 9)).hasSize(3).allMatch(PassageChange::removed);
        store().check();
        assertThat(FIRST.putInto(store(), "b2")).isEqualTo(Put.NEW);
        assertThat(found("轴承缺油").inManuals()).isEqualTo(1);
        store().check();
    }

    @Test
    void undo_anotherImportBroughtTheSame_itStays() {
        FIRST.putInto(store(), "b1");
        FIRST.putInto(store(), "b2");
        long revision = store().revision();
        assertThat(undo(store(), "b1").manualsUnchanged()).isEqualTo(1);
        assertThat(store().revision()).isEqualTo(revision);
        assertThat(store().manuals().count()).isEqualTo(1);
        undo(store(), "b2");
        assertThat(store().manuals().count()).isZero();
        store().check();
    }

    @Test
    void undo_newerThanOneKeptOut_letsThatOneAnswer() {
        SECOND.putInto(store(), "b1");
        FIRST.putInto(store(), "b2");
        assertThat(undo(store(), "b1").manualsRestored()).isEqualTo(1);
        assertThat(store().manuals().find("hls")).map(Manual::edition).contains("第2版");
        assertThat(found("轴承缺油").inManuals()).isEqualTo(1);
        store().check();
    }

    @Test
    void undo_anyOfManyImports_endsWhereTheOthersAloneWould() {
        for (long seed = 20_261_126; seed < 20_261_132; seed++) {
            Random random = new Random(seed);
            List<SampleManual> imports = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                imports.add(any(random));
            }
            String run = "s" + seed + "-";
            Set<Integer> back = new HashSet<>();
            for (int i = 0; i < imports.size(); i++) {
                imports.get(i).putInto(store(), run + i);
                int any = random.nextInt(i + 1);
                if (random.nextInt(3) > 0 && back.add(any)) {
                    undo(store(), run + any);
                }
            }
            Clock year = Clock.fixed(START.plus(Duration.ofDays(365)), ZoneOffset.UTC);
            try (Store alone = new MemoryStore(KEY, year)) {
                for (int i = 0; i < imports.size(); i++) {
                    if (!back.contains(i)) {
                        imports.get(i).putInto(alone, run + i);
                    }
                }
                assertThat(content(store())).as("seed " + seed).isEqualTo(content(alone));
            }
            store().check();
            for (int i = 0; i < imports.size(); i++) {
                if (back.add(i)) {
                    undo(store(), run + i);
                }
            }
            assertThat(store().manuals().count()).isZero();
            assertThat(store().cases().count()).isZero();
        }
    }

    private static SampleManual any(Random random) {
        String edition = random.nextInt(4) == 0 ? null : "Rev. " + (char) ('A' + random.nextInt(3));
        SampleManual manual = SampleManual.of("m" + random.nextInt(2), edition);
        List<String> causes = List.of("密封磨损", "轴承缺油", "叶轮堵塞", "电压过低");
        int from = Math.floorMod(manual.content().hashCode(), causes.size());
        for (int i = 0; i < 2; i++) {
            manual = manual.withRow("异响" + i, causes.get((from + i) % causes.size()), "处理", "E0" + from);
        }
        return manual;
    }

    /** Everything but revisions and numbers of versions. */
    private static List<String> content(Store store) {
        List<String> content = new ArrayList<>();
        for (Manual manual : store.manuals().list(null, 99)) {
            store.manuals()
                    .versions(manual.id())
                    .forEach(v -> content.add(v.withVersion(1).toString()));
        }
        content.addAll(store.manuals().listPassages(null, 99));
        for (String id : store.cases().list(null, 99)) {
            content.add(
                    store.cases().find(id).orElseThrow().toString().replaceAll("(revision|sourceVersion)=\\d+", "$1"));
            content.add(String.valueOf(store.cases().summaries(List.of(id))));
        }
        content.add(store.cases().codes().toString());
        return content;
    }
}
