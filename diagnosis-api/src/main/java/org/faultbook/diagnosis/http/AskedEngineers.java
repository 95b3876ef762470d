package org.faultbook.diagnosis.http;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.diagnosis.ask.Engineers;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.question.CaseQuestion;

/** Who closed tickets, by the accounts there are now. */
final class AskedEngineers {
    private AskedEngineers() {}

    static Engineers all(Services services) {
        return new Engineers(services.store().accounts().list(), services::solverNamed);
    }

    /** Names of who closed the tickets that were asked about, by the number of the question; those without an account are left out. */
    static Map<Long, String> names(Services services, Collection<CaseQuestion> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Engineers engineers = all(services);
        Map<Long, String> names = new TreeMap<>();
        for (CaseQuestion q : asked) {
            services.store()
                    .sources()
                    .find(q.ticket())
                    .flatMap(t -> engineers.of(t.solver()))
                    .ifPresent(a -> names.put(q.id(), a.displayName()));
        }
        return names;
    }
}
