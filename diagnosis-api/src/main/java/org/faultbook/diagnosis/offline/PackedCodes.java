package org.faultbook.diagnosis.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.kb.faultcase.FaultCase;

/**
 * What fault codes mean, as cases tell: the causes of those that name the code, what manuals say first, then by tickets. Codes
 * whose cases know no cause are told by their symptom.
 */
final class PackedCodes {
    private static final int MEANINGS = 3;
    private static final int LONG = 160;
    private static final int MOST = 2000;

    private static final Comparator<FaultCase> SUREST = Comparator.comparing((FaultCase c) -> c.inManuals() == 0)
            .thenComparing(c -> -c.seenInTickets())
            .thenComparing(FaultCase::id);

    private final Map<String, List<FaultCase>> byCode = new TreeMap<>();

    void add(FaultCase c) {
        for (String code : c.codes()) {
            if (byCode.size() < MOST || byCode.containsKey(code)) {
                byCode.computeIfAbsent(code, k -> new ArrayList<>()).add(c);
            }
        }
    }

    /** In the order of the codes. */
    ArrayNode json() {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        byCode.forEach((code, cases) -> {
            ObjectNode node = codes.addObject().put("code", code);
            ArrayNode meanings = node.putArray("meanings");
            cases.stream()
                    .sorted(SUREST)
                    .map(PackedCodes::meaning)
                    .filter(m -> !m.isEmpty())
                    .distinct()
                    .limit(MEANINGS)
                    .forEach(meanings::add);
        });
        return codes;
    }

    private static String meaning(FaultCase c) {
        String cause = c.cause().text();
        if (cause != null) {
            return Shortened.to(LONG, cause);
        }
        return c.symptoms().isEmpty()
                ? ""
                : Shortened.to(LONG, c.symptoms().getFirst().text());
    }
}
