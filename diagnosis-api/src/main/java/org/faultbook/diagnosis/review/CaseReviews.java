package org.faultbook.diagnosis.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixDirection;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.outcome.SuccessRate;
import org.faultbook.kb.port.Store;
import org.jspecify.annotations.Nullable;

/**
 * Cases that a person should look at again, and why; retired ones are passed over. The cases go on answering meanwhile.
 *
 * @param next the case the next page starts after; null on the last
 */
public record CaseReviews(List<Review> reviews, @Nullable String next) {
    /** Cases with like symptoms that a case is held against. */
    public static final int ALIKE = 10;

    /** Cases looked at for one page: a page takes bounded time, however few of them are found. */
    private static final int LOOKED_AT = 2_000;

    private static final int READ = 200;
    /** What was told lately. */
    private static final Duration LATELY = Duration.ofDays(90);

    private static final int TRIES = 3;
    private static final int REFUTED = 2;

    public CaseReviews {
        reviews = List.copyOf(reviews);
    }

    /** Why a case is to be looked at. */
    public enum Reason {
        /** A fix goes well clearly less often lately than before. */
        FIX_FAILS,
        /** Engineers said at least twice that it was not this cause, and oftener than that it was. */
        CAUSE_REFUTED,
        /** Tickets close with another fix since. */
        FIX_SUPERSEDED,
        /** Another case of the same equipment and like symptoms is treated the opposite way. */
        OPPOSITE_FIXES
    }

    /**
     * @param fix summary; null where the cause is meant
     * @param other the fix that took its place, or that goes the opposite way; else null
     * @param otherCaseId the case of the opposite fix; else null
     * @param fixed of the tries lately that went well so far
     * @param tried tries lately, or answers after which the cause was judged
     */
    public record Finding(
            Reason reason,
            @Nullable String fix,
            @Nullable String other,
            @Nullable String otherCaseId,
            int fixed,
            int tried) {}

    /** A case with what was found, never nothing. */
    public record Review(
            String caseId, EquipmentScope scope, @Nullable String cause, List<Finding> findings) {
        public Review {
            findings = List.copyOf(findings);
        }
    }

    /**
     * One page, in the order of the case ids.
     *
     * @param alike cases with symptoms like those of a case, itself perhaps among them
     * @param after the case the page starts after; null: the first page
     */
    public static CaseReviews read(
            Store store,
            Function<FaultCase, Collection<FaultCase>> alike,
            Clock clock,
            @Nullable String after,
            int limit) {
        LedgerReader ledgers = new LedgerReader(store, clock);
        Instant lately = clock.instant().minus(LATELY);
        List<Review> reviews = new ArrayList<>();
        String from = after;
        for (int looked = 0; looked < LOOKED_AT; looked += READ) {
            List<String> ids = store.cases().list(from, READ);
            Map<String, FaultCase> cases = store.cases().findAll(ids);
            Map<String, OutcomeLedger> ledger = ledgers.of(ids).byCase();
            for (String id : ids) {
                from = id;
                FaultCase c = cases.get(id);
                if (c != null && c.state().confidence() != Confidence.ARCHIVED) {
                    List<Finding> findings = findings(c, ledger.getOrDefault(id, OutcomeLedger.EMPTY), lately, alike);
                    if (!findings.isEmpty()) {
                        reviews.add(new Review(id, c.scope(), c.cause().text(), findings));
                    }
                }
                if (reviews.size() == limit) {
                    return new CaseReviews(reviews, id);
                }
            }
            if (ids.size() < READ) {
                return new CaseReviews(reviews, null);
            }
        }
        return new CaseReviews(reviews, from);
    }

    /**
     * Why one case should be looked at again; empty where nothing was found.
     *
     * @param alike cases with symptoms like its own, itself perhaps among them
     */
    public static List<Finding> findings(Store store, FaultCase c, Collection<FaultCase> alike, Clock clock) {
        OutcomeLedger ledger = new LedgerReader(store, clock).of(List.of(c.id()));
        return findings(c, ledger, clock.instant().minus(LATELY), any -> alike);
    }

    private static List<Finding> findings(
            FaultCase c, OutcomeLedger ledger, Instant lately, Function<FaultCase, Collection<FaultCase>> alike) {
        List<Finding> findings = new ArrayList<>();
        int right = judged(ledger, OutcomeKind.FIXED);
        int wrong = judged(ledger, OutcomeKind.NOT_FIXED);
        if (wrong >= REFUTED && wrong > right) {
            findings.add(new Finding(Reason.CAUSE_REFUTED, null, null, null, right, right + wrong));
        }
        Collection<FaultCase> others = null;
        for (Fix fix : c.fixes()) {
            if (fix.kind() == FixKind.PROHIBITED) {
                continue;
            }
            FixTally now = ledger.tally(List.of(c.id()), fix.id(), lately);
            int tries = now.seen() + now.failed();
            if (tries >= TRIES && new SuccessRate(now.seen(), tries).high() < before(c, fix, ledger, now)) {
                findings.add(new Finding(Reason.FIX_FAILS, fix.summary(), null, null, now.seen(), tries));
            }
            Fix successor = named(c, fix.supersededBy());
            if (successor != null) {
                findings.add(new Finding(Reason.FIX_SUPERSEDED, fix.summary(), successor.summary(), null, 0, 0));
            }
            if (FixDirection.of(fix.summary()) != FixDirection.NEITHER) {
                others = others == null ? alike.apply(c) : others;
                findings.addAll(opposite(c, fix, others));
            }
        }
        return findings;
    }

    private static int judged(OutcomeLedger ledger, OutcomeKind kind) {
        return (int) ledger.verdicts().stream()
                .filter(v -> v.kind() == kind)
                .filter(v -> v.fixId() == null || kind == OutcomeKind.FIXED)
                .map(v -> v.requestId())
                .distinct()
                .count();
    }

    /** How often it went well before, one success and one failure added (Laplace). */
    private static double before(FaultCase c, Fix fix, OutcomeLedger ledger, FixTally now) {
        FixTally all = ledger.tally(List.of(c.id()), fix.id());
        int held = fix.tally().fixed() + all.seen() - now.seen();
        int failed = fix.tally().failed() + all.failed() - now.failed();
        return (held + 1.0) / (held + failed + 2);
    }

    private static @Nullable Fix named(FaultCase c, @Nullable String fixId) {
        return c.fixes().stream()
                .filter(f -> f.id().equals(fixId) && f.kind() != FixKind.PROHIBITED)
                .findFirst()
                .orElse(null);
    }

    private static List<Finding> opposite(FaultCase c, Fix fix, Collection<FaultCase> others) {
        List<Finding> found = new ArrayList<>();
        for (FaultCase other : others) {
            if (other.id().equals(c.id()) || !other.scope().equals(c.scope())) {
                continue;
            }
            other.fixes().stream()
                    .filter(f -> f.kind() != FixKind.PROHIBITED)
                    .filter(f -> FixDirection.opposed(fix.id(), fix.summary(), f.id(), f.summary()))
                    .findFirst()
                    .ifPresent(f -> found.add(
                            new Finding(Reason.OPPOSITE_FIXES, fix.summary(), f.summary(), other.id(), 0, 0)));
        }
        return found;
    }
}
