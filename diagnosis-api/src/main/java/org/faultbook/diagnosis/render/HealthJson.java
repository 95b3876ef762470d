package org.faultbook.diagnosis.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.indexer.health.FieldGaps;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.indexer.health.TicketField;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.Mark;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;
import org.faultbook.kb.ticket.TicketKind;

/** The report on tickets and the list for the safety officer as JSON. Fields may grow in number; none ever changes. */
public final class HealthJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private HealthJson() {}

    /** @param words put names of groups and of equipment into the reader's language */
    public static ObjectNode of(TicketReport report, HealthWords words) {
        HealthFigures f = report.figures();
        ObjectNode json = NODES.objectNode()
                .put("tickets", f.tickets())
                .put("closed", f.closed())
                .put("from", f.from() == null ? null : f.from().toString())
                .put("to", f.to() == null ? null : f.to().toString())
                .put("usable", f.usable())
                .put("sentence", words.sentence(report));
        BacktestFigures b = report.backtest();
        if (b == null || b.asked() == 0) {
            json.putNull("backtest");
        } else {
            json.putObject("backtest")
                    .put("asked", b.asked())
                    .put("hit1", b.hit1())
                    .put("hit3", b.hit3())
                    .put("frequent1", b.frequent1())
                    .put("frequent3", b.frequent3())
                    .put("abstained", b.abstained());
        }
        ArrayNode kinds = json.putArray("kinds");
        for (TicketKind kind : TicketKind.values()) {
            ObjectNode node = kinds.addObject().put("kind", kind.name()).put("tickets", f.count(kind));
            for (TicketGrade grade : TicketGrade.values()) {
                node.put(grade.name(), f.count(kind, grade));
            }
        }
        ArrayNode repeated = json.putArray("repeated");
        f.repeated()
                .forEach(fault -> repeated.addObject()
                        .put("equipment", words.equipment(fault))
                        .put("fault", fault.fault())
                        .put("basis", fault.basis().name())
                        .put("tickets", fault.tickets())
                        .put("exact", fault.exact()));
        json.set("gaps", gaps(f.gaps()));
        json.set("byRegion", gaps(f.byRegion(), words));
        json.set("bySolvers", gaps(f.bySolvers(), words));
        ArrayNode improvements = json.putArray("improvements");
        f.improvements()
                .forEach(i -> improvements
                        .addObject()
                        .put("field", i.field().name())
                        .put("tickets", i.tickets())
                        .put("fromB", i.fromB())
                        .put("fromC", i.fromC())
                        .put("fromD", i.fromD()));
        ObjectNode marks = json.putObject("marks");
        for (MarkKind mark : MarkKind.values()) {
            marks.put(mark.name(), f.marked(mark));
        }
        ArrayNode examples = json.putArray("examples");
        report.examples().forEach(example -> examples.add(example(example, words)));
        return json;
    }

    private static ArrayNode gaps(List<FieldGaps> groups, HealthWords words) {
        ArrayNode array = NODES.arrayNode();
        List<String> names = words.names(groups);
        for (int i = 0; i < groups.size(); i++) {
            array.add(gaps(groups.get(i)).put("name", names.get(i)));
        }
        return array;
    }

    private static ObjectNode gaps(FieldGaps gaps) {
        ObjectNode json = NODES.objectNode().put("group", gaps.group().name());
        if (gaps.members() > 0) {
            json.put("solvers", gaps.members());
        }
        json.put("tickets", gaps.tickets());
        ObjectNode empty = json.putObject("empty");
        for (TicketField field : TicketField.values()) {
            empty.put(field.name(), gaps.empty().getOrDefault(field, 0L));
        }
        return json;
    }

    private static ObjectNode example(TicketReport.Example example, HealthWords words) {
        JudgedTicket judged = example.judged();
        ObjectNode json = NODES.objectNode()
                .put("number", judged.ticket().key().number())
                .put("kind", judged.judgement().kind().name())
                .put("grade", judged.judgement().grade().name())
                .put("reason", words.reason(judged.judgement().reason()));
        ObjectNode raw = json.putObject("raw");
        judged.ticket().texts().forEach((part, text) -> raw.put(part.column(), text));
        ArrayNode symptoms = json.putArray("symptoms");
        example.extraction().symptoms().forEach(s -> symptoms.add(s.text()));
        json.putObject("cause")
                .put("text", example.extraction().cause().text())
                .put("basis", example.extraction().cause().basis().name());
        ArrayNode fixes = json.putArray("fixes");
        example.extraction()
                .fixes()
                .forEach(act -> fixes.addObject()
                        .put("summary", act.summary())
                        .put("kind", act.kind().name())
                        .put("outcome", act.outcome().name()));
        ArrayNode parts = json.putArray("parts");
        example.extraction().parts().forEach(part -> parts.add(DiagnosisJson.part(part)));
        ArrayNode marks = json.putArray("marks");
        judged.judgement().marks().stream().map(Mark::kind).distinct().forEach(mark -> marks.add(mark.name()));
        return json;
    }

    /** One page of the safety officer's list. */
    public static ObjectNode of(SafetyReviews page) {
        ObjectNode json = NODES.objectNode();
        ArrayNode reviews = json.putArray("reviews");
        for (SafetyReviews.Review review : page.reviews()) {
            ObjectNode node = reviews.addObject()
                    .put("ticket", review.ticket().id())
                    .put("number", review.ticket().number())
                    .put(
                            "closed",
                            review.closed() == null ? null : review.closed().toString())
                    .put("site", review.site());
            node.set("equipment", DiagnosisJson.scope(review.equipment()));
            node.put("unit", review.unit());
            DiagnosisJson.strings(node.putArray("quotes"), review.quotes());
        }
        return json.put("next", page.next() == null ? null : page.next().id());
    }
}
