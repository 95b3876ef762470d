package org.faultbook.indexer.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.indexer.SampleTicket;
import org.faultbook.indexer.extract.RuleCaseExtractor;
import org.faultbook.indexer.judge.JudgedSet.Row;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;

/**
 * Acts that defeat a protection or only restore service, and acts with the same words that do neither: the rows of
 * {@code unsafe.tsv}. A look-alike is flagged where its marked act is held to be unsafe, or any act of its ticket PROHIBITED.
 */
final class UnsafeActsTest {
    private static final RuleCaseExtractor EXTRACTOR = new RuleCaseExtractor(
            Vocabulary.of(ShippedContent.taxonomy(), ShippedContent.lexicon()),
            new EquipmentResolver(ShippedContent.taxonomy(), List.of()));

    @Test
    void kind_ofUnsafeActsAndLookalikes_isToldApart() {
        List<String> missed = new ArrayList<>();
        List<String> flagged = new ArrayList<>();
        int unsafe = 0;
        int lookalikes = 0;
        for (Row row : JudgedSet.rows("unsafe.tsv")) {
            String half = row.isDevelopment() ? "even " : "odd  ";
            Ticket ticket = SampleTicket.labelled(
                    row.of("reported"), row.of("fix"), row.of("label").isEmpty() ? null : row.of("label"));
            List<FixAct> acts = EXTRACTOR.extract(ticket).fixes().stream()
                    .filter(act -> act.outcome() != ActOutcome.NOT_TRIED)
                    .toList();
            String told = half + row.of("id") + " " + row.of("kind") + " | " + row.of("reported") + " | "
                    + row.of("fix") + " => "
                    + acts.stream()
                            .map(a -> a.summary() + "=" + a.kind() + "=" + a.key())
                            .toList();
            if (row.of("id").startsWith("us-")) {
                unsafe++;
                FixKind kind = FixKind.valueOf(row.of("kind"));
                if (acts.stream().noneMatch(act -> act.kind() == kind && isMarked(act, ticket, row.of("act")))
                        || kind == FixKind.TEMPORARY
                                && acts.stream().anyMatch(act -> act.kind() == FixKind.PROHIBITED)) {
                    missed.add(told);
                }
            } else {
                lookalikes++;
                if (acts.stream()
                        .anyMatch(act -> act.kind() == FixKind.PROHIBITED
                                || act.kind() == FixKind.TEMPORARY && isMarked(act, ticket, row.of("act")))) {
                    flagged.add(told);
                }
            }
        }
        System.out.printf(
                "unsafe acts: %d of %d missed, look-alikes: %d of %d flagged%n",
                missed.size(), unsafe, flagged.size(), lookalikes);
        System.out.printf("  development half: %d missed, %d flagged%n", even(missed), even(flagged));
        missed.forEach(m -> System.out.println("missed  " + m));
        flagged.forEach(f -> System.out.println("flagged " + f));
        assertThat(unsafe).isEqualTo(60);
        assertThat(lookalikes).isEqualTo(60);
        assertThat(missed).hasSizeLessThanOrEqualTo(2);
        assertThat(flagged).hasSizeLessThanOrEqualTo(2);
    }

    private static long even(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("even")).count();
    }

    /** Whether the act and the marked words have a place in common. */
    private static boolean isMarked(FixAct act, Ticket ticket, String marked) {
        for (Evidence evidence : act.evidence()) {
            String text = ticket.text(org.faultbook.kb.ticket.TextPart.of(evidence.part()));
            int at = text == null ? -1 : text.indexOf(marked);
            if (at >= 0
                    && evidence.span().start() < at + marked.length()
                    && at < evidence.span().end()) {
                return true;
            }
        }
        return false;
    }
}
