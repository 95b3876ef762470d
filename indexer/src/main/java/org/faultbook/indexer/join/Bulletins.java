package org.faultbook.indexer.join;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.HalfWidth;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketStatus;

/**
 * Rows in which a maker says what is wrong with a kind of machine and what to do about it: technical bulletins, known by
 * the label of their kind. They are no visit: what they order was not tried by them, and no unit came back.
 */
public final class Bulletins {
    private static final Pattern LABEL = Pattern.compile(
            "(?:技术|服务|质量|产品)(?:通报|通告|公告)|整改通[知报]|召回通[知告]"
                    + "|\\b(?:technical|service|product)[ -]?bulletin|\\bfield (?:safety )?notice|\\bTSB\\b",
            Pattern.CASE_INSENSITIVE);

    private Bulletins() {}

    /** Whether the kind of the row says that it is a bulletin; one that was withdrawn is none. */
    public static boolean isBulletin(Ticket ticket) {
        String label = ticket.kindLabel();
        return label != null
                && ticket.status() != TicketStatus.CANCELLED
                && LABEL.matcher(HalfWidth.fold(label)).find();
    }

    /** What a bulletin orders is what is to be done, however it puts it. */
    static List<FixAct> ordered(List<FixAct> told) {
        List<FixAct> ordered = new ArrayList<>(told.size());
        for (FixAct act : told) {
            ordered.add(
                    act.outcome() == ActOutcome.NOT_TRIED
                            ? new FixAct(
                                    act.key(), act.kind(), act.summary(), ActOutcome.SEEN, act.evidence(), act.parts())
                            : act);
        }
        return ordered;
    }

    /** Whether it says enough: a cause, or what to do. */
    static boolean says(boolean causeKnown, List<FixAct> acts) {
        return causeKnown || acts.stream().anyMatch(act -> act.kind() != FixKind.PROHIBITED);
    }
}
