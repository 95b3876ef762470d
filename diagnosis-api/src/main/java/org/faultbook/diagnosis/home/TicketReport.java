package org.faultbook.diagnosis.home;

import java.util.List;
import org.faultbook.diagnosis.backtest.BacktestFigures;
import org.faultbook.indexer.health.HealthFigures;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.ticket.JudgedTicket;
import org.jspecify.annotations.Nullable;

/**
 * The health of a home's tickets.
 *
 * @param examples tickets beside what was understood of them, of all grades, at most ten
 * @param backtest how the home would have answered its own tickets; null where that was never asked
 */
public record TicketReport(
        HealthFigures figures,
        List<Example> examples,
        @Nullable BacktestFigures backtest) {
    public TicketReport {
        examples = List.copyOf(examples);
    }

    /** A ticket as stored, masked, and what was read out of it. */
    public record Example(JudgedTicket judged, Extraction extraction) {}

    /** Whether there were enough tickets to ask questions of. */
    public boolean tellsHits() {
        return backtest != null && backtest.asked() > 0;
    }
}
