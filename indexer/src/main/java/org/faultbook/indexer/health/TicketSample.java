package org.faultbook.indexer.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.faultbook.kb.ticket.JudgedTicket;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.TicketGrade;

/**
 * A few tickets of each grade, each ticket of a grade as likely as any other (reservoir sampling, algorithm R; Vitter 1985).
 * What carries a prohibited act is for the safety officer and is never drawn. The same seed and tickets give the same sample.
 */
final class TicketSample {
    private static final int OF_A_GRADE = 12;
    /** Round after round, so that the first ten are of all grades. */
    private static final TicketGrade[] ROUND = {
        TicketGrade.A, TicketGrade.B, TicketGrade.C, TicketGrade.D, TicketGrade.A, TicketGrade.B, TicketGrade.X
    };

    private final Random random;
    private final Map<TicketGrade, List<JudgedTicket>> drawn = new EnumMap<>(TicketGrade.class);
    private final Map<TicketGrade, Long> seen = new EnumMap<>(TicketGrade.class);

    TicketSample(long seed) {
        this.random = new Random(seed);
    }

    void add(JudgedTicket judged) {
        if (judged.judgement().has(MarkKind.PROHIBITED_ACT)
                || judged.ticket().texts().isEmpty()) {
            return;
        }
        TicketGrade grade = judged.judgement().grade();
        long before = seen.merge(grade, 1L, Long::sum) - 1;
        List<JudgedTicket> kept = drawn.computeIfAbsent(grade, g -> new ArrayList<>());
        if (kept.size() < OF_A_GRADE) {
            kept.add(judged);
        } else {
            long place = random.nextLong(before + 1);
            if (place < OF_A_GRADE) {
                kept.set((int) place, judged);
            }
        }
    }

    /** Grades taking turns; more than are shown, since some may turn out not to be fit for it. */
    List<JudgedTicket> drawn() {
        Map<TicketGrade, Integer> taken = new EnumMap<>(TicketGrade.class);
        List<JudgedTicket> ordered = new ArrayList<>();
        long all = drawn.values().stream().mapToLong(List::size).sum();
        for (int turn = 0; ordered.size() < all; turn++) {
            TicketGrade grade = ROUND[turn % ROUND.length];
            List<JudgedTicket> of = drawn.getOrDefault(grade, List.of());
            int next = taken.merge(grade, 1, Integer::sum) - 1;
            if (next < of.size()) {
                ordered.add(of.get(next));
            }
        }
        return ordered;
    }
}
