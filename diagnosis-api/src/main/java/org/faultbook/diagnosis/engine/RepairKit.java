package org.faultbook.diagnosis.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which parts to take along so that one visit is most likely to end the fault: the repair kit problem (Smith, Chambers and
 * Shlifer 1980) for a single job of several possible kinds, that can be done where all the parts of its kind are at hand.
 * So many parts may be taken, in place of a cost for each. Under that a best kit is made of the parts of some of the jobs and
 * nothing else, so that looking at every choice of jobs finds it; there are few.
 */
final class RepairKit {
    /** Jobs that may be looked at; every further one doubles the work. */
    static final int MOST_JOBS = 10;

    /** Chances that differ by less are the same: the order of adding them must not decide. */
    private static final double SAME = 1e-12;

    private RepairKit() {}

    /**
     * A kind of job that may have to be done.
     *
     * @param chance that it comes and then succeeds, 0 to 1
     * @param parts what it takes; empty where it needs none
     */
    record Job(double chance, Set<String> parts) {
        Job {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("a chance is 0 to 1: " + chance);
            }
            parts = Set.copyOf(parts);
        }
    }

    /**
     * The best kit of at most so many parts; of equally good ones that of fewest parts, then the one that does for the earlier
     * jobs. Empty where no part would help.
     *
     * @param jobs at most {@value #MOST_JOBS}
     */
    static Set<String> of(List<Job> jobs, int most) {
        if (jobs.size() > MOST_JOBS) {
            throw new IllegalArgumentException("too many jobs: " + jobs.size());
        }
        Set<String> best = Set.of();
        double highest = chance(jobs, best);
        // the first job is the highest bit, so that of equal kits the earlier jobs come first
        for (int chosen = (1 << jobs.size()) - 1; chosen > 0; chosen--) {
            Set<String> kit = parts(jobs, chosen);
            if (kit.size() > most) {
                continue;
            }
            double chance = chance(jobs, kit);
            boolean smaller = kit.size() < best.size();
            if (chance > highest + SAME || (smaller && chance > highest - SAME)) {
                best = kit;
                highest = chance;
            }
        }
        return best;
    }

    /** The chance that the job comes and is done with these parts at hand, 0 to 1. */
    static double chance(List<Job> jobs, Set<String> parts) {
        double chance = 0;
        for (Job job : jobs) {
            chance += parts.containsAll(job.parts()) ? job.chance() : 0;
        }
        return Math.min(1, chance);
    }

    private static Set<String> parts(List<Job> jobs, int chosen) {
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i < jobs.size(); i++) {
            if ((chosen >> (jobs.size() - 1 - i) & 1) == 1) {
                parts.addAll(jobs.get(i).parts());
            }
        }
        return parts;
    }
}
