package org.faultbook.diagnosis.http;

import java.util.List;
import java.util.Set;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.ask.Closer;
import org.faultbook.diagnosis.ask.Engineers;
import org.faultbook.diagnosis.home.FoundCase;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.SearchFilter;

/** Who closed tickets like the one at hand on the same type of machine, of those who agreed to be named; nobody for partners. */
final class Closers {
    private static final int CASES = 5;
    private static final int TICKETS = 100;

    private final Services services;

    Closers(Services services) {
        this.services = services;
    }

    List<Closer> of(String text, Diagnosis diagnosis, Visitor reader) {
        Account account = reader.account();
        EquipmentScope asked = diagnosis.understood().equipment();
        if (account == null || reader.limited() || asked.type() == null || text.isBlank()) {
            return List.of();
        }
        Store store = services.store();
        List<Account> agreed = store.accounts().agreedToBeNamed();
        if (agreed.isEmpty()) {
            return List.of();
        }
        EquipmentScope type = EquipmentScope.of(asked.equipmentClass(), asked.type(), null, null, null);
        SearchFilter filter = new SearchFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), type);
        List<Contribution> tickets = services.search(text, filter, CASES).stream()
                .map(FoundCase::faultCase)
                .filter(c -> asked.type().equals(c.scope().type()))
                .flatMap(c -> store.cases().contributions(c.id(), TICKETS).stream())
                .toList();
        List<Contribution> ofModel = asked.model() == null
                ? List.of()
                : tickets.stream()
                        .filter(t -> asked.model().equals(t.key().scope().model()))
                        .toList();
        Engineers engineers = AskedEngineers.all(services);
        List<Closer> closers = Closer.of(ofModel, engineers, agreed, account);
        return closers.isEmpty() ? Closer.of(tickets, engineers, agreed, account) : closers;
    }
}
