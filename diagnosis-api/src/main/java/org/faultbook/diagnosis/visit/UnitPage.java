package org.faultbook.diagnosis.visit;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.Device;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.render.DevicePhrases;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.UnitTicket;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.jspecify.annotations.Nullable;

/**
 * One installed unit, opened by the code on its label.
 *
 * @param limited whether only what a partner may see is shown; there are no tickets and no manuals then
 * @param visits its tickets, the latest first
 * @param manuals that tell of its model
 */
public record UnitPage(PageFrame frame, Device device, boolean limited, List<UnitTicket> visits, List<Manual> manuals) {
    private static final int REMAINDERS = 5;
    private static final int QUOTE = 200;
    private static final String ENDS = "。；;！？!?\n";

    public UnitPage {
        visits = List.copyOf(visits);
        manuals = List.copyOf(manuals);
    }

    /** A line of the data sheet. */
    public record Fact(String label, String value) {}

    /** A past ticket in a line. */
    public record VisitRow(String number, String link, String told) {}

    /** Work that a ticket says was left. */
    public record Remainder(String text, String number, String link) {}

    /** A manual and its file. */
    public record ManualRow(String title, String link) {}

    public String say(String key, Object... values) {
        return Wording.of(Visit.class, frame.words().language()).say(key, values);
    }

    public DevicePhrases phrases() {
        return new DevicePhrases(frame.words().phrases());
    }

    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        Device d = device;
        add(facts, "equipment", d.equipment() == null ? null : frame.words().scope(d.equipment()));
        add(facts, "firmware", d.firmware());
        add(facts, "batch", d.batch());
        add(facts, "commissioned", d.commissioned());
        add(facts, "warranty", phrases().warranty(d));
        if (!limited) {
            add(facts, "site", d.site());
            add(facts, "region", d.region());
            add(facts, "partner", d.partner());
        }
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.add(new Fact(say("unit." + key), value.toString()));
        }
    }

    public List<VisitRow> lastTickets() {
        List<VisitRow> rows = new ArrayList<>();
        // both tell of the same tickets in the same order
        for (int i = 0; i < Math.min(visits.size(), device.lastTickets().size()); i++) {
            rows.add(new VisitRow(
                    Excerpt.of(device.lastTickets().get(i).number(), 40).head(),
                    EvidenceUri.ticket(visits.get(i).ticket().key()),
                    Excerpt.of(phrases().visit(device.lastTickets().get(i)), QUOTE)
                            .head()));
        }
        return rows;
    }

    public List<Remainder> remainders() {
        List<Remainder> left = new ArrayList<>();
        for (UnitTicket visit : visits) {
            for (Mark mark : visit.judgement().marks()) {
                String text = mark.part() == null ? null : visit.ticket().text(mark.part());
                if (mark.kind() == MarkKind.REMAINDER
                        && text != null
                        && mark.span() != null
                        && mark.span().end() <= text.length()
                        && left.size() < REMAINDERS) {
                    left.add(new Remainder(
                            Excerpt.of(sentence(text, mark.span()), QUOTE).head(),
                            Excerpt.of(visit.ticket().key().number(), 40).head(),
                            EvidenceUri.ticket(visit.ticket().key())));
                }
            }
        }
        return left;
    }

    /** What is marked, with what stands around it in its sentence. */
    static String sentence(String text, Span marked) {
        int from = marked.start();
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = marked.end();
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to).strip();
    }

    public List<ManualRow> manualRows() {
        return manuals.stream()
                .map(m -> new ManualRow(
                        m.edition() == null
                                ? m.title()
                                : m.title() + frame.words().say("dot") + m.edition(),
                        "/api/v1/manuals/" + PageLink.segment(m.id()) + "/versions/" + m.version()))
                .toList();
    }

    public String diagnoseLink() {
        return UnitLink.diagnose(device.serialNumber()).toString();
    }
}
