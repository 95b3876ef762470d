package org.faultbook.diagnosis.desk;

import java.util.List;
import java.util.Objects;
import org.faultbook.kb.faultcase.Check;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is typed.
 *
 * @param id of the check it was before; blank for a new one
 */
public record CheckForm(String id, String question, String favouredBy, String minutes) {
    static final CheckForm NEW = new CheckForm("", "", "", "");

    static CheckForm of(Check c) {
        return new CheckForm(
                c.id(),
                c.question(),
                Objects.requireNonNullElse(c.favouredBy(), ""),
                c.minutes() == null ? "" : String.valueOf(c.minutes()));
    }

    public boolean isBlank() {
        return question.isBlank();
    }

    String text() {
        return String.join("\n", question, favouredBy, minutes).strip();
    }

    /** @param before the check it was; null for a new one */
    Check toCheck(@Nullable Check before) {
        if (before != null && of(before).equals(this)) {
            return before;
        }
        return new Check(
                before == null ? "person:" + Integer.toHexString(question.hashCode()) : id,
                question,
                favouredBy.isBlank() ? null : favouredBy,
                minutes.isBlank() ? null : Integer.valueOf(minutes),
                before == null ? List.of() : before.evidence());
    }
}
