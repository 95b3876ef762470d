package org.faultbook.diagnosis.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.answer.DiagnosisRequest.Observation;
import org.faultbook.diagnosis.answer.RepairPlan;
import org.faultbook.diagnosis.backtest.AtOpening;
import org.faultbook.diagnosis.backtest.PastTicket;
import org.faultbook.kb.search.TextAnalyzer;
import org.faultbook.kb.search.TokenKind;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * Replays tickets in the order they opened as if engineers had worked by the service's plan, by frequency or by plain search, each
 * knowing what was closed before.
 *
 * <p>Assumptions: one cause holds, the one in the truth, and its fix ends the fault. A repair takes what past repairs of its cause
 * took on average, whoever tries it; whoever finds nothing after three repairs, or has nothing left to try, calls an expert, who
 * takes {@link #EXPERT} minutes and always finds it. Checks are answered as {@link CheckAnswers} says. An engineer who works by frequency tries the causes that
 * the service shows by how many tickets tell of them; one who searches tries what the nearest tickets by words had, each cause
 * once. A repair of a cause without known minutes takes {@link #REPAIR} minutes.
 */
public final class FieldDays implements AtOpening {
    private static final int EXPERT = 480;
    private static final int REPAIR = 60;
    private static final int TRIES = 3;
    private static final int SHOWN = 10;
    private static final int MOST_STEPS = 30;

    private final CheckAnswers answers;
    private final TextAnalyzer analyzer;
    private final Map<Way, List<Visit>> visits = new LinkedHashMap<>();
    private final Map<TicketKey, Set<String>> words = new HashMap<>();

    /** By what an engineer works. */
    public enum Way {
        PLAN,
        FREQUENCY,
        SEARCH
    }

    /**
     * How one ticket went.
     *
     * @param fixed without an expert
     * @param checks answered on the way
     */
    public record Visit(double minutes, boolean fixed, int checks) {}

    public FieldDays(Taxonomy taxonomy, TextAnalyzer analyzer) {
        this.answers = new CheckAnswers(taxonomy);
        this.analyzer = analyzer;
        for (Way way : Way.values()) {
            visits.put(way, new ArrayList<>());
        }
    }

    /** The visits of one way of working, in the order of the tickets. */
    public List<Visit> visits(Way way) {
        return List.copyOf(visits.getOrDefault(way, List.of()));
    }

    @Override
    public void opened(PastTicket asked, Known known) {
        String truth = Objects.requireNonNull(asked.label());
        DiagnosisRequest request = asked.request().limitedTo(SHOWN);
        Diagnosis first = known.diagnose(request);
        ToDoubleFunction<String> cost = cost(known);
        add(Way.PLAN, byPlan(request, first, truth, known, cost));
        List<DiagnosedCause> byFrequency = new ArrayList<>(first.results());
        byFrequency.sort(Comparator.comparingInt(DiagnosedCause::seenInTickets).reversed());
        add(Way.FREQUENCY, trying(byFrequency.stream().map(c -> label(c, known)).toList(), truth, cost));
        add(Way.SEARCH, trying(nearest(asked, known), truth, cost));
    }

    private void add(Way way, Visit visit) {
        Objects.requireNonNull(visits.get(way)).add(visit);
    }

    private Visit byPlan(
            DiagnosisRequest request, Diagnosis first, String truth, Known known, ToDoubleFunction<String> cost) {
        List<Observation> found = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        Diagnosis d = first;
        double minutes = 0;
        for (int s = 0; s < MOST_STEPS && tried.size() < TRIES; s++) {
            RepairPlan.Step step = next(d, found, tried);
            if (step == null || step.action() == RepairPlan.Action.ESCALATE) {
                break;
            }
            if (step.action() == RepairPlan.Action.CHECK) {
                minutes += step.minutes();
                found.add(answers.found(Objects.requireNonNull(step.id()), truth));
                d = known.diagnose(request.observing(found));
                continue;
            }
            String caseId = Objects.requireNonNull(step.caseId());
            tried.add(caseId);
            DiagnosedCause cause = d.results().stream()
                    .filter(c -> c.caseId().equals(caseId))
                    .findFirst()
                    .orElseThrow();
            String label = label(cause, known);
            minutes += cost.applyAsDouble(label);
            if (truth.equals(label)) {
                return new Visit(minutes, true, found.size());
            }
        }
        return new Visit(minutes + EXPERT, false, found.size());
    }

    /** The first step that was not done yet; a check that narrows down a vague question where there is no plan. */
    private static RepairPlan.@Nullable Step next(Diagnosis d, List<Observation> found, Set<String> tried) {
        RepairPlan plan = d.plan();
        if (plan == null) {
            return d.nextCheck() == null
                    ? null
                    : new RepairPlan.Step(
                            RepairPlan.Action.CHECK,
                            d.nextCheck().id(),
                            null,
                            d.nextCheck().question(),
                            5,
                            false);
        }
        return plan.steps().stream()
                .filter(s -> switch (s.action()) {
                    case CHECK -> found.stream().noneMatch(o -> o.checkId().equals(s.id()));
                    case FIX -> !tried.contains(s.caseId());
                    case ESCALATE -> true;
                })
                .findFirst()
                .orElse(null);
    }

    /** Mean minutes of the repairs of a cause among what is known. */
    private static ToDoubleFunction<String> cost(Known known) {
        Map<String, List<Integer>> minutes = new HashMap<>();
        for (PastTicket ticket : known.tickets()) {
            if (ticket.label() != null && ticket.contribution() != null) {
                Optional.ofNullable(ticket.contribution().minutes())
                        .ifPresent(m -> minutes.computeIfAbsent(ticket.label(), l -> new ArrayList<>())
                                .add(m));
            }
        }
        return label -> minutes.getOrDefault(label, List.of()).stream()
                .mapToInt(m -> m)
                .average()
                .orElse(REPAIR);
    }

    private static Visit trying(List<String> labels, String truth, ToDoubleFunction<String> cost) {
        double minutes = 0;
        for (String label : new LinkedHashSet<>(labels).stream().limit(TRIES).toList()) {
            minutes += cost.applyAsDouble(label);
            if (label.equals(truth)) {
                return new Visit(minutes, true, 0);
            }
        }
        return new Visit(minutes + EXPERT, false, 0);
    }

    /** The label that most tickets of a cause's cases carry; blank where none carries any. */
    private static String label(DiagnosedCause cause, Known known) {
        List<String> cases = new ArrayList<>(cause.otherCaseIds());
        cases.add(cause.caseId());
        return known.labels(cases).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Labels of the tickets with the most words in common by their rarity, the nearest first. */
    private List<String> nearest(PastTicket asked, Known known) {
        Map<String, Integer> frequency = new HashMap<>();
        Map<PastTicket, Set<String>> told = new LinkedHashMap<>();
        for (PastTicket ticket : known.tickets()) {
            if (ticket.label() != null) {
                Set<String> of = words(ticket);
                told.put(ticket, of);
                of.forEach(w -> frequency.merge(w, 1, Integer::sum));
            }
        }
        Set<String> said = words(asked);
        Map<String, Double> best = new HashMap<>();
        told.forEach((ticket, of) -> {
            double score = 0;
            for (String w : said) {
                score += of.contains(w) ? Math.log((double) told.size() / frequency.getOrDefault(w, 1)) : 0;
            }
            best.merge(Objects.requireNonNull(ticket.label()), score / Math.sqrt(1 + of.size()), Math::max);
        });
        return best.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> words(PastTicket ticket) {
        return words.computeIfAbsent(ticket.key(), k -> {
            Map<TokenKind, List<String>> tokens =
                    analyzer.tokens(ticket.request().text());
            Set<String> of = new HashSet<>(tokens.getOrDefault(TokenKind.BIGRAM, List.of()));
            of.addAll(tokens.getOrDefault(TokenKind.STEM, List.of()));
            return of;
        });
    }
}
