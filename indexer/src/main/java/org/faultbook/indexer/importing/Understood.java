package org.faultbook.indexer.importing;

import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.Contribution;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket as understood; {@code contribution} is null where it makes no case. */
public record Understood(
        Ticket ticket,
        EquipmentScope scope,
        Extraction extraction,
        Judgement judgement,
        @Nullable Contribution contribution) {}
