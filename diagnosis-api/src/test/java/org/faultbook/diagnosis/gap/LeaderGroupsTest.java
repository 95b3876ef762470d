package org.faultbook.diagnosis.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.faultbook.diagnosis.gap.LeaderGroups.Signature;
import org.junit.jupiter.api.Test;

final class LeaderGroupsTest {
    private final LeaderGroups groups = new LeaderGroups();

    private int place(String family, Set<String> codes, String... words) {
        return groups.place(new Signature(Set.of(words), codes, family));
    }

    @Test
    void place_halfInCommon_joinsTheLeader() {
        assertThat(place("", Set.of(), "pump", "leak")).isZero();
        assertThat(place("", Set.of(), "pump", "leak", "loud")).isZero();
        assertThat(place("", Set.of(), "pump", "hot", "loud")).isEqualTo(1);
        // compared with leaders, not with what joined them
        assertThat(place("", Set.of(), "loud", "leak", "wet")).isEqualTo(2);
    }

    @Test
    void place_equallyLikeTwo_joinsTheEarlier() {
        place("", Set.of(), "a", "b");
        place("", Set.of(), "c", "d");
        assertThat(place("", Set.of(), "a", "b", "c", "d")).isZero();
    }

    @Test
    void place_otherClassOrOtherCode_isApart() {
        assertThat(place("pump", Set.of("E1"), "stops", "E1")).isZero();
        assertThat(place("elevator", Set.of("E1"), "stops", "E1")).isEqualTo(1);
        assertThat(place("pump", Set.of("E2"), "stops", "E2", "E1")).isEqualTo(2);
        assertThat(place("", Set.of("E1"), "stops", "E1")).isZero();
        assertThat(place("pump", Set.of(), "stops")).isZero();
    }
}
