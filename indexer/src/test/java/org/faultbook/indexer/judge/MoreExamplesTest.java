package org.faultbook.indexer.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.indexer.judge.JudgedSet.Row;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;

/**
 * Tickets over all equipment families and what should be understood of each: kind, grade, basis and words of the cause, and
 * every act with its kind and outcome.
 */
final class MoreExamplesTest {
    /** Reached; that was the aim. */
    private static final int FLOOR = 54;

    private static final Vocabulary VOCABULARY = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final TicketUnderstanding UNDERSTANDING = new TicketUnderstanding(
            ShippedContent.taxonomy(),
            ShippedContent.lexicon(),
            new MemoryStore(new byte[32], Clock.systemUTC()).equipment());

    @Test
    void judge_moreExamples_understandsThem() {
        List<String> missed = new ArrayList<>();
        int[] right = new int[2];
        List<Row> rows = JudgedSet.rows("more-examples.tsv");
        for (Row row : rows) {
            Ticket ticket = SampleTicket.labelled(
                    row.of("reported"), row.of("fix"), row.of("label").isEmpty() ? null : row.of("label"));
            Understood understood = UNDERSTANDING.understand(ticket);
            Extraction extraction = understood.extraction();
            Judgement judgement = understood.judgement();
            List<String> wrong = wrong(row, ticket, extraction, judgement);
            String half = row.isDevelopment() ? "even " : "odd  ";
            if (wrong.isEmpty()) {
                right[row.isDevelopment() ? 0 : 1]++;
            } else {
                missed.add(half + row.of("id") + " | " + row.of("reported") + " | " + row.of("fix") + " | "
                        + row.of("label") + " => " + wrong);
            }
        }
        System.out.printf(
                "more examples: %d of %d right; development half %d, other half %d%n",
                right[0] + right[1], rows.size(), right[0], right[1]);
        missed.forEach(m -> System.out.println("missed " + m));
        assertThat(rows).hasSize(60);
        assertThat(right[0] + right[1]).isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<String> wrong(Row row, Ticket ticket, Extraction extraction, Judgement judgement) {
        List<String> wrong = new ArrayList<>();
        compare("kind", row.of("kind"), judgement.kind().name(), wrong);
        compare("grade", row.of("grade"), judgement.grade().name(), wrong);
        compare("basis", row.of("basis"), extraction.cause().basis().name(), wrong);
        String cause = row.of("cause");
        if (!cause.isEmpty()
                && extraction.cause().basis().name().equals(row.of("basis"))
                && !namesCause(extraction, cause)) {
            wrong.add("cause " + cause + " is " + extraction.cause().text());
        }
        for (String act : row.of("acts").split(";")) {
            if (!act.isBlank() && !told(act.strip(), ticket, extraction)) {
                wrong.add("act " + act + " is "
                        + extraction.fixes().stream()
                                .map(f -> f.summary() + "=" + f.kind() + "=" + f.outcome())
                                .toList());
            }
        }
        return wrong;
    }

    private static void compare(String what, String expected, String actual, List<String> wrong) {
        if (!expected.equals(actual)) {
            wrong.add(what + " " + expected + " is " + actual);
        }
    }

    /** Stated: the words have a place in common. Inferred: the same item, by its words or its concept. */
    private static boolean namesCause(Extraction extraction, String cause) {
        String told = TextFold.key(String.valueOf(extraction.cause().text()));
        if (extraction.cause().basis() == CauseBasis.STATED) {
            String marked = TextFold.key(cause);
            return extraction.cause().evidence().stream()
                    .map(e -> TextFold.key(e.quote()))
                    .anyMatch(quote -> quote.contains(marked) || marked.contains(quote));
        }
        String item = TextFold.key(cause);
        String concept = VOCABULARY.conceptOf(null, cause);
        return told.contains(item)
                || VOCABULARY.scan(String.valueOf(extraction.cause().text())).stream()
                        .map(hit -> String.valueOf(extraction.cause().text()).substring(hit.start(), hit.end()))
                        .anyMatch(word ->
                                VOCABULARY.conceptOf(null, word).equals(concept) || item.contains(TextFold.key(word)));
    }

    private static boolean told(String marked, Ticket ticket, Extraction extraction) {
        int outcomeAt = marked.lastIndexOf('=');
        int kindAt = marked.lastIndexOf('=', outcomeAt - 1);
        String words = marked.substring(0, kindAt);
        String kind = marked.substring(kindAt + 1, outcomeAt);
        String outcome = marked.substring(outcomeAt + 1);
        for (FixAct act : extraction.fixes()) {
            for (Evidence evidence : act.evidence()) {
                String text = ticket.text(TextPart.of(evidence.part()));
                int at = text == null ? -1 : text.indexOf(words);
                if (at >= 0
                        && evidence.span().start() < at + words.length()
                        && at < evidence.span().end()
                        && act.kind().name().equals(kind)
                        && act.outcome().name().equals(outcome)) {
                    return true;
                }
            }
        }
        return false;
    }
}
