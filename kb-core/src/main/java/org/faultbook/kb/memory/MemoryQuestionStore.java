package org.faultbook.kb.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.memory.State.Question;
import org.faultbook.kb.port.QuestionStore;
import org.faultbook.kb.question.CaseQuestion;
import org.faultbook.kb.question.QuestionAnswer;
import org.jspecify.annotations.Nullable;

final class MemoryQuestionStore implements QuestionStore {
    private final Transactions transactions;

    MemoryQuestionStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CaseQuestion ask(CaseQuestion question, String tokenHash) {
        return transactions.write(s -> {
            Change again = new Change(question.askedBy(), question.asked(), "asked again");
            s.questions.replaceAll((id, kept) -> kept.question().caseId().equals(question.caseId())
                            && kept.question().ticket().equals(question.ticket())
                            && kept.question().isOpen(question.asked())
                    ? kept.with(q -> q.withdrawnBy(again))
                    : kept);
            CaseQuestion kept = question.numbered(s.questions.isEmpty() ? 1 : s.questions.lastKey() + 1);
            s.questions.put(kept.id(), new Question(kept, tokenHash));
            return kept;
        });
    }

    @Override
    public Optional<CaseQuestion> find(long id) {
        return Optional.ofNullable(transactions.state().questions.get(id)).map(Question::question);
    }

    @Override
    public Optional<CaseQuestion> byToken(String tokenHash) {
        return transactions.state().questions.values().stream()
                .filter(q -> q.tokenHash().equals(tokenHash))
                .map(Question::question)
                .findFirst();
    }

    @Override
    public Map<String, List<CaseQuestion>> ofCases(Collection<String> caseIds) {
        Set<String> wanted = Set.copyOf(caseIds);
        Map<String, List<CaseQuestion>> of = new TreeMap<>();
        transactions.state().questions.descendingMap().values().stream()
                .map(Question::question)
                .filter(q -> wanted.contains(q.caseId()))
                .forEach(q ->
                        of.computeIfAbsent(q.caseId(), c -> new ArrayList<>()).add(q));
        return of;
    }

    @Override
    public List<CaseQuestion> newest(int limit, @Nullable Long before) {
        return transactions.state().questions.descendingMap().values().stream()
                .map(Question::question)
                .filter(q -> before == null || q.id() < before)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean answer(long id, QuestionAnswer answer) {
        return change(id, q -> q.isOpen(answer.at()) ? q.answered(answer) : q);
    }

    @Override
    public boolean withdraw(long id, Change change) {
        return change(id, q -> q.answer() == null && q.withdrawn() == null ? q.withdrawnBy(change) : q);
    }

    private boolean change(long id, UnaryOperator<CaseQuestion> how) {
        return transactions.write(s -> {
            Question before = s.questions.get(id);
            if (before == null) {
                return false;
            }
            Question after = before.with(how);
            s.questions.put(id, after);
            return !after.equals(before);
        });
    }

    @Override
    public List<String> casesSince(Instant from) {
        return transactions.state().questions.values().stream()
                .map(Question::question)
                .filter(q -> !q.touched().isBefore(from))
                .map(CaseQuestion::caseId)
                .distinct()
                .sorted()
                .toList();
    }
}
