package org.faultbook.kb.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faultbook.kb.port.SafetyStore;
import org.faultbook.kb.safety.SafetyConfirmation;

final class MemorySafetyStore implements SafetyStore {
    private final Transactions transactions;

    MemorySafetyStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(SafetyConfirmation confirmation) {
        SafetyConfirmation before =
                transactions.write(s -> s.confirmations.putIfAbsent(confirmation.id(), confirmation));
        if (before != null) {
            throw new IllegalStateException("there is a confirmation " + confirmation.id() + " already");
        }
    }

    @Override
    public Optional<SafetyConfirmation> find(String id) {
        return Optional.ofNullable(transactions.state().confirmations.get(id));
    }

    @Override
    public List<SafetyConfirmation> latest(int limit) {
        return transactions.state().confirmations.values().stream()
                .sorted(Comparator.comparing(SafetyConfirmation::at).reversed().thenComparing(SafetyConfirmation::id))
                .limit(limit)
                .toList();
    }
}
