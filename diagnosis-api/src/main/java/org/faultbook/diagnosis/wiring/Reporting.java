package org.faultbook.diagnosis.wiring;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.home.SafetyReviews;
import org.faultbook.diagnosis.home.TicketReport;
import org.faultbook.diagnosis.learn.Learning;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.indexer.health.HealthTally;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/** Reports on a store: the health of its tickets, and those the safety officer has to look at. */
final class Reporting {
    private static final int EXAMPLES = 10;

    private final Store store;
    private final TicketUnderstanding understanding;

    Reporting(Store store, TicketUnderstanding understanding) {
        this.store = store;
        this.understanding = understanding;
    }

    TicketReport health() {
        HealthTally tally = new HealthTally();
        store.sources().forEachJudged(tally::add);
        store.cases().forEachContribution(tally::add);
        HealthFigures figures = tally.figures();
        return new TicketReport(
                figures,
                examples(figures.sample()),
                Learning.backtest(store.statistics()).orElse(null));
    }

    /** What is read as prohibited now is left out as well, be it that it was judged by older rules. */
    private List<TicketReport.Example> examples(List<JudgedTicket> sample) {
        List<TicketReport.Example> examples = new ArrayList<>();
        for (JudgedTicket judged : sample) {
            Understood u = understanding.understand(judged.ticket());
            boolean fit = u.extraction().fixes().stream().noneMatch(f -> f.kind() == FixKind.PROHIBITED);
            if (fit && examples.size() < EXAMPLES) {
                examples.add(new TicketReport.Example(judged, u.extraction()));
            }
        }
        return examples;
    }

    SafetyReviews safety(@Nullable TicketKey after, int limit) {
        return SafetyReviews.read(
                store.sources(), ticket -> understanding.understand(ticket).scope(), after, limit);
    }
}
