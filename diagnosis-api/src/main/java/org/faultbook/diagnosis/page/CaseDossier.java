package org.faultbook.diagnosis.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.diagnosis.engine.FixRanking;
import org.faultbook.diagnosis.review.CaseReviews;
import org.faultbook.diagnosis.review.LedgerReader;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.CaseVersion;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeLedger;
import org.faultbook.kb.port.Store;

/**
 * Everything that is known of a case.
 *
 * @param fixes best first, temporary ones last
 * @param prohibited acts that tickets tell of and nobody may do
 * @param vain fixes that tickets only tell as failed, or only advise
 * @param tickets the newest ones, and no more than are shown
 * @param outcomes what engineers told of answers, newest first
 * @param sameCause cases of the same cause at other scopes
 * @param alike cases with symptoms like its own and another cause
 * @param opposed cases that treat the same equipment the opposite way
 */
public record CaseDossier(
        FaultCase faultCase,
        List<RankedFix> fixes,
        List<Fix> prohibited,
        List<Fix> vain,
        PassagePlaces places,
        List<CaseVersion> versions,
        List<Contribution> tickets,
        List<Outcome> outcomes,
        List<FaultCase> sameCause,
        List<FaultCase> alike,
        List<FaultCase> opposed,
        List<CaseReviews.Finding> findings) {
    private static final int TICKETS = 10;
    private static final int OUTCOMES = 20;
    private static final int RELATED = 20;
    private static final int ALIKE = 6;

    /** Empty where there is no such case. {@code alike} finds cases with symptoms like those of a case. */
    public static Optional<CaseDossier> read(
            Store store, Function<FaultCase, Collection<FaultCase>> alike, Clock clock, String caseId) {
        return store.cases().find(caseId).map(c -> read(store, alike, clock, c));
    }

    private static CaseDossier read(
            Store store, Function<FaultCase, Collection<FaultCase>> alike, Clock clock, FaultCase c) {
        OutcomeLedger ledger = new LedgerReader(store, clock).of(List.of(c.id()));
        List<RankedFix> ranked = new FixRanking().rank(List.of(c), ledger);
        List<String> shown = ranked.stream().map(RankedFix::fixId).toList();
        Collection<FaultCase> near = alike.apply(c);
        List<CaseReviews.Finding> findings = new CaseReviews.Finder(store, any -> near, clock)
                .of(Map.of(c.id(), c))
                .getOrDefault(c.id(), List.of());
        Map<String, FaultCase> same = others(
                c,
                store.cases()
                        .findAll(store.cases().byCause(c.causeKey(), RELATED))
                        .values());
        Map<String, FaultCase> other = others(c, near);
        List<FaultCase> opposed = findings.stream()
                .filter(f -> f.otherCaseId() != null && other.containsKey(f.otherCaseId()))
                .map(f -> other.get(f.otherCaseId()))
                .distinct()
                .toList();
        return new CaseDossier(
                c,
                ranked,
                c.fixes().stream().filter(f -> f.kind() == FixKind.PROHIBITED).toList(),
                c.fixes().stream()
                        .filter(f -> f.kind() != FixKind.PROHIBITED && !shown.contains(f.id()))
                        .toList(),
                PassagePlaces.of(store.manuals(), evidence(c)),
                store.cases().versions(c.id()),
                store.cases().contributions(c.id(), TICKETS),
                store.outcomes().ofCase(c.id()).reversed().stream()
                        .limit(OUTCOMES)
                        .toList(),
                List.copyOf(same.values()),
                other.values().stream()
                        .filter(o -> !same.containsKey(o.id()) && !opposed.contains(o))
                        .limit(ALIKE)
                        .toList(),
                opposed,
                findings);
    }

    /**
     * As much of it as those may see who see some cases only: no tickets, no outcomes, no history, nothing that is still to be looked at.
     */
    public CaseDossier amongSeen(Predicate<FaultCase> seen) {
        return new CaseDossier(
                faultCase,
                fixes,
                prohibited,
                vain,
                places,
                List.of(),
                List.of(),
                List.of(),
                sameCause.stream().filter(seen).toList(),
                alike.stream().filter(seen).toList(),
                opposed.stream().filter(seen).toList(),
                List.of());
    }

    /** Retired ones are found by their ids alone. */
    private static Map<String, FaultCase> others(FaultCase c, Collection<FaultCase> found) {
        Map<String, FaultCase> others = new LinkedHashMap<>();
        for (FaultCase other : found) {
            if (!other.id().equals(c.id()) && other.state().confidence() != Confidence.ARCHIVED) {
                others.put(other.id(), other);
            }
        }
        return others;
    }

    private static List<Evidence> evidence(FaultCase c) {
        List<Evidence> all = new ArrayList<>(c.cause().evidence());
        Stream.of(
                        c.symptoms().stream().flatMap(s -> s.evidence().stream()),
                        c.fixes().stream().flatMap(f -> f.evidence().stream()),
                        c.checks().stream().flatMap(k -> k.evidence().stream()))
                .flatMap(s -> s)
                .forEach(all::add);
        return all;
    }
}
