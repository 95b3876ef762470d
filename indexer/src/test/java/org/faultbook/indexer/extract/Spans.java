package org.faultbook.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;

/** Every statement points at exactly its words. */
final class Spans {
    private Spans() {}

    static void assertTrue(Ticket ticket, Extraction extraction) {
        List<Evidence> all = new ArrayList<>(extraction.cause().evidence());
        extraction.symptoms().forEach(s -> all.addAll(s.evidence()));
        extraction.fixes().forEach(f -> all.addAll(f.evidence()));
        extraction.checks().forEach(c -> all.addAll(c.evidence()));
        for (Evidence evidence : all) {
            String source = java.util.Objects.requireNonNull(ticket.text(TextPart.of(evidence.part())));
            assertThat(evidence.span().of(source)).isEqualTo(evidence.quote());
            assertThat(evidence.sourceId()).isEqualTo(ticket.key().id());
        }
        extraction.symptoms().forEach(s -> assertThat(s.evidence()).isNotEmpty());
        extraction.fixes().forEach(f -> assertThat(f.evidence()).isNotEmpty());
        assertThat(extraction.cause().isKnown())
                .isEqualTo(!extraction.cause().evidence().isEmpty());
    }
}
