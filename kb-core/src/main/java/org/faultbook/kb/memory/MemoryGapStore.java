package org.faultbook.kb.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.gap.GapQuestion;
import org.faultbook.kb.memory.State.Gap;
import org.faultbook.kb.port.GapStore;

final class MemoryGapStore implements GapStore {
    private final Transactions transactions;

    MemoryGapStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void note(Collection<GapQuestion> questions) {
        transactions.write(s -> {
            questions.forEach(q -> s.gaps.put(q.requestId(), new Gap(q, false)));
            return questions.size();
        });
    }

    @Override
    public Map<String, String> casesOf(Collection<String> requestIds) {
        Map<String, Gap> gaps = transactions.state().gaps;
        Map<String, String> cases = new TreeMap<>();
        for (String id : requestIds) {
            Gap gap = gaps.get(id);
            if (gap != null) {
                cases.put(id, gap.question().caseId());
            }
        }
        return cases;
    }

    @Override
    public List<GapQuestion> waiting(Actor actor, int limit) {
        return transactions.state().gaps.values().stream()
                .filter(gap -> !gap.dismissed() && gap.question().actor().equals(actor))
                .map(Gap::question)
                .sorted(Comparator.comparing(GapQuestion::asked).reversed().thenComparing(GapQuestion::requestId))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean dismiss(String requestId, Actor actor) {
        return transactions.write(s -> {
            Gap gap = s.gaps.get(requestId);
            boolean open =
                    gap != null && !gap.dismissed() && gap.question().actor().equals(actor);
            if (gap != null && open) {
                s.gaps.put(requestId, new Gap(gap.question(), true));
            }
            return open;
        });
    }
}
