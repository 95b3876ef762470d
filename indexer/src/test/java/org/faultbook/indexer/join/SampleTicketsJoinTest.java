package org.faultbook.indexer.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.indexer.SampleTickets;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.judge.TicketJudge;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.taxonomy.Taxonomy;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** The sample tickets against the cause hidden behind each. */
final class SampleTicketsJoinTest {
    private static final Taxonomy TAXONOMY = ShippedContent.taxonomy();
    private static final Vocabulary VOCABULARY = Vocabulary.of(TAXONOMY, ShippedContent.lexicon());
    private static final EquipmentResolver EQUIPMENT = new EquipmentResolver(TAXONOMY, List.of());
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(VOCABULARY, EQUIPMENT);
    private static final ContributionMaker MAKER = new ContributionMaker(new CaseKeys(VOCABULARY));

    @Test
    void join_sampleTickets_preciseAndProposedWhereNotJoined() throws IOException {
        Map<String, String> truth = SampleTickets.gold("truth.tsv", 1);
        Map<String, List<Contribution>> cases = cases(SampleTickets.all());
        Map<String, String> caseOf = new HashMap<>();
        cases.forEach((key, joined) -> joined.forEach(c -> caseOf.put(c.ticket().number(), key)));
        Set<String> proposed = proposed(cases);
        List<String> numbers =
                caseOf.keySet().stream().filter(truth::containsKey).sorted().toList();
        long joined = 0;
        long joinedRight = 0;
        long alike = 0;
        long found = 0;
        for (int i = 0; i < numbers.size(); i++) {
            for (int k = i + 1; k < numbers.size(); k++) {
                String a = numbers.get(i);
                String b = numbers.get(k);
                boolean same = String.valueOf(truth.get(a)).equals(truth.get(b));
                String first = String.valueOf(caseOf.get(a));
                String second = String.valueOf(caseOf.get(b));
                boolean together = first.equals(second);
                joined += together ? 1 : 0;
                joinedRight += together && same ? 1 : 0;
                alike += same ? 1 : 0;
                found += same && (together || proposed.contains(pair(first, second))) ? 1 : 0;
            }
        }
        System.out.printf(
                "joined %d pairs, precision %.3f; %d pairs of one cause, joined or proposed %.3f%n",
                joined, (double) joinedRight / joined, alike, (double) found / alike);
        assertThat(joined).isPositive();
        assertThat((double) joinedRight / joined).isGreaterThanOrEqualTo(0.98);
        assertThat((double) found / alike).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void join_shuffledTickets_samePartition() throws IOException {
        List<Ticket> tickets = new ArrayList<>(SampleTickets.all());
        Map<String, Set<String>> before = numbers(cases(tickets));
        Collections.shuffle(tickets, new Random(7));
        assertThat(numbers(cases(tickets))).isEqualTo(before);
    }

    private static Map<String, Set<String>> numbers(Map<String, List<Contribution>> cases) {
        Map<String, Set<String>> numbers = new TreeMap<>();
        cases.forEach((key, joined) -> numbers.put(
                key, new HashSet<>(joined.stream().map(c -> c.ticket().number()).toList())));
        return numbers;
    }

    private static Map<String, List<Contribution>> cases(List<Ticket> tickets) {
        Map<String, List<Contribution>> cases = new TreeMap<>();
        TicketJudge judge = new TicketJudge();
        for (Ticket ticket : tickets) {
            Extraction extraction = EXTRACTOR.extract(ticket);
            EquipmentScope scope = EQUIPMENT.resolve(
                    ticket.equipment(), String.join("\n", ticket.texts().values()));
            MAKER.make(ticket, judge.judge(ticket, extraction), extraction, scope)
                    .ifPresent(c -> cases.computeIfAbsent(c.key().text(), k -> new ArrayList<>())
                            .add(c));
        }
        return cases;
    }

    private static Set<String> proposed(Map<String, List<Contribution>> cases) {
        List<CaseSummary> summaries = new ArrayList<>();
        cases.forEach((id, joined) -> {
            Set<String> symptoms = new LinkedHashSet<>();
            Set<String> fixes = new LinkedHashSet<>();
            joined.forEach(c -> {
                c.symptoms().forEach(s -> symptoms.add(s.text()));
                c.fixes().forEach(f -> fixes.add(f.summary()));
            });
            Contribution first = joined.getFirst();
            summaries.add(new CaseSummary(
                    id,
                    first.key().scope(),
                    first.key().cause(),
                    first.cause().text(),
                    List.copyOf(symptoms),
                    List.copyOf(fixes)));
        });
        Set<String> pairs = new HashSet<>();
        new MergeCandidates(VOCABULARY, TAXONOMY, 20)
                .of(summaries)
                .forEach(c -> pairs.add(pair(c.first(), c.second())));
        return pairs;
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
    }
}
