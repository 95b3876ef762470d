package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.faultbook.diagnosis.engine.CauseAggregation;
import org.faultbook.kb.retrieval.FusedHit;
import org.faultbook.kb.search.Explanation;
import org.faultbook.kb.search.RecordKind;
import org.junit.jupiter.api.Test;

final class OwnerVotesTest {
    private final OwnerVotes votes = new OwnerVotes(CauseAggregation.STANDARD);

    @Test
    void rank_severalRecordsNearlyAsGood_beatOneThatIsALittleBetter() {
        List<FusedHit> hits = List.of(hit("lonely", 0.71), hit("told", 0.70), hit("told", 0.69), hit("told", 0.68));
        assertThat(votes.rank(hits, Map.of())).containsOnlyKeys("lonely", "told");
        assertThat(votes.rank(hits, Map.of()).keySet()).first().isEqualTo("told");
    }

    @Test
    void rank_clearlyBestRecord_isNotOutvoted() {
        List<FusedHit> hits = List.of(hit("best", 0.9), hit("told", 0.5), hit("told", 0.5), hit("told", 0.5));
        assertThat(votes.rank(hits, Map.of()).keySet()).first().isEqualTo("best");
    }

    @Test
    void rank_evenRecords_theMoreOftenSeenFirst_elseByOwner() {
        List<FusedHit> hits = List.of(hit("b", 0.5), hit("a", 0.5));
        assertThat(votes.rank(hits, Map.of("b", 3)).keySet()).containsExactly("b", "a");
        assertThat(votes.rank(hits, Map.of()).keySet()).containsExactly("a", "b");
    }

    @Test
    void rank_nothingFound_empty() {
        assertThat(votes.rank(List.of(), Map.of("a", 1))).isEmpty();
    }

    private static FusedHit hit(String owner, double score) {
        return new FusedHit(owner + score, owner, RecordKind.CASE, score, new Explanation(score, "fused", List.of()));
    }
}
