package org.faultbook.diagnosis.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.faultbook.diagnosis.backtest.TicketPlaces.Place;
import org.faultbook.kb.ticket.TicketKey;

/**
 * Which equipment and symptoms a base can answer and where it is thin: the competence of a case base by coverage and
 * reachability of its cases (Smyth and Keane 1995, "Remembering to Forget: A Competence-Preserving Case Deletion Policy for
 * Case-Based Reasoning Systems"), counted over the questions of a backtest, each of which hides its own ticket.
 *
 * @param rows families with questions, most questions first, ties by id, tickets without a class last
 * @param symptoms competence by how the fault shows, over all families; kinds with questions alone, in their order
 * @param all over everything
 */
public record CompetenceMap(
        List<Row> rows, Map<SymptomKind, Competence> symptoms, Competence all, CauseCoverage coverage) {
    private static final int NEAR = 5;

    /** Nothing asked, nothing known. */
    public static final CompetenceMap EMPTY = counted(List.of(), List.of(), Map.of());

    public CompetenceMap {
        rows = List.copyOf(rows);
        symptoms = inOrder(symptoms);
        if (rows.stream().mapToInt(row -> row.all().questions()).sum() != all.questions()) {
            throw new IllegalArgumentException("each question is of one family");
        }
    }

    /**
     * A family.
     *
     * @param family id of the equipment class; empty for tickets without one
     * @param cells by how the fault shows; kinds with questions alone, in their order
     */
    public record Row(String family, Map<SymptomKind, Competence> cells, Competence all) {
        public Row {
            cells = inOrder(cells);
            if (cells.values().stream().mapToInt(Competence::questions).sum() != all.questions()) {
                throw new IllegalArgumentException("each question of a family is of one kind: " + family);
            }
        }
    }

    /** @param tickets all that the base was made of; what was asked is among them */
    public static CompetenceMap of(List<PastTicket> tickets, List<Answered> answers, TicketPlaces places) {
        List<PastTicket> labelled =
                tickets.stream().filter(t -> t.label() != null).toList();
        Map<TicketKey, Place> placed = new HashMap<>();
        labelled.forEach(t -> placed.put(t.key(), places.of(t)));
        return counted(labelled, answers, placed);
    }

    private static CompetenceMap counted(
            List<PastTicket> tickets, List<Answered> answers, Map<TicketKey, Place> placed) {
        CauseCoverage coverage = CauseCoverage.of(tickets, answers);
        Counting counting = new Counting(tickets, answers, placed, coverage);
        Set<String> families = new HashSet<>();
        answers.forEach(a -> families.add(counting.place(a.asked()).family()));
        List<Row> rows = new ArrayList<>();
        for (String family : families) {
            Predicate<Place> here = place -> place.family().equals(family);
            rows.add(new Row(family, counting.bySymptom(here), counting.of(here)));
        }
        rows.sort(Comparator.comparing((Row row) -> row.family().isEmpty())
                .thenComparing(row -> -row.all().questions())
                .thenComparing(Row::family));
        return new CompetenceMap(rows, counting.bySymptom(place -> true), counting.of(place -> true), coverage);
    }

    private static Map<SymptomKind, Competence> inOrder(Map<SymptomKind, Competence> cells) {
        Map<SymptomKind, Competence> ordered = new EnumMap<>(SymptomKind.class);
        ordered.putAll(cells);
        return Collections.unmodifiableMap(ordered);
    }

    /** Counts tickets and questions by their place. */
    private record Counting(
            List<PastTicket> tickets, List<Answered> answers, Map<TicketKey, Place> placed, CauseCoverage coverage) {
        Place place(PastTicket ticket) {
            return Objects.requireNonNull(placed.get(ticket.key()));
        }

        Map<SymptomKind, Competence> bySymptom(Predicate<Place> where) {
            Map<SymptomKind, Competence> cells = new EnumMap<>(SymptomKind.class);
            for (SymptomKind kind : SymptomKind.values()) {
                Competence competence = of(where.and(place -> place.symptom() == kind));
                if (competence.questions() > 0) {
                    cells.put(kind, competence);
                }
            }
            return cells;
        }

        Competence of(Predicate<Place> where) {
            List<Answered> asked =
                    answers.stream().filter(a -> where.test(place(a.asked()))).toList();
            Set<String> causes = new HashSet<>();
            tickets.stream()
                    .filter(ticket -> where.test(place(ticket)))
                    .forEach(ticket -> causes.add(Objects.requireNonNull(ticket.label())));
            return new Competence(
                    asked.size(),
                    (int) asked.stream().filter(Answered::inFirstThree).count(),
                    (int) asked.stream()
                            .filter(a -> a.rank() > 3 && a.rank() <= NEAR)
                            .count(),
                    (int) asked.stream().filter(a -> a.rank() == 0).count(),
                    causes.size(),
                    coverage.pivotal(causes),
                    hardest(asked));
        }

        private static List<String> hardest(List<Answered> asked) {
            Map<String, Integer> missed = new TreeMap<>();
            asked.stream()
                    .filter(a -> !a.inFirstThree())
                    .forEach(a -> missed.merge(Objects.requireNonNull(a.asked().label()), 1, Integer::sum));
            return missed.entrySet().stream()
                    .filter(cause -> cause.getValue() > 1)
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(2)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
