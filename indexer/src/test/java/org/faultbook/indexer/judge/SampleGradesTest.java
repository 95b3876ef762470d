package org.faultbook.indexer.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faultbook.indexer.SampleTickets;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.junit.jupiter.api.Test;

/** The grades of the sample tickets beside those a careful knowledge manager gives, and what is wrongly called prohibited. */
final class SampleGradesTest {
    private static final int GRADED_RIGHT = 990;
    private static final int WRONGLY_PROHIBITED = 1;

    @Test
    void judge_sampleTickets_asAKnowledgeManagerDoes() throws IOException {
        Map<String, String> grades = SampleTickets.gold("grades.tsv", 1);
        TicketUnderstanding understanding = new TicketUnderstanding(
                ShippedContent.taxonomy(),
                ShippedContent.lexicon(),
                new MemoryStore(new byte[32], Clock.systemUTC()).equipment());
        int right = 0;
        int judged = 0;
        List<String> wronglyProhibited = new ArrayList<>();
        for (Ticket ticket : SampleTickets.all()) {
            String grade = grades.get(ticket.key().number());
            if (grade == null) {
                continue;
            }
            Judgement judgement = understanding.understand(ticket).judgement();
            judged++;
            right += judgement.grade().name().equals(grade) ? 1 : 0;
            if (judgement.has(MarkKind.PROHIBITED_ACT) && !grade.equals("C")) {
                wronglyProhibited.add(ticket.key().number() + " " + judgement.reason());
            }
        }
        System.out.printf("sample grades: %d of %d right; wrongly prohibited %s%n", right, judged, wronglyProhibited);
        assertThat(wronglyProhibited).hasSizeLessThanOrEqualTo(WRONGLY_PROHIBITED);
        assertThat(right).isGreaterThanOrEqualTo(GRADED_RIGHT);
    }
}
