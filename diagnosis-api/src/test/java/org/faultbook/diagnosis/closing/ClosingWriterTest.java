package org.faultbook.diagnosis.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.faultbook.diagnosis.bench.SampleTicketsRead;
import org.faultbook.diagnosis.sample.SampleServices;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.junit.jupiter.api.Test;

/** What the engineer says becomes a text that an import understands as it was promised. */
final class ClosingWriterTest {
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");
    private static final TicketUnderstanding UNDERSTANDING = new TicketUnderstanding(
            ShippedContent.taxonomy(),
            ShippedContent.lexicon(),
            new SampleServices().store().equipment());
    private static final ClosingWriter WRITER = new ClosingWriter(UNDERSTANDING);
    private static final EquipmentMention PUMP = new EquipmentMention("循环泵", null, null, null, null, null);

    @Test
    void write_sampleTickets_fedBackAtLeastTheGradePromisedWithTheSameActs() {
        List<Ticket> tickets = new ArrayList<>();
        SampleTicketsRead.of(DATA.resolve("tickets")).forEach(tickets::addAll);
        tickets.removeIf(t -> !t.isClosed() || t.texts().isEmpty());
        Collections.shuffle(tickets, new Random(7));
        int kept = 0;
        List<Ticket> tried = tickets.subList(0, 150);
        for (Ticket ticket : tried) {
            ClosingRequest request = told(ticket);
            ClosingText closing = WRITER.write(request, false);
            if (closing.text().isEmpty()) {
                assertThat(closing.grade()).isEqualTo(TicketGrade.D);
                continue;
            }
            for (Ticket back : List.of(
                    JobTicket.alone(closing.text(), request.equipment()), JobTicket.back(closing.text(), request))) {
                Understood read = UNDERSTANDING.understand(back);
                assertThat(read.judgement().grade())
                        .as("%s: %s", ticket.key(), closing.text())
                        .isLessThanOrEqualTo(closing.grade());
                assertThat(read.extraction().fixes())
                        .as("%s: %s", ticket.key(), closing.text())
                        .noneMatch(act -> act.kind() == FixKind.PROHIBITED);
            }
            Understood read = UNDERSTANDING.understand(JobTicket.alone(closing.text(), request.equipment()));
            assertThat(read.extraction().fixes().stream().map(FixAct::key))
                    .containsExactlyElementsOf(
                            closing.actions().stream().map(FixAct::key).toList());
            Understood said = UNDERSTANDING.understand(JobTicket.of(request));
            boolean same = closing.grade() == said.judgement().grade()
                    && closing.cause().basis() == said.extraction().cause().basis();
            kept += same ? 1 : 0;
        }
        assertThat(kept).as("texts of 150 that teach as much as what was said").isGreaterThanOrEqualTo(135);
    }

    @Test
    void write_anyRequest_addsNoWordThatWasNotSaid() {
        ClosingText closing =
                WRITER.write(request("水泵漏水", List.of("更换机械密封一套", "换了轴承没用"), "", "机械密封磨损", List.of("下月复查轴承")), false);
        assertThat(closing.text()).isEqualTo("现象：水泵漏水\n原因：机械密封磨损\n处理：更换机械密封一套；换了轴承没用\n备件：机械密封 ×1\n遗留：下月复查轴承");
        assertThat(closing.grade()).isEqualTo(TicketGrade.A);
    }

    @Test
    void write_causeOnlyInferred_noCauseLine() {
        ClosingText closing = WRITER.write(request("水泵漏水", List.of("更换机械密封"), "", "", List.of()), false);
        assertThat(closing.text()).doesNotContain("原因");
        assertThat(closing.cause().basis()).isEqualTo(CauseBasis.INFERRED);
        assertThat(Objects.requireNonNull(closing.question()).id()).isEqualTo("what-was-wrong");
    }

