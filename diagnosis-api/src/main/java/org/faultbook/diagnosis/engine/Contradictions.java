package org.faultbook.diagnosis.engine;

import java.util.ArrayList;
import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosedCause;
import org.faultbook.diagnosis.answer.RankedFix;
import org.faultbook.kb.faultcase.FixDirection;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** Causes of one question on the same equipment whose fixes go opposite ways: one raises what the other lowers. */
final class Contradictions {
    /** The second is no longer alike below this share of the first's chance. */
    private static final double ALIKE = 0.8;
    /** Causes further behind are no rivals. */
    private static final int RIVALS = 5;

    private Contradictions() {}

    /** The causes in their order, each with what contradicts it said among its notes. */
    static List<DiagnosedCause> noted(List<DiagnosedCause> results, Language language) {
        List<DiagnosedCause> noted = new ArrayList<>(results);
        int rivals = Math.min(RIVALS, results.size());
        for (int i = 0; i < rivals; i++) {
            for (int j = 0; j < rivals; j++) {
                RankedFix opposite = i == j ? null : opposite(results.get(i), results.get(j));
                if (opposite != null) {
                    noted.set(i, noted.get(i).withNote(note(results.get(j), opposite, language)));
                }
            }
        }
        return noted;
    }

    /** Whether nobody could say which way to go: the first two are as likely and contradict each other. */
    static boolean undecided(List<DiagnosedCause> results) {
        if (results.size() < 2 || opposite(results.get(0), results.get(1)) == null) {
            return false;
        }
        Double first = results.get(0).probability();
        Double second = results.get(1).probability();
        return first != null && second != null && second >= ALIKE * first;
    }

    /** The fix of the other cause that goes against the first fix of this one; null where none does. */
    private static @Nullable RankedFix opposite(DiagnosedCause cause, DiagnosedCause other) {
        if (!cause.scope().limited(null, null, null).equals(other.scope().limited(null, null, null))) {
            return null;
        }
        RankedFix own = first(cause);
        RankedFix theirs = first(other);
        return own != null
                        && theirs != null
                        && FixDirection.opposed(own.fixId(), own.summary(), theirs.fixId(), theirs.summary())
                ? theirs
                : null;
    }

    private static @Nullable RankedFix first(DiagnosedCause cause) {
        return cause.fixes().stream()
                .filter(f -> f.kind() == FixKind.LASTING)
                .findFirst()
                .orElse(null);
    }

    private static String note(DiagnosedCause other, RankedFix opposite, Language language) {
        return language == Language.ZH
                ? "与第 " + other.rank() + " 个原因的处理相反（" + opposite.summary() + "）：分清是哪一个再动手"
                : "cause " + other.rank() + " is treated the opposite way (" + opposite.summary()
                        + "): tell them apart before you act";
    }
}
