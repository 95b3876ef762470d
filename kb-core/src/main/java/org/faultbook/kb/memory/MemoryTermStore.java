package org.faultbook.kb.memory;

import java.util.List;
import java.util.NoSuchElementException;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.OwnEntry;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.port.TermStore;

final class MemoryTermStore implements TermStore {
    private final Transactions transactions;

    MemoryTermStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public OwnTerm add(OwnEntry entry, Change change) {
        return transactions.write(s -> {
            long id = s.terms.isEmpty() ? 1 : s.terms.lastKey() + 1;
            OwnTerm added = new OwnTerm(id, entry, change, null);
            s.terms.put(id, added);
            return added;
        });
    }

    @Override
    public OwnTerm withdraw(long id, Change change) {
        return transactions.write(s -> {
            OwnTerm term = s.terms.get(id);
            if (term == null) {
                throw new NoSuchElementException("there is no entry " + id);
            }
            if (!term.stands()) {
                throw new IllegalStateException("entry " + id + " was withdrawn before");
            }
            OwnTerm withdrawn = term.withdrawnBy(change);
            s.terms.put(id, withdrawn);
            return withdrawn;
        });
    }

    @Override
    public List<OwnTerm> all() {
        return List.copyOf(transactions.state().terms.descendingMap().values());
    }

    @Override
    public long acts() {
        return transactions.state().terms.values().stream()
                .mapToLong(t -> t.stands() ? 1 : 2)
                .sum();
    }
}
