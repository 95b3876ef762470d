package org.faultbook.diagnosis.visit;

import java.util.List;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * What the diagnose page shows of a visit beside the answer.
 *
 * @param told what came of earlier answers, in the order it was told
 * @param read that the notices now shown were confirmed on this visit; null where they were not
 * @param seal of the notices now shown, blank where none are
 * @param recent serial numbers this visitor chose last, the last one first
 * @param findsUnits whether the visitor may look through the installed base
 * @param photos kept on the visit, as far as the visitor may see them
 * @param photo what became of the photograph that was just sent; blank where none was
 * @param scanned what the code on a machine's label said, in words; blank where none was read
 */
public record VisitState(
        List<ToldOutcome> told,
        @Nullable SafetyConfirmation read,
        String seal,
        List<String> recent,
        boolean findsUnits,
        List<KeptPhoto> photos,
        String photo,
        String scanned) {
    /** Text was read from the photograph into the question, which is not asked yet. */
    public static final String READ = "read";
    /** The photograph has no text and is kept. */
    public static final String KEPT = "kept";

    private static final int FAILURES = 2;

    public VisitState {
        told = List.copyOf(told);
        recent = List.copyOf(recent);
        photos = List.copyOf(photos);
    }

    public boolean drafted() {
        return photo.equals(READ);
    }

    public boolean keptOnly() {
        return photo.equals(KEPT);
    }

    /** Whether colleagues should be asked: nothing is known, or what was tried failed. */
    public boolean wantsHelp(boolean abstained) {
        return abstained || failedOften();
    }

    /** Whether so much failed that colleagues should be asked. */
    public boolean failedOften() {
        return told.stream().filter(t -> t.kind() == OutcomeKind.NOT_FIXED).count() >= FAILURES;
    }
}