    @Test
    void write_answeredQuestion_causeStatedAndNotAskedAgain() {
        ClosingRequest asking = request("水泵漏水", List.of("更换机械密封"), "", "", List.of());
        String option = Objects.requireNonNull(WRITER.write(asking, false).question())
                .options()
                .getFirst()
                .zh();
        ClosingText closing = WRITER.write(answering(asking, "what-was-wrong", option), false);
        assertThat(closing.text()).contains("原因：" + option);
        assertThat(closing.grade()).isEqualTo(TicketGrade.A);
        assertThat(closing.question()).isNull();
    }

    @Test
    void write_severalActs_theChosenOneIsTheFix() {
        ClosingRequest asking = request("水泵漏水", List.of("更换机械密封", "紧固地脚螺栓"), "", "", List.of());
        ClosingText before = WRITER.write(asking, false);
        assertThat(before.grade()).isEqualTo(TicketGrade.B);
        assertThat(Objects.requireNonNull(before.question()).id()).isEqualTo("which-act");
        ClosingText after = WRITER.write(answering(asking, "which-act", "更换机械密封"), false);
        assertThat(after.text()).contains("紧固地脚螺栓，没起作用");
        assertThat(after.question())
                .satisfiesAnyOf(
                        next -> assertThat(next).isNull(),
                        next -> assertThat(Objects.requireNonNull(next).id()).isNotEqualTo("which-act"));
    }

    @Test
    void write_causeTold_theActOnItIsTheFix() {
        ClosingText text = WRITER.write(request("水泵漏水", List.of("更换机械密封", "紧固地脚螺栓"), "", "机械密封磨损", List.of()), false);
        assertThat(text.grade()).isEqualTo(TicketGrade.A);
        assertThat(text.question()).isNull();
    }

    @Test
    void write_answersThatTellNoCause_addNone() {
        ClosingRequest asking = request("水泵漏水", List.of("更换机械密封"), "", "", List.of());
        for (String option : List.of("没有坏，换下试试", "没有查")) {
            assertThat(WRITER.write(answering(asking, "what-was-wrong", option), false)
                            .text())
                    .doesNotContain("原因");
        }
        assertThatThrownBy(() -> WRITER.write(answering(asking, "what-was-wrong", "火星人"), false))
                .isInstanceOf(UnaskedAnswerException.class);
    }

    @Test
    void write_english_itsOwnHeadings() {
        ClosingRequest request = request(
                "UPS on bypass",
                List.of(),
                "Found battery string 2 weak, replaced 4 batteries, test ok.",
                "",
                List.of());
        ClosingText closing = WRITER.write(request, false);
        assertThat(closing.language()).isEqualTo(Language.EN);
        assertThat(closing.text())
                .startsWith(
                        "Phenomenon: UPS on bypass\nCause: battery string 2 weak\nAction: replaced 4 batteries, test ok");
    }

    private static ClosingRequest request(
            String subject, List<String> done, String text, String cause, List<String> open) {
        return new ClosingRequest(
                null, subject, "", PUMP, List.of(), done, text, cause, List.of(), null, open, null, null);
    }

    private static ClosingRequest answering(ClosingRequest r, String id, String option) {
        return new ClosingRequest(
                null,
                r.subject(),
                r.description(),
                r.equipment(),
                r.checks(),
                r.done(),
                r.text(),
                r.cause(),
                r.parts(),
                null,
                r.open(),
                null,
                new ClosingRequest.Answer(id, option));
    }

    /** A closed ticket as its engineer would have told it. */
    private static ClosingRequest told(Ticket t) {
        String found = text(t, TextPart.FOUND);
        return new ClosingRequest(
                null,
                text(t, TextPart.TITLE),
                text(t, TextPart.REPORTED),
                t.equipment(),
                found.isEmpty() ? List.of() : List.of(new ClosingRequest.Checked(null, null, found)),
                List.of(),
                text(t, TextPart.FIX),
                text(t, TextPart.CAUSE),
                t.parts(),
                t.minutes(),
                List.of(),
                null,
                null);
    }

    private static String text(Ticket t, TextPart part) {
        return Objects.requireNonNullElse(t.text(part), "");
    }
}
