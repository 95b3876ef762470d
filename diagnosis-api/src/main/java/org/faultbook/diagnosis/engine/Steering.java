package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.UnitTraits;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.search.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * How fault codes and equipment named in a question move a case: a case at or above the equipment asked about stands as
 * it is, one beside it loses a little by how far it lies, one of another class loses most. A shared fault code lifts a
 * case of the same maker above everything that merely reads alike; of another maker's codes nothing follows.
 *
 * <p>A case limited to some firmware, batch or serial numbers gains where the machine asked about is one of them and loses
 * where it is not; where that is not known it stands as it is.
 *
 * @param inside factor of a case limited to machines like the one asked about
 * @param outside factor of a case limited to other machines
 */
public record Steering(
        double sameCode,
        double besideModel,
        double besideMaker,
        double besideType,
        double apart,
        double inside,
        double outside) {
    public static final Steering STANDARD = new Steering(1.0, 0.97, 0.93, 0.85, 0.15, 1.05, 0.7);

    /**
     * The steered score of a hit, with its reason.
     *
     * @param likelyClass factor for the equipment class where the question names none
     */
    Explanation steer(double score, double likelyClass, EquipmentScope asked, List<String> codes, CaseSummary found) {
        return steer(score, likelyClass, asked, codes, UnitTraits.UNKNOWN, found);
    }

    /** As {@link #steer(double, double, EquipmentScope, List, CaseSummary)} for one machine. */
    Explanation steer(
            double score,
            double likelyClass,
            EquipmentScope asked,
            List<String> codes,
            UnitTraits unit,
            CaseSummary found) {
        EquipmentScope machines = found.scope().limited(null, null, null);
        double scope = scopeFactor(asked, machines);
        UnitTraits.Fit fit = unit.within(found.scope());
        double limits = switch (fit) {
            case OPEN -> 1;
            case INSIDE -> inside;
            case OUTSIDE -> outside;
        };
        boolean shared = codes.stream().anyMatch(found.codes()::contains);
        boolean maker = agree(asked.manufacturer(), found.scope().manufacturer())
                && agree(asked.equipmentClass(), found.scope().equipmentClass());
        double lift = shared && maker ? sameCode : 0;
        List<Explanation> parts = new ArrayList<>(List.of(
                Explanation.of(score, "retrieved"),
                Explanation.of(likelyClass, "factor of an equipment class that the most similar records speak for"),
                Explanation.of(scope, "equipment factor: " + asked.relationTo(machines)),
                Explanation.of(lift, "fault code lift")));
        if (fit != UnitTraits.Fit.OPEN) {
            parts.add(
                    Explanation.of(limits, "firmware, batch and serial number: machine " + fit + " the case's limits"));
        }
        return new Explanation(
                score * likelyClass * scope * limits + lift, "steered by equipment and fault code", parts);
    }

    double scopeFactor(EquipmentScope asked, EquipmentScope found) {
        return switch (asked.relationTo(found)) {
            case SAME, NARROWER, WIDER -> 1;
            case APART -> apart;
            case BESIDE -> {
                if (!agree(asked.type(), found.type())) {
                    yield besideType;
                }
                yield agree(asked.manufacturer(), found.manufacturer()) ? besideModel : besideMaker;
            }
        };
    }

    /** Whether two levels of scopes are the same in any case, or one of them is not told. */
    static boolean agree(@Nullable String a, @Nullable String b) {
        return a == null || b == null || Objects.equals(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
