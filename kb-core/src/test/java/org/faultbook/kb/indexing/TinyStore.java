package org.faultbook.kb.indexing;

import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.CaseStore;
import org.faultbook.kb.port.CaseStore.CaseChange;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Cases of one symptom each, and just the questions that following asks. */
final class TinyStore {
    final TreeMap<String, FaultCase> cases = new TreeMap<>();
    final Map<String, CaseChange> changes = new TreeMap<>();
    long revision;

    void put(String id, String symptom) {
        revision++;
        touch(id, symptom);
    }

    /** One transaction, one revision. */
    void putAll(List<String> ids, String symptom) {
        revision++;
        ids.forEach(id -> touch(id, symptom));
    }

    void remove(String id) {
        cases.remove(id);
        changes.put(id, new CaseChange(++revision, id, true));
    }

    Store asStore() {
        CaseStore caseStore = proxy(CaseStore.class, (name, args) -> switch (name) {
            case "changesSince" -> changesSince((long) args[0], (int) args[1]);
            case "findAll" -> findAll((java.util.Collection<?>) args[0]);
            case "list" -> list((String) args[0], (int) args[1]);
            default -> throw new UnsupportedOperationException(name);
        });
        ManualStore manuals = proxy(ManualStore.class, (name, args) -> List.of());
        return proxy(Store.class, (name, args) -> switch (name) {
            case "cases" -> caseStore;
            case "manuals" -> manuals;
            case "revision" -> revision;
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private void touch(String id, String symptom) {
        FaultCase stored = new FaultCase(
                id,
                ProductLine.DEFAULT,
                1,
                null,
                ArticleState.USABLE,
                EquipmentScope.ANY,
                "cause of " + id,
                List.of(),
                List.of(new Symptom(symptom, Language.EN, 1, List.of())),
                Cause.UNKNOWN,
                List.of(),
                List.of(),
                null,
                null,
                1,
                revision);
        cases.put(id, stored);
        changes.put(id, new CaseChange(revision, id, false));
    }

    private List<CaseChange> changesSince(long after, int limit) {
        return changes.values().stream()
                .filter(change -> change.revision() > after)
                .sorted(Comparator.comparingLong(CaseChange::revision).thenComparing(CaseChange::caseId))
                .limit(limit)
                .toList();
    }

    private Map<String, FaultCase> findAll(java.util.Collection<?> ids) {
        Map<String, FaultCase> found = new LinkedHashMap<>();
        for (Object id : ids) {
            FaultCase stored = cases.get(id);
            if (stored != null) {
                found.put(stored.id(), stored);
            }
        }
        return found;
    }

    private List<String> list(@Nullable String after, int limit) {
        return cases.keySet().stream()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, args) -> answer.to(method.getName(), args));
        return type.cast(proxy);
    }
}
