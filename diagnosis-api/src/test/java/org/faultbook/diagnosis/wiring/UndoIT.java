package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.home.UndoSummary;
import org.faultbook.diagnosis.learn.StatisticsCodec;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.batch.ImportBatch;
import org.faultbook.kb.port.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports that are taken back leave a home that never had them. */
final class UndoIT {
    private static final long SEED = 20_261_126;
    private static final int IMPORTS = 20;

    @TempDir
    Path folder;

    @Test
    void undo_afterTwentyImports_homeIsAsIfItNeverHadThem() throws Exception {
        System.out.println("undo: seed " + SEED);
        Random random = new Random(SEED);
        Map<Integer, Path> left = new TreeMap<>();
        Path home = home("undone");
        try (Services services = HomeProcess.open(home)) {
            Map<Integer, String> batches = new HashMap<>();
            Map<String, MarkedTickets> known = new TreeMap<>();
            for (int i = 0; i < IMPORTS; i++) {
                Path file = folder.resolve("import-" + i + ".csv");
                MarkedTickets.write(file, rows(random, known));
                batches.put(i, take(services, file).batch());
                left.put(i, file);
                List<Integer> open = new ArrayList<>(left.keySet());
                if (random.nextInt(10) < 6) {
                    int back = open.get(random.nextInt(open.size()));
                    services.undoImport(batches.getOrDefault(back, ""), Progress.NONE);
                    left.remove(back);
                }
            }
            List<ImportBatch> log = services.imports(IMPORTS);
            assertThat(log).hasSize(IMPORTS).allMatch(ImportBatch::complete);
            assertThat(log).filteredOn(b -> b.undone() == null).hasSameSizeAs(left.keySet());
            assertThat(services.verify().problems()).isEmpty();
        }
        System.out.println("undo: left are the imports " + left.keySet());
        Path fresh = home("fresh");
        try (Services services = HomeProcess.open(fresh)) {
            for (Path file : left.values()) {
                take(services, file);
            }
        }
        assertThat(answers(home)).isEqualTo(answers(fresh));
    }

    @Test
    void undo_ofOneImport_isRefusedASecondTimeAndTheFileCanBeTakenInAgain() throws Exception {
        Random random = new Random(SEED + 1);
        Path file = folder.resolve("may.csv");
        MarkedTickets.write(file, rows(random, new TreeMap<>()));
        try (Services services = HomeProcess.open(home("again"))) {
            ImportSummary first = take(services, file);
            assertThat(services.imports(5))
                    .singleElement()
                    .satisfies(b -> assertThat(b.files()).containsExactly("may.csv"))
                    .satisfies(b -> assertThat(b.counts().added()).isEqualTo(first.added()))
                    .satisfies(b -> assertThat(b.id()).isEqualTo(first.batch()));
            UndoSummary undone = services.undoImport(first.batch(), Progress.NONE);
            assertThat(undone.undone().removed()).isEqualTo(first.added());
            assertThat(services.store().sources().count()).isZero();
            assertThat(services.store().cases().count()).isZero();
            assertThatThrownBy(() -> services.undoImport(first.batch(), Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("taken back before");
            assertThatThrownBy(() -> services.undoImport("none", Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no import none");
            ImportSummary second = take(services, file);
            assertThat(second.added()).isEqualTo(first.added());
            assertThat(second.batch()).isNotEqualTo(first.batch());
            assertThat(services.verify().problems()).isEmpty();
        }
    }

    private static ImportSummary take(Services services, Path file) {
        return services.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
    }

    /** New tickets and known ones, some of them changed. */
    private static List<MarkedTickets> rows(Random random, Map<String, MarkedTickets> known) {
        List<MarkedTickets> rows = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            String number = "WO-" + (10_000 + random.nextInt(60));
            if (used.add(number)) {
                MarkedTickets before = known.get(number);
                MarkedTickets row = before == null
                        ? MarkedTickets.random(random, number, 12, 8)
                        : random.nextInt(3) == 0 ? before : before.changed(random);
                known.put(number, row);
                rows.add(row);
            }
        }
        return rows;
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.write(home.resolve("key"), new byte[32]);
        return home;
    }

    /** All that is stored, learned and answered, but for revisions, numbers of versions and who drafted what. */
    private static List<String> answers(Path home) throws IOException {
        // vectors are centred on what was learned when a generation was made: both begin with a new one
        try (Stream<Path> index = Files.walk(home.resolve("index"))) {
            for (Path file : index.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (Services services = HomeProcess.open(home)) {
            Store store = services.store();
            List<String> content = new ArrayList<>();
            store.sources().forEach(t -> {
                content.add(t.withVersion(1) + " "
                        + store.sources().judgement(t.key()).orElseThrow());
                content.add(
                        t.key().id() + " in " + store.cases().caseOf(t.key()).orElse("none"));
                store.sources()
                        .versions(t.key())
                        .forEach(v -> content.add(v.withVersion(1).toString()));
            });
            store.cases().forEachContribution(c -> content.add(plain(c.toString())));
            for (String id : store.cases().list(null, Integer.MAX_VALUE)) {
                content.add(plain(store.cases().find(id).orElseThrow().toString()));
            }
            content.add(java.util.HexFormat.of()
                    .formatHex(store.statistics()
                            .latest(ProductLine.DEFAULT, "retrieval")
                            .orElseThrow()
                            .payload()));
            content.add(StatisticsCodec.calibration(store.statistics()
                            .latest(ProductLine.DEFAULT, "calibration")
                            .orElseThrow()
                            .payload())
                    .toString()
                    .replaceAll("version=[^,]*", ""));
            for (String text : List.of("循环泵漏水", "水泵跳闸，热继电器动作", "轴承异响发烫", "接触器不吸合", "电梯困人")) {
                Diagnosis d = services.diagnoser().diagnose(DiagnosisRequest.of(text));
                content.add(text + " " + d.abstainReason());
                d.results().forEach(r -> content.add(plain(r.toString())));
            }
            return content;
        }
    }

    private static String plain(String told) {
        return told.replaceAll("(revision|ticketVersion|sourceVersion)=\\d+", "$1");
    }
}
