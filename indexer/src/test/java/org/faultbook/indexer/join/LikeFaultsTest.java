package org.faultbook.indexer.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.indexer.importing.SampleImport;
import org.faultbook.indexer.join.LikeFaults.Traits;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.FaultCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of sample cases that are proposed as one fault, judged by the hidden truth of their tickets. */
final class LikeFaultsTest {
    private static final LikeFaults FAULTS = new LikeFaults(
            Vocabulary.of(SampleImport.TAXONOMY, SampleImport.LEXICON), new UsualCauses(SampleImport.TAXONOMY));

    @TempDir
    Path folder;

    @Test
    void likeness_sampleCases_mostPairsAreOfOneTrueCause() throws IOException {
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(SampleImport.gold("truth.tsv"))) {
            String[] cells = line.split("\t", -1);
            truth.put(cells[0], cells[1]);
        }
        Map<String, Set<String>> causes = new HashMap<>();
        Map<String, FaultCase> cases = new TreeMap<>();
        try (SampleImport base = new SampleImport(folder, 500)) {
            SampleImport.files().forEach(base::take);
            base.store().cases().forEachContribution(c -> {
                String id = base.store().cases().caseOf(c.ticket()).orElseThrow();
                cases.computeIfAbsent(id, i -> base.store().cases().find(i).orElseThrow());
                causes.computeIfAbsent(id, i -> new HashSet<>())
                        .add(truth.getOrDefault(c.ticket().number(), c.ticket().number()));
            });
        }
        List<FaultCase> told =
                cases.values().stream().filter(c -> FAULTS.traits(c) != null).toList();
        int pairs = 0;
        int right = 0;
        Set<String> concerned = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                FaultCase a = told.get(i);
                FaultCase b = told.get(j);
                if (traits(a).likeness(traits(b)) > 0) {
                    assertThat(traits(b).likeness(traits(a)))
                            .isEqualTo(traits(a).likeness(traits(b)));
                    pairs++;
                    concerned.addAll(List.of(a.id(), b.id()));
                    if (Collections.disjoint(
                            Objects.requireNonNull(causes.get(a.id())), Objects.requireNonNull(causes.get(b.id())))) {
                        wrong.add(a.cause().text() + " / " + b.cause().text());
                    } else {
                        right++;
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "perhaps the same: %d cases, %d pairs of %d cases, precision %.3f; wrong %s%n",
                cases.size(),
                pairs,
                concerned.size(),
                (double) right / pairs,
                wrong);
        assertThat(pairs).isGreaterThanOrEqualTo(20);
        assertThat((double) right / pairs).isGreaterThanOrEqualTo(.9);
    }

    private static Traits traits(FaultCase c) {
        return Objects.requireNonNull(FAULTS.traits(c));
    }
}
