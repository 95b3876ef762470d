package org.faultbook.diagnosis.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.PartsToBring;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.ticket.PartUse;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to bring to the first visit: the kit ({@link RepairKit}) for the best lasting fixes of the likeliest causes. A
 * cause without a lasting fix counts as not ended by the visit, whatever is brought.
 */
record Packing(BestFix bestFix) {
    private static final int SUBSTITUTES = 2;

    /** What the best fix of one cause takes, and how likely it is to end the fault. */
    private record Need(int rank, double chance, List<FixParts.Needed> parts) {}

    /**
     * Null where no part would help.
     *
     * @param results of the suspects, in their order
     * @param merged the cases behind a cause, the one shown first
     * @param most different parts that may be brought
     */
    @Nullable
    PartsToBring of(
            List<DiagnosedCause> results, Suspects suspects, Function<CauseGroup, List<FaultCase>> merged, int most) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < Math.min(RepairKit.MOST_JOBS, results.size()); i++) {
            RankedFix fix = bestFix.of(results.get(i));
            if (fix != null) {
                needs.add(new Need(
                        results.get(i).rank(),
                        suspects.belief().chances()[i] * BestFix.success(fix),
                        parts(fix, merged.apply(suspects.causes().get(i)))));
            }
        }
        Map<String, String> codes = onlyCodes(needs);
        List<RepairKit.Job> jobs = needs.stream()
                .map(n -> new RepairKit.Job(n.chance(), keys(n, codes)))
                .toList();
        Set<String> kit = RepairKit.of(jobs, most);
        if (kit.isEmpty()) {
            return null;
        }
        boolean learned = suspects.likelihoods().stream().anyMatch(Optional::isPresent);
        return new PartsToBring(
                packed(needs, codes, kit),
                learned ? RepairKit.chance(jobs, kit) : null,
                learned ? RepairKit.chance(jobs, Set.of()) : null);
    }

    private static List<FixParts.Needed> parts(RankedFix fix, List<FaultCase> cases) {
        return FixParts.of(
                fix.parts(),
                cases.stream()
                        .flatMap(c -> c.fixes().stream())
                        .filter(f -> f.id().equals(fix.fixId()))
                        .map(f -> f.parts())
                        .toList());
    }

    /** The parts of the kit, each for the causes that the kit does for. */
    private static List<PartsToBring.Part> packed(List<Need> needs, Map<String, String> codes, Set<String> kit) {
        Map<String, List<FixParts.Needed>> uses = new LinkedHashMap<>();
        Map<String, Set<Integer>> ranks = new HashMap<>();
        for (Need need : needs) {
            if (kit.containsAll(keys(need, codes))) {
                for (FixParts.Needed part : need.parts()) {
                    String key = key(part.part(), codes);
                    uses.computeIfAbsent(key, k -> new ArrayList<>()).add(part);
                    ranks.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(need.rank());
                }
            }
        }
        List<PartsToBring.Part> parts = new ArrayList<>();
        uses.forEach((key, used) -> {
            PartUse part = used.stream()
                    .map(FixParts.Needed::part)
                    .filter(p -> p.code() != null)
                    .findFirst()
                    .orElse(used.getFirst().part());
            BigDecimal quantity = used.stream()
                    .map(n -> n.part().quantity())
                    .filter(Objects::nonNull)
                    .max(BigDecimal::compareTo)
                    .orElse(null);
            List<PartUse> substitutes = used.stream()
                    .flatMap(n -> n.substitutes().stream())
                    .filter(s -> !kit.contains(key(s, codes)))
                    .collect(Collectors.toMap(FixParts::identity, s -> s, (first, again) -> first, LinkedHashMap::new))
                    .values()
                    .stream()
                    .limit(SUBSTITUTES)
                    .toList();
            parts.add(new PartsToBring.Part(
                    part.name(),
                    part.code(),
                    quantity,
                    substitutes,
                    new ArrayList<>(ranks.getOrDefault(key, Set.of()))));
        });
        return parts;
    }

    private static Set<String> keys(Need need, Map<String, String> codes) {
        return need.parts().stream()
                .map(p -> key(p.part(), codes))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A part that is only named is the one of that name with a code, where there is just one. */
    private static String key(PartUse part, Map<String, String> codes) {
        String identity = FixParts.identity(part);
        return part.code() == null ? codes.getOrDefault(identity, identity) : identity;
    }

    private static Map<String, String> onlyCodes(List<Need> needs) {
        Map<String, Set<String>> codes = new HashMap<>();
        needs.stream()
                .flatMap(n -> n.parts().stream())
                .map(FixParts.Needed::part)
                .filter(p -> p.code() != null)
                .forEach(p -> codes.computeIfAbsent(FixParts.folded(p.name()), n -> new LinkedHashSet<>())
                        .add(FixParts.identity(p)));
        return codes.entrySet().stream()
                .filter(e -> e.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().iterator().next()));
    }
}
