package org.faultbook.indexer.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.indexer.importing.SampleImport;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.FaultCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Joining against the hidden truth of the sample: of the pairs of tickets in one case those of one cause (precision), and
 * of the pairs of one cause those in one case or in two that are proposed to a person (recall). Asked of every ticket
 * with a true cause that makes a case.
 */
final class JoinQualityTest {
    @TempDir
    Path folder;

    @Test
    void join_sampleTickets_precisionAndRecallAgainstTruth() throws IOException {
        Map<String, String> truth = truth();
        try (SampleImport base = new SampleImport(folder, 500)) {
            SampleImport.files().forEach(base::take);
            Map<String, String> caseOf = new TreeMap<>();
            Map<String, CaseSummary> cases = new HashMap<>();
            base.store().cases().forEachContribution(c -> {
                String id = base.store().cases().caseOf(c.ticket()).orElseThrow();
                caseOf.put(c.ticket().number(), id);
                cases.computeIfAbsent(id, i -> summary(base, i));
            });
            Set<String> proposed = new HashSet<>();
            List<MergeCandidate> candidates = new MergeCandidates(
                            Vocabulary.of(SampleImport.TAXONOMY, SampleImport.LEXICON),
                            new UsualCauses(SampleImport.TAXONOMY),
                            MergeCandidates.PARTNERS)
                    .of(cases.values());
            candidates.forEach(pair -> proposed.add(pair.first() + pair.second()));
            List<String> asked =
                    caseOf.keySet().stream().filter(truth::containsKey).toList();
            Pairs pairs = new Pairs(truth, caseOf, proposed);
            pairs.count(asked);
            System.out.printf(
                    Locale.ROOT,
                    "join: %d tickets in %d cases (%d with a true cause); joined pairs %d, precision %.4f; true pairs %d,"
                            + " joined %.4f, proposed %.4f, recall %.4f; %d proposals; wrongly joined %s%n",
                    caseOf.size(),
                    cases.size(),
                    asked.size(),
                    pairs.joined,
                    pairs.precision(),
                    pairs.same,
                    (double) pairs.joinedSame / pairs.same,
                    (double) pairs.proposedSame / pairs.same,
                    pairs.recall(),
                    candidates.size(),
                    pairs.wrong);
            assertThat(pairs.joined).isGreaterThan(100);
            assertThat(pairs.precision()).isGreaterThanOrEqualTo(.98);
            assertThat(pairs.recall()).isGreaterThanOrEqualTo(.85);
        }
    }

    private static CaseSummary summary(SampleImport base, String id) {
        FaultCase found = base.store().cases().find(id).orElseThrow();
        return CaseSummary.of(found);
    }

    private static Map<String, String> truth() throws IOException {
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(SampleImport.gold("truth.tsv"))) {
            String[] cells = line.split("\t", -1);
            truth.put(cells[0], cells[1]);
        }
        return truth;
    }

    private static final class Pairs {
        private final Map<String, String> truth;
        private final Map<String, String> caseOf;
        private final Set<String> proposed;
        private final List<String> wrong = new ArrayList<>();
        private long joined;
        private long joinedSame;
        private long proposedSame;
        private long same;

        Pairs(Map<String, String> truth, Map<String, String> caseOf, Set<String> proposed) {
            this.truth = truth;
            this.caseOf = caseOf;
            this.proposed = proposed;
        }

        void count(List<String> asked) {
            for (int i = 0; i < asked.size(); i++) {
                for (int j = i + 1; j < asked.size(); j++) {
                    count(asked.get(i), asked.get(j));
                }
            }
        }

        private void count(String a, String b) {
            String first = Objects.requireNonNull(caseOf.get(a));
            String second = Objects.requireNonNull(caseOf.get(b));
            boolean one = Objects.equals(truth.get(a), truth.get(b));
            boolean together = first.equals(second);
            joined += together ? 1 : 0;
            same += one ? 1 : 0;
            if (together && one) {
                joinedSame++;
            } else if (together) {
                wrong.add(a + " " + b);
            } else if (one && proposed.contains(first.compareTo(second) < 0 ? first + second : second + first)) {
                proposedSame++;
            }
        }

        double precision() {
            return joined == 0 ? 1 : (double) joinedSame / joined;
        }

        double recall() {
            return (double) (joinedSame + proposedSame) / same;
        }
    }
}
