package org.faultbook.kb.curation;

import static org.faultbook.kb.curation.CurationRefused.Reason.BULLETIN;
import static org.faultbook.kb.curation.CurationRefused.Reason.OTHER_EQUIPMENT_CLASS;
import static org.faultbook.kb.curation.CurationRefused.Reason.OTHER_PRODUCT_LINE;
import static org.faultbook.kb.curation.CurationRefused.Reason.WOULD_HIDE_CURATED;
import static org.faultbook.kb.curation.CurationRefused.Reason.WOULD_RETIRE;

import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ScopeRelation;
import org.faultbook.kb.faultcase.CaseHead;
import org.faultbook.kb.faultcase.Confidence;

/** Which cases may answer for which. */
public final class MergeRules {
    private MergeRules() {}

    /** @throws CurationRefused where {@code into} cannot answer for {@code from} */
    public static void check(CaseHead from, CaseHead into) {
        String both = "case " + from.id() + " cannot be merged into " + into.id() + ": ";
        if (!from.key().productLine().equals(into.key().productLine())) {
            throw new CurationRefused(
                    OTHER_PRODUCT_LINE,
                    both + "one is of product line " + from.key().productLine().id() + ", the other of "
                            + into.key().productLine().id());
        }
        EquipmentScope ofFrom = scope(from);
        EquipmentScope ofInto = scope(into);
        if (ofFrom.relationTo(ofInto) == ScopeRelation.APART) {
            throw new CurationRefused(
                    OTHER_EQUIPMENT_CLASS,
                    both + "one is of a " + ofFrom.equipmentClass() + ", the other of a " + ofInto.equipmentClass());
        }
        if (from.key().bulletin() != into.key().bulletin()) {
            throw new CurationRefused(
                    BULLETIN,
                    both + "a bulletin orders what tickets tell of; they stand beside each other as they are");
        }
        if (isRetired(into) && !isRetired(from)) {
            throw new CurationRefused(
                    WOULD_RETIRE, both + "it is retired, and what is merged into it would no longer answer");
        }
        if (isCurated(from) && !isCurated(into)) {
            throw new CurationRefused(
                    WOULD_HIDE_CURATED,
                    both + "the first was edited or published, the second was not; merge them the other way round");
        }
    }

    private static EquipmentScope scope(CaseHead head) {
        return head.article() == null ? head.key().scope() : head.article().scope();
    }

    private static boolean isRetired(CaseHead head) {
        return head.stateNow().confidence() == Confidence.ARCHIVED;
    }

    /** Whether a person wrote its text, one that waits to be published included, or published it. */
    private static boolean isCurated(CaseHead head) {
        return head.article() != null
                || head.life().pending() != null
                || head.stateNow().confidence() == Confidence.VALIDATED;
    }
}
