package org.faultbook.diagnosis.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.render.HealthWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.indexer.health.FieldGaps;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.indexer.health.TicketField;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;

/** The health of the tickets on a few lines of a terminal. */
final class HealthText {
    private static final int FAULTS = 3;
    private static final int FIELDS = 3;

    private final Wording wording;
    private final HealthWords words;

    HealthText(Wording wording, HealthWords words) {
        this.wording = wording;
        this.words = words;
    }

    String of(TicketReport report) {
        HealthFigures f = report.figures();
        List<String> lines = new ArrayList<>();
        lines.add(words.sentence(report));
        lines.add(wording.say("health.grades", grades(f)));
        if (f.gaps().tickets() > 0) {
            lines.add(wording.say("health.gaps", gaps(f.gaps())));
        }
        f.improvements().stream()
                .limit(1)
                .forEach(i -> lines.add(wording.say(
                        "health.improvement",
                        words.field(i.field()),
                        HealthWords.count(i.tickets()),
                        HealthWords.count(i.fromB()),
                        HealthWords.count(i.fromC()),
                        HealthWords.count(i.fromD()))));
        f.repeated().stream()
                .limit(FAULTS)
                .forEach(fault -> lines.add(wording.say(
                        "health.repeated", words.equipment(fault), words.fault(fault), words.tickets(fault))));
        if (f.marked(MarkKind.PROHIBITED_ACT) > 0) {
            lines.add(wording.say("health.safety", HealthWords.count(f.marked(MarkKind.PROHIBITED_ACT))));
        }
        StringBuilder out = new StringBuilder(wording.say("health.heading")).append('\n');
        lines.forEach(line -> out.append("  ").append(line).append('\n'));
        return out.toString();
    }

    private String grades(HealthFigures f) {
        List<String> grades = new ArrayList<>();
        for (TicketGrade grade : TicketGrade.values()) {
            grades.add(grade.name() + " " + HealthWords.count(f.count(grade)));
        }
        return String.join(comma(), grades);
    }

    /** The fields that are empty most often. */
    private String gaps(FieldGaps gaps) {
        return gaps.empty().entrySet().stream()
                .sorted(java.util.Map.Entry.<TicketField, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .limit(FIELDS)
                .map(e -> words.field(e.getKey()) + " " + HealthWords.percent(gaps.share(e.getKey())))
                .collect(java.util.stream.Collectors.joining(comma()));
    }

    private String comma() {
        return wording.language() == Language.ZH ? "，" : ", ";
    }
}
