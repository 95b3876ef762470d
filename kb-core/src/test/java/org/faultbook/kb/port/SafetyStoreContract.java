package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.safety.SafetyConfirmation;
import org.faultbook.kb.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What every {@link SafetyStore} does. */
public abstract class SafetyStoreContract {
    private static final Instant AT = Instant.parse("2026-02-03T10:11:12.123456789Z");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private static SafetyConfirmation read(String id, Instant at) {
        return new SafetyConfirmation(
                id,
                "r-1",
                new Actor("p-1"),
                at,
                List.of(new LocalizedText("断电", "Isolate"), new LocalizedText("泄压", "Vent")));
    }

    @Test
    void append_confirmations_foundAsTheyWereNewestFirst() {
        SafetyConfirmation first = read("b", AT);
        SafetyConfirmation second = read("a", AT.plusSeconds(1));
        SafetyConfirmation third = read("c", AT.plusSeconds(1));
        for (SafetyConfirmation c : List.of(third, first, second)) {
            store().safety().append(c);
        }
        assertThat(store().safety().find("b")).contains(first);
        assertThat(store().safety().find("nobody's")).isEmpty();
        assertThat(store().safety().latest(9)).containsExactly(second, third, first);
        assertThat(store().safety().latest(1)).containsExactly(second);
    }

    @Test
    void append_knownId_isRefusedAndTheFirstStays() {
        SafetyConfirmation first = read("a", AT);
        store().safety().append(first);
        assertThatThrownBy(() -> store().safety().append(read("a", AT.plusSeconds(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store().safety().find("a")).contains(first);
    }
}
