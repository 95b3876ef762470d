package org.faultbook.indexer.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Empty fields by group, the largest groups first. Groups of fewer than {@value #SMALL} tickets, and those behind the
 * first {@value #SHOWN}, are joined: a small group would point at a person. Bounded in memory: groups that first show up
 * when {@value #MOST} are known count among the others.
 */
final class GroupTally {
    static final int SMALL = 5;
    static final int SHOWN = 6;
    static final int MOST = 10_000;
    /** Solvers in a group at least, so that no group is one person. */
    private static final int SOLVERS = 3;

    private static final int PARTS = 4;

    private final Map<String, GapTally> groups = new HashMap<>();
    private final GapTally unnamed = new GapTally();
    private final GapTally others = new GapTally();

    void add(@Nullable String group, Ticket ticket) {
        if (group == null || group.isBlank()) {
            unnamed.add(ticket);
            return;
        }
        GapTally known = groups.get(group);
        if (known == null && groups.size() < MOST) {
            known = new GapTally();
            groups.put(group, known);
        }
        (known == null ? others : known).add(ticket);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** By name. */
    List<FieldGaps> named() {
        GapTally joined = new GapTally();
        joined.add(others);
        List<FieldGaps> shown = new ArrayList<>();
        for (Map.Entry<String, GapTally> group : bySize()) {
            if (group.getValue().tickets() < SMALL || shown.size() == SHOWN) {
                joined.add(group.getValue());
            } else {
                shown.add(group.getValue().gaps(FieldGaps.Group.NAMED, group.getKey(), 0));
            }
        }
        addRest(shown, joined);
        return shown;
    }

    /**
     * Without names: members that leave alike many fields empty stand together, in up to four groups of about as many
     * members. One group where there are too few members for two.
     */
    List<FieldGaps> banded() {
        GapTally joined = new GapTally();
        joined.add(others);
        List<Map.Entry<String, GapTally>> members = new ArrayList<>();
        for (Map.Entry<String, GapTally> group : bySize()) {
            if (group.getValue().tickets() < SMALL) {
                joined.add(group.getValue());
            } else {
                members.add(group);
            }
        }
        List<FieldGaps> shown = new ArrayList<>();
        if (members.size() < SOLVERS) {
            members.forEach(member -> joined.add(member.getValue()));
        } else {
            members.sort(Comparator.comparingDouble((Map.Entry<String, GapTally> member) ->
                            member.getValue().emptyPerTicket())
                    .thenComparing(Map.Entry::getKey));
            int parts = Math.min(PARTS, members.size() / SOLVERS);
            for (int part = 0; part < parts; part++) {
                GapTally sum = new GapTally();
                List<Map.Entry<String, GapTally>> of =
                        members.subList(part * members.size() / parts, (part + 1) * members.size() / parts);
                of.forEach(member -> sum.add(member.getValue()));
                shown.add(sum.gaps(FieldGaps.Group.SOLVERS, "", of.size()));
            }
        }
        addRest(shown, joined);
        return shown;
    }

    private void addRest(List<FieldGaps> shown, GapTally joined) {
        if (joined.tickets() > 0) {
            shown.add(joined.gaps(FieldGaps.Group.OTHER, "", 0));
        }
        if (unnamed.tickets() > 0) {
            shown.add(unnamed.gaps(FieldGaps.Group.UNNAMED, "", 0));
        }
    }

    private List<Map.Entry<String, GapTally>> bySize() {
        return groups.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, GapTally> group) ->
                                group.getValue().tickets())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }
}
