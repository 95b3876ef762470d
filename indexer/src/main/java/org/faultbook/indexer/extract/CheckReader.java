package org.faultbook.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.normalise.CueKind;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.faultcase.Check;
import org.faultbook.kb.text.Span;
import org.faultbook.kb.ticket.Ticket;

/**
 * Tests whose result spoke for the cause: a measurement with its value (测24V电源只有17V) or a bridge laid to test.
 * A test that found all well speaks for nothing and is left out.
 */
final class CheckReader {
    private static final Pattern MEASURED = Pattern.compile(
            "(?:只有|仅有?|才|为|是|only|was|read|reads|reading|at|=|:|：)?\\s*[-+]?\\d+(?:\\.\\d+)?\\s*[\\p{L}%℃°ΩμΩ/]{0,6}\\S*");

    private CheckReader() {}

    static List<Check> read(Ticket ticket, Reading reading) {
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < reading.clauses().size(); i++) {
            Clause clause = reading.clauses().get(i);
            boolean tested = clause.has(CueKind.CHECK) || FixKinds.isTest(clause.text());
            if (!tested || clause.has(CueKind.GOOD) && !FixKinds.isTest(clause.text())) {
                continue;
            }
            Matcher measured = MEASURED.matcher(clause.text());
            int result = -1;
            while (measured.find()) {
                result = measured.start();
            }
            boolean valued = result > 1;
            if (!valued && !FixKinds.isTest(clause.text())) {
                continue;
            }
            String question = valued ? clause.text().substring(0, result).strip() : clause.text();
            String favouredBy = valued ? clause.text().substring(result).strip() : null;
            if (!TextFold.key(question).isEmpty()
                    && checks.stream().noneMatch(c -> c.question().equals(question))) {
                Span span = new Span(clause.start(), clause.end());
                checks.add(new Check(
                        "check:" + TextFold.key(question),
                        question,
                        favouredBy,
                        null,
                        List.of(Quotes.of(ticket, clause, span))));
            }
        }
        return checks;
    }
}
