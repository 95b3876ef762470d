package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.CitedPassage;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.evaluate.BeirSet;
import org.faultbook.diagnosis.evaluate.GoldSet;
import org.faultbook.diagnosis.evaluate.PhotoEvaluation;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.manual.StoredPassage;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sample tickets and sample manuals in one home: what only a manual knows, and what a photograph shows. */
final class SampleManualsIT {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    @TempDir
    private static Path home;

    private static Services services;
    private static GoldSet gold;
    private static ManualSummary imported;

    @BeforeAll
    static void importAll() throws IOException {
        services = new EmbeddedFaultbook(Language.EN).open(home);
        services.importEquipment(DATA.resolve("equipment.csv"));
        try (Stream<Path> files = Files.list(DATA.resolve("tickets"))) {
            services.importTickets(TicketImport.of(files.sorted().toList(), "sample"), Progress.NONE);
        }
        imported = services.importManuals(new ManualImport(List.of(DATA.resolve("manuals"))), Progress.NONE);
        gold = GoldSet.read(DATA);
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void importManuals_samples_everyPageIsRead() {
        assertThat(imported.good()).isTrue();
        assertThat(imported.pagesRejected()).isZero();
        assertThat(imported.manuals()).hasSize(11);
    }

    /** One place that an answer cites. */
    private record Citation(
            String question, String file, @Nullable Integer page, String quote) {}

    @Test
    void diagnose_whatOnlyAManualAnswers_citesManualsThatSayIt() {
        Map<String, String> files = new HashMap<>();
        services.store().manuals().all().forEach(m -> files.put(m.id(), m.name()));
        ManualSources sources = new ManualSources(DATA);
        List<String> without = new ArrayList<>();
        List<Citation> wrong = new ArrayList<>();
        int asked = 0;
        int cited = 0;
        for (BeirSet.BeirQuery query : gold.judged().queries().values()) {
            if (GoldSet.category(query).equals("manual")) {
                asked++;
                List<Citation> citations =
                        citations(query.id(), services.diagnoser().diagnose(GoldSet.request(query)), files);
                cited += citations.size();
                if (citations.isEmpty()) {
                    without.add(query.id() + " " + query.text());
                }
                citations.stream()
                        .filter(c -> !sources.hold(c.file(), c.page(), c.quote()))
                        .forEach(wrong::add);
            }
        }
        System.out.println(cited + " citations in the answers to " + asked + " questions; without one: " + without);
        assertThat(asked).isGreaterThanOrEqualTo(80);
        assertThat(wrong).isEmpty();
        assertThat(without).hasSizeLessThanOrEqualTo(2);
    }

    private static List<Citation> citations(String question, Diagnosis d, Map<String, String> files) {
        List<Citation> citations = new ArrayList<>();
        for (DiagnosedCause cause : d.results()) {
            for (Evidence e : cause.evidence()) {
                if (e.sourceType() == SourceType.PASSAGE) {
                    StoredPassage stored = Objects.requireNonNull(services.store()
                            .manuals()
                            .findPassages(List.of(e.sourceId()))
                            .get(e.sourceId()));
                    citations.add(new Citation(
                            question,
                            Objects.requireNonNull(files.get(stored.manual().id())),
                            e.page() == null ? stored.passage().page() : e.page(),
                            e.quote()));
                }
            }
        }
        for (CitedPassage passage : d.passages()) {
            citations.add(new Citation(
                    question,
                    Objects.requireNonNull(files.get(passage.place().manualId())),
                    passage.place().page(),
                    passage.quote()));
        }
        return citations;
    }

    @Test
    void diagnose_byPhotograph_knowsTheCause() throws Exception {
        List<PhotoEvaluation.Asked> asked =
                new PhotoEvaluation(OtherModels.base(services), gold, services::readPhoto).run(DATA);
        asked.forEach(a -> System.out.printf(
                "%s: cause at %.0f, codes %s, machine %s, %.1f s, %s | %s | %s%n",
                a.name(),
                1 / a.ranking().reciprocalRank(100),
                a.codes(),
                a.machine(),
                a.seconds(),
                a.read().codes().stream().map(PhotoReading.Code::code).toList(),
                a.read().freeText(),
                a.ranking().ids().stream().limit(3).toList()));
        assertThat(asked).hasSize(20);
        assertThat(asked.stream().filter(a -> a.ranking().hit(3) > 0).count()).isGreaterThanOrEqualTo(18);
    }
}
