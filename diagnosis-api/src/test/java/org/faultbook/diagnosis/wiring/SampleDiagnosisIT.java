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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.evaluate.GoldSet;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job end to end: the sample tickets imported into a fresh home, then asked about. */
final class SampleDiagnosisIT {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    @TempDir
    private static Path home;

    private static Services services;
    private static TicketImport tickets;
    private static ImportSummary imported;
    private static Map<String, String> causeOfCase;

    @BeforeAll
    static void importSampleTickets() throws IOException {
        services = new EmbeddedFaultbook(Language.EN).open(home);
        try (Stream<Path> files = Files.list(DATA.resolve("tickets"))) {
            tickets = TicketImport.of(files.sorted().toList(), "sample");
        }
        services.importEquipment(DATA.resolve("equipment.csv"));
        imported = services.importTickets(tickets, Progress.NONE);
        causeOfCase = causeOfCase(GoldSet.truth(DATA.resolve("gold/truth.tsv")));
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void importTickets_sampleFiles_everyRowTakenAndUsable() {
        assertThat(imported.good()).isTrue();
        assertThat(imported.rejected()).isZero();
        assertThat(services.store().cases().count()).isGreaterThan(100);
    }

    @Test
    void importTickets_again_changesNothing() {
        long revision = services.store().revision();
        ImportSummary again = services.importTickets(tickets, Progress.NONE);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.same()).isEqualTo(imported.added() + imported.same());
        assertThat(services.store().revision()).isEqualTo(revision);
    }

    @Test
    void verify_afterTheImport_storeAndIndexEqual() {
        assertThat(services.verify().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    水泵机封处漏水，轴承发烫，有异响                    | pump-seal-worn pump-bearing-fatigue pump-bearing-grease
                    潜污泵嗡嗡响不出水，提上来看叶轮缠了抹布             | pump-impeller-clogged
                    电梯门关好了不走车，层门锁触点发黑                   | elev-lock-contact-oxidised
                    逆变器下雨后早上报绝缘阻抗低                         | pv-connector-water pv-dc-cable-chafed
                    螺杆空压机排气温度高跳机，冷却器糊满灰               | cp-oil-cooler-fouled
                    皮带机跑偏，改向滚筒上粘了一层料                     | conveyor-pulley-buildup conveyor-pulley-misaligned
                    补偿柜电容鼓包，功率因数上不去                       | sg-capacitor-bulged
                    Robot lost its zero position after the weekend, encoder battery alarm | robot-encoder-battery-flat
                    Genset cranks slowly and will not start, starting battery is weak     | power-gen-start-battery-aged
                    UPS fan alarm, one fan is noisy and has stopped                       | power-ups-fan-worn
                    """)
    void diagnose_tenQuestionsInBothLanguages_rightCauseInTheFirstThreeWithItsEvidence(
            String question, String rightCauses) {
        Diagnosis diagnosis = services.diagnoser().diagnose(DiagnosisRequest.of(question));
        Set<String> right = Set.of(rightCauses.split(" "));
        assertThat(diagnosis.abstained())
                .as("%s: %s", question, diagnosis.abstainReason())
                .isFalse();
        assertThat(diagnosis.results().stream().limit(3).map(c -> causeOfCase.getOrDefault(c.caseId(), "?")))
                .as(
                        "%s: %s",
                        question,
                        diagnosis.results().stream()
                                .limit(3)
                                .map(DiagnosedCause::causeText)
                                .toList())
                .anyMatch(right::contains);
        assertThat(diagnosis.safety()).as(question).isNotEmpty();
        assertThat(diagnosis.results())
                .allSatisfy(cause -> assertThat(cause.evidence())
                        .as(cause.causeText())
                        .isNotEmpty()
                        .allSatisfy(SampleDiagnosisIT::assertQuotesItsSource));
    }

    /** Asked with the very words of tickets in which somebody defeated a protection. */
    @Test
    void diagnose_ticketsWithAProhibitedAct_neverShownAsAFix() {
        List<Contribution> unsafe = new ArrayList<>();
        Set<String> prohibited = new TreeSet<>();
        services.store().cases().forEachContribution(c -> {
            List<FixAct> acts = c.fixes().stream()
                    .filter(f -> f.kind() == FixKind.PROHIBITED)
                    .toList();
            acts.forEach(act -> prohibited.add(act.summary()));
            if (!acts.isEmpty() && !c.symptoms().isEmpty()) {
                unsafe.add(c);
            }
        });
        for (Contribution c : unsafe) {
            String question = c.symptoms().getFirst().text();
            for (DiagnosedCause cause :
                    services.diagnoser().diagnose(DiagnosisRequest.of(question)).results()) {
                assertThat(cause.fixes())
                        .as(question)
                        .extracting(RankedFix::kind)
                        .doesNotContain(FixKind.PROHIBITED);
                assertThat(cause.fixes())
                        .as(question)
                        .extracting(RankedFix::summary)
                        .doesNotContainAnyElementsOf(prohibited);
                List<FixKind> kinds =
                        cause.fixes().stream().map(RankedFix::kind).toList();
                if (kinds.contains(FixKind.LASTING)) {
                    assertThat(kinds.getFirst()).as(question).isEqualTo(FixKind.LASTING);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"咖啡机不出咖啡，只冒蒸汽", "The coffee machine does not brew, only steam comes out"})
    void diagnose_coffeeMachine_saysItDoesNotKnow(String question) {
        Diagnosis diagnosis = services.diagnoser().diagnose(DiagnosisRequest.of(question));
        assertThat(diagnosis.abstained()).isTrue();
        assertThat(diagnosis.results()).isEmpty();
        assertThat(Objects.requireNonNull(diagnosis.abstainReason())
                        .text()
                        .in(diagnosis.understood().language()))
                .isNotBlank();
    }

    @Test
    void diagnose_everyAnswer_isInTheLogAsItWasShown() {
        Diagnosis diagnosis = services.diagnoser().diagnose(DiagnosisRequest.of("水泵机封处漏水"));
        var logged =
                services.store().recommendations().find(diagnosis.requestId()).orElseThrow();
        assertThat(logged.query()).isEqualTo("水泵机封处漏水");
        assertThat(logged.shown()).hasSameSizeAs(diagnosis.results());
    }

    private static void assertQuotesItsSource(Evidence evidence) {
        assertThat(evidence.sourceType()).isEqualTo(SourceType.TICKET);
        Ticket ticket = services.store()
                .sources()
                .find(TicketKey.parse(evidence.sourceId()), evidence.sourceVersion())
                .orElseThrow();
        String text = Objects.requireNonNull(ticket.text(TextPart.of(evidence.part())));
        assertThat(evidence.span().of(text)).isEqualTo(evidence.quote());
    }

    /** A case counts as the cause that most of its tickets have in the truth. */
    private static Map<String, String> causeOfCase(Map<String, String> truth) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        services.store().cases().forEachContribution(c -> {
            String cause = truth.get(c.ticket().number());
            String caseId = services.store().cases().caseOf(c.ticket()).orElseThrow();
            if (cause != null) {
                counts.computeIfAbsent(caseId, id -> new TreeMap<>()).merge(cause, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().entrySet().stream()
                                .max(Map.Entry.comparingByValue())
                                .orElseThrow()
                                .getKey()));
    }
}
