package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.bench.HashEmbedder;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.kb.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a home made again from its store. */
final class RebuildTest {
    private static final List<String> ASKED =
            List.of("水泵机封漏水", "电梯门打不开", "逆变器报绝缘低", "chiller trips on high pressure", "UPS on bypass");

    @TempDir
    Path folder;

    @Test
    void reindex_modelsUnchanged_embedsNothingAndAnswersTheSame() throws Exception {
        Path file = folder.resolve("tickets.csv");
        new ReplicatedTickets(5).write(file, 400, 1_000);
        HashEmbedder chinese = new HashEmbedder("hash-zh", 512);
        HashEmbedder english = new HashEmbedder("hash-en", 384);
        try (Services home =
                OtherModels.open(folder.resolve("home"), Map.of(Language.ZH, chinese, Language.EN, english))) {
            assertThat(home.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE)
                            .added())
                    .isEqualTo(400);
            List<List<String>> before = answers(home);
            long embedded = chinese.embedded() + english.embedded();
            assertThat(embedded).isPositive();

            assertThat(home.reindex(Progress.NONE).records()).isPositive();

            assertThat(chinese.embedded() + english.embedded()).isEqualTo(embedded);
            assertThat(answers(home)).isEqualTo(before);
            assertThat(home.verify().clean()).isTrue();
        }
    }

    private static List<List<String>> answers(Services home) {
        return ASKED.stream()
                .map(asked -> home.diagnoser().diagnose(DiagnosisRequest.of(asked)).results().stream()
                        .map(DiagnosedCause::caseId)
                        .toList())
                .toList();
    }
}
