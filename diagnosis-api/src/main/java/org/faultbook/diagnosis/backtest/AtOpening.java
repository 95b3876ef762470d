package org.faultbook.diagnosis.backtest;

import java.util.Collection;
import java.util.Map;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;

/** Looks on while a backtest by time asks a ticket: what the base knew just then can be asked further. */
@FunctionalInterface
public interface AtOpening {
    void opened(PastTicket asked, Known known);

    /** A base that knows what was closed before a ticket opened. */
    interface Known {
        Diagnosis diagnose(DiagnosisRequest request);

        /** How many tickets of these cases carry which label, in the order of the labels. */
        Map<String, Integer> labels(Collection<String> caseIds);

        /** The tickets, in the order they were closed. */
        Collection<PastTicket> tickets();
    }
}
