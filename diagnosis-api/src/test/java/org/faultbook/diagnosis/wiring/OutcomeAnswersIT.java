package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What engineers tell of answers changes the next ones, with the sample's pumps in a real home. */
final class OutcomeAnswersIT {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    @TempDir
    private static Path home;

    private static Services services;

    @BeforeAll
    static void importPumps() {
        services = new EmbeddedFaultbook(Language.ZH).open(home);
        TicketImport pumps = TicketImport.of(List.of(DATA.resolve("tickets/pump.csv")), "sample");
        services.importTickets(pumps, Progress.NONE);
    }

    @AfterAll
    static void close() {
        services.close();
    }

    @Test
    void diagnose_causeToldToBeWrong_standsBehindInTheVeryNextAnswer() {
        String question = "泵启动后振动大，地脚处噪音明显";
        Diagnosis before = ask(question);
        DiagnosedCause first = before.results().getFirst();
        tell(before, first, null, OutcomeKind.NOT_FIXED, OutcomeSource.TAP);
        Diagnosis after = ask(question);
        DiagnosedCause now = find(after, first.caseId());
        assertThat(after.results().getFirst().caseId()).isNotEqualTo(first.caseId());
        assertThat(now.notes()).anySatisfy(note -> assertThat(note).contains("0 次说对，1 次说不对"));
        Diagnosis other = ask("机械密封处一直滴水");
        assertThat(other.results()).allSatisfy(c -> assertThat(c.notes()).noneMatch(note -> note.contains("说不对")));
    }

    @Test
    void diagnose_causeToldToBeRight_risesForLikeQuestions() {
        String question = "水泵机封处漏水，轴承发烫，有异响";
        Diagnosis before = ask(question);
        DiagnosedCause second = before.results().get(1);
        tell(before, second, fix(second).fixId(), OutcomeKind.FIXED, OutcomeSource.CALLBACK);
        assertThat(ask(question + "了").results().getFirst().caseId()).isEqualTo(second.caseId());
    }

    @Test
    void diagnose_shownOftenAndNothingTold_nothingChanges() {
        String question = "水泵轴承发烫有异响";
        List<String> before = cases(ask(question));
        for (int i = 0; i < 30; i++) {
            ask(question);
        }
        assertThat(cases(ask(question))).isEqualTo(before);
    }

    @Test
    void diagnose_fixToldWithoutEffect_triedOnceMoreAndHeldNoOftener() {
        String question = "泵不出水，吸入管进气";
        Diagnosis before = ask(question);
        DiagnosedCause cause = before.results().stream()
                .filter(c -> !c.fixes().isEmpty())
                .findFirst()
                .orElseThrow();
        RankedFix fix = fix(cause);
        tell(before, cause, fix.fixId(), OutcomeKind.NOT_FIXED, OutcomeSource.CLOSING_TEXT);
        RankedFix now = find(ask(question), cause.caseId()).fixes().stream()
                .filter(f -> f.fixId().equals(fix.fixId()))
                .findFirst()
                .orElseThrow();
        assertThat(now.tried()).isEqualTo(fix.tried() + 1);
        assertThat(now.fixed()).isEqualTo(fix.fixed());
        assertThat(Objects.requireNonNull(now.probability())).isLessThan(Objects.requireNonNull(fix.probability()));
    }

    private static Diagnosis ask(String question) {
        return services.diagnoser().diagnose(DiagnosisRequest.of(question).limitedTo(20));
    }

    private static List<String> cases(Diagnosis d) {
        return d.results().stream().map(DiagnosedCause::caseId).toList();
    }

    private static DiagnosedCause find(Diagnosis d, String caseId) {
        return d.results().stream()
                .filter(c -> c.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private static RankedFix fix(DiagnosedCause cause) {
        return cause.fixes().getFirst();
    }

    private static void tell(
            Diagnosis answer, DiagnosedCause cause, @Nullable String fixId, OutcomeKind kind, OutcomeSource source) {
        services.store()
                .outcomes()
                .append(new Outcome(
                        answer.requestId(),
                        cause.caseId(),
                        fixId,
                        kind,
                        source,
                        cause.rank(),
                        null,
                        null,
                        Actor.LOCAL,
                        Instant.now(),
                        null));
    }
}
