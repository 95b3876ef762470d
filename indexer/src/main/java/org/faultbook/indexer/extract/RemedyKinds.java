package org.faultbook.indexer.extract;

import java.util.List;
import java.util.Map;
import org.faultbook.indexer.normalise.FixNormaliser;
import org.faultbook.indexer.normalise.Vocabulary;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.FixAct;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.taxonomy.EquipmentResolver;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.EquipmentMention;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.faultbook.kb.ticket.TicketTimes;

/**
 * What a remedy achieves that a text other than a ticket orders: judged as if a ticket had told it as its fix, so that a
 * manual that orders to defeat a protection is caught by the same rules as a person who did.
 */
public final class RemedyKinds {
    private final RuleCaseExtractor extractor;
    private final FixKinds kinds;

    public RemedyKinds(Vocabulary vocabulary, EquipmentResolver equipment) {
        this.extractor = new RuleCaseExtractor(vocabulary, equipment);
        this.kinds = new FixKinds(vocabulary);
    }

    /** {@code key} is the remedy's normalised act, read where its text tells no act that a ticket could. */
    public FixKind of(String remedy, String key) {
        List<FixAct> acts = extractor.extract(told(remedy)).fixes();
        if (acts.stream().anyMatch(act -> act.kind() == FixKind.PROHIBITED)) {
            return FixKind.PROHIBITED;
        }
        List<FixAct> done =
                acts.stream().filter(act -> act.outcome() == ActOutcome.SEEN).toList();
        if (!done.isEmpty()) {
            return done.stream().anyMatch(act -> act.kind() == FixKind.LASTING) ? FixKind.LASTING : FixKind.TEMPORARY;
        }
        FixKind usual = kinds.of(key, remedy);
        // the judge of whole statements saw nothing defeated: the verb alone does not say so
        return usual == FixKind.PROHIBITED || FixNormaliser.actOf(key).equals("act") ? FixKind.LASTING : usual;
    }

    private static Ticket told(String remedy) {
        return Ticket.closed(
                new TicketKey("manual", "remedy"),
                Language.of(remedy),
                Map.of(TextPart.FIX, remedy),
                EquipmentMention.NONE,
                List.of(),
                TicketTimes.UNKNOWN);
    }
}
