package org.faultbook.diagnosis.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.faultbook.diagnosis.engine.RepairKit.Job;
import org.junit.jupiter.api.Test;

final class RepairKitTest {
    private static final List<String> PARTS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    /** Against every set of so many parts, whatever jobs they are for. */
    @Test
    void kit_randomJobs_asGoodAsTheBestOfAllSetsOfPartsAndNoLarger() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Job> jobs = jobs(random);
            int most = random.nextInt(6);
            Set<String> kit = RepairKit.of(jobs, most);
            double highest = 0;
            int fewest = 0;
            for (int bits = 0; bits < 1 << PARTS.size(); bits++) {
                Set<String> parts = subset(bits);
                double chance = RepairKit.chance(jobs, parts);
                if (parts.size() <= most
                        && (chance > highest + 1e-9 || (chance > highest - 1e-9 && parts.size() < fewest))) {
                    highest = chance;
                    fewest = parts.size();
                }
            }
            assertThat(kit).as("round %d", round).hasSizeLessThanOrEqualTo(most);
            assertThat(RepairKit.chance(jobs, kit)).as("round %d", round).isCloseTo(highest, within(1e-9));
            assertThat(kit).as("round %d", round).hasSize(fewest);
        }
    }

    @Test
    void kit_sharedPart_beforeTheLikeliestJobsOwn() {
        List<Job> jobs = List.of(new Job(.3, Set.of("seal")), new Job(.2, Set.of("oil")), new Job(.2, Set.of("oil")));
        assertThat(RepairKit.of(jobs, 1)).containsExactly("oil");
        assertThat(RepairKit.chance(jobs, Set.of("oil"))).isCloseTo(.4, within(1e-12));
    }

    @Test
    void kit_halfOfWhatAJobTakes_notBrought() {
        List<Job> jobs = List.of(new Job(.6, Set.of("bearing", "grease")), new Job(.1, Set.of("seal")));
        assertThat(RepairKit.of(jobs, 1)).containsExactly("seal");
        assertThat(RepairKit.of(jobs, 2)).containsExactlyInAnyOrder("bearing", "grease");
    }

    @Test
    void kit_equallyGood_fewerPartsThenTheEarlierJob() {
        List<Job> fewer = List.of(new Job(.3, Set.of("a", "b")), new Job(.3, Set.of("c")));
        assertThat(RepairKit.of(fewer, 2)).containsExactly("c");
        List<Job> earlier = List.of(new Job(.1, Set.of()), new Job(.3, Set.of("a")), new Job(.3, Set.of("b")));
        assertThat(RepairKit.of(earlier, 1)).containsExactly("a");
        List<Job> sums = List.of(new Job(.3, Set.of("a", "b")), new Job(.1, Set.of("c")), new Job(.2, Set.of("d")));
        assertThat(RepairKit.of(sums, 2)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void kit_noPartHelps_empty() {
        assertThat(RepairKit.of(List.of(), 5)).isEmpty();
        assertThat(RepairKit.of(List.of(new Job(.9, Set.of())), 5)).isEmpty();
        assertThat(RepairKit.of(List.of(new Job(0, Set.of("a"))), 5)).isEmpty();
        assertThat(RepairKit.of(List.of(new Job(.9, Set.of("a"))), 0)).isEmpty();
        assertThat(RepairKit.of(List.of(new Job(.9, Set.of("a", "b", "c"))), 2)).isEmpty();
    }

    @Test
    void jobs_moreThanCanBeLookedAt_refused() {
        List<Job> many = Collections.nCopies(RepairKit.MOST_JOBS + 1, new Job(.05, Set.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> RepairKit.of(many, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Job(1.5, Set.of()));
    }

    private static List<Job> jobs(Random random) {
        int count = random.nextInt(RepairKit.MOST_JOBS + 1);
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Set<String> parts = new HashSet<>();
            int taken = random.nextInt(4);
            for (int j = 0; j < taken; j++) {
                parts.add(PARTS.get(random.nextInt(PARTS.size())));
            }
            // few different chances, so that kits are often equally good
            jobs.add(new Job((1 + random.nextInt(3)) / 30.0, parts));
        }
        return jobs;
    }

    private static Set<String> subset(int bits) {
        Set<String> parts = new HashSet<>();
        for (int i = 0; i < PARTS.size(); i++) {
            if ((bits >> i & 1) == 1) {
                parts.add(PARTS.get(i));
            }
        }
        return parts;
    }
}
