package org.faultbook.indexer.health;

import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CauseBasis;

/**
 * A fault that came up again and again on one model.
 *
 * @param scope without firmware and serial numbers
 * @param fault the cause as the first of its tickets tells it; what was observed where the basis is UNKNOWN
 * @param tickets at least so many
 * @param exact whether it is just so many
 */
public record RepeatedFault(EquipmentScope scope, String fault, CauseBasis basis, long tickets, boolean exact) {}
