package org.faultbook.diagnosis.engine;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.Diagnosis.SimilarTicket;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.port.CaseStore;

/** Past tickets that read alike and whose cause nobody knows, as they stand. */
final class SimilarTickets {
    private static final int SHOWN = 5;

    private final CaseStore cases;

    SimilarTickets(CaseStore cases) {
        this.cases = cases;
    }

    /** The newest ticket of each case, in the order of the groups; at most five. */
    List<SimilarTicket> of(List<CauseGroup> alike) {
        List<SimilarTicket> tickets = new ArrayList<>();
        for (CauseGroup group : alike) {
            if (tickets.size() == SHOWN) {
                break;
            }
            cases.contributions(group.best().id(), 1).stream()
                    .filter(c -> !c.symptoms().isEmpty())
                    .map(SimilarTickets::shown)
                    .forEach(tickets::add);
        }
        return tickets;
    }

    private static SimilarTicket shown(Contribution c) {
        String fix = c.fixes().stream()
                .filter(f -> f.kind() != FixKind.PROHIBITED && f.outcome() == ActOutcome.SEEN)
                .map(FixAct::summary)
                .findFirst()
                .orElse(null);
        String closed = c.closed() == null
                ? null
                : c.closed().atZone(ZoneOffset.UTC).toLocalDate().toString();
        return new SimilarTicket(c.ticket().number(), c.symptoms().getFirst().text(), fix, closed);
    }
}
