package org.faultbook.indexer.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.SolverQuestion;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Tickets as engineers write them, and what should be understood: the table of {@code examples.csv}. */
final class TicketExamplesTest {
    private static final Vocabulary VOCABULARY = Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon());
    private static final EquipmentResolver RESOLVER =
            new EquipmentResolver(ShippedContent.taxonomy(), java.util.List.of());
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(VOCABULARY, RESOLVER);

    private static final TicketJudge JUDGE = new TicketJudge(ShippedContent.taxonomy(), VOCABULARY);

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @CsvFileSource(resources = "/judge/examples.csv", delimiter = '|', numLinesToSkip = 1)
    void judge_exampleTicket_hasExpectedUse(
            String id,
            String reported,
            String fix,
            String label,
            String kind,
            String grade,
            String basis,
            String cause,
            String acts,
            String marks,
            String question) {
        Ticket ticket =
                SampleTicket.labelled(text(reported), text(fix), text(label).isEmpty() ? null : label);
        Extraction extraction = EXTRACTOR.extract(ticket);
        Judgement judgement = JUDGE.judge(
                ticket,
                extraction,
                RESOLVER.resolve(
                                ticket.equipment(),
                                String.join("\n", ticket.texts().values()))
                        .equipmentClass());
        String understood = id + " " + judgement + " " + extraction;

        assertThat(judgement.kind().name()).as(understood).isEqualTo(kind);
        assertThat(judgement.grade().name()).as(understood).isEqualTo(grade);
        assertThat(extraction.cause().basis().name()).as(understood).isEqualTo(basis);
        if (!text(cause).isEmpty()) {
            assertThat(extraction.cause().text()).as(understood).contains(cause);
        }
        String told = String.join(
                " ",
                extraction.fixes().stream()
                        .map(f -> f.key() + "=" + f.kind() + "=" + f.outcome())
                        .toList());
        for (String act : text(acts).split(";")) {
            assertThat(told).as(understood).contains(act.strip());
        }
        if (!text(marks).isEmpty()) {
            assertThat(judgement.has(MarkKind.valueOf(text(marks))))
                    .as(understood)
                    .isTrue();
        }
        if (!text(question).isEmpty()) {
            assertThat(asked(judgement)).as(understood).isEqualTo(text(question));
        }
    }

    private static String asked(Judgement judgement) {
        SolverQuestion question = judgement.question();
        return question == null ? "nothing" : question.id();
    }

    private static String text(String cell) {
        return cell == null ? "" : cell.strip();
    }
}
