package org.faultbook.kb.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.photo.KeptPhoto;
import org.junit.jupiter.api.Test;

/** What every {@link PhotoStore} does. */
public abstract class PhotoStoreContract {
    private static final Instant AT = Instant.parse("2026-02-03T10:11:12.123Z");

    /** An empty store, closed by whoever made it. */
    protected abstract Store store();

    private PhotoStore photos() {
        return store().photos();
    }

    private static byte[] bytes(String id) {
        return ("picture " + id).getBytes(StandardCharsets.UTF_8);
    }

    private KeptPhoto keep(String id, Instant at) {
        KeptPhoto photo = KeptPhoto.of(id, at, new Actor("p-1"), bytes(id), "E-07");
        photos().keep(photo, bytes(id));
        return photo;
    }

    @Test
    void keep_photo_isFoundAsItWasWithItsBytes() {
        KeptPhoto kept = keep("a-_1", AT);
        assertThat(photos().find("a-_1")).contains(kept);
        assertThat(photos().bytes("a-_1")).contains(bytes("a-_1"));
        assertThat(kept.isOf(photos().bytes("a-_1").orElseThrow())).isTrue();
        assertThat(photos().find("b")).isEmpty();
        assertThat(photos().bytes("b")).isEmpty();
        store().check();
    }

    @Test
    void keep_knownIdOrOtherBytes_isRefusedAndTheFirstStays() {
        KeptPhoto kept = keep("a", AT);
        assertThatThrownBy(() -> keep("a", AT.plusSeconds(1))).isInstanceOf(IllegalStateException.class);
        assertThat(photos().find("a")).contains(kept);
        KeptPhoto other = KeptPhoto.of("b", AT, new Actor("p-1"), bytes("b"), "");
        assertThatThrownBy(() -> photos().keep(other, bytes("c"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(photos().find("b")).isEmpty();
    }

    @Test
    void findAll_someIds_inTheirOrderWithoutUnknownOnes() {
        KeptPhoto a = keep("a", AT);
        KeptPhoto b = keep("b", AT.minusSeconds(1));
        assertThat(photos().findAll(List.of("b", "x", "a", "b"))).containsExactly(b, a);
        assertThat(photos().findAll(List.of())).isEmpty();
    }

    @Test
    void askedWith_photosOfQuestions_oldestFirstEachOnce() {
        KeptPhoto a = keep("a", AT.plusSeconds(1));
        KeptPhoto b = keep("b", AT);
        KeptPhoto c = keep("c", AT);
        photos().askedWith("r-1", List.of("a", "c", "unknown"));
        photos().askedWith("r-1", List.of("a"));
        photos().askedWith("r-2", List.of("c", "b"));
        assertThat(photos().ofQuestions(List.of("r-1"))).containsExactly(c, a);
        assertThat(photos().ofQuestions(List.of("r-2", "r-1", "r-3"))).containsExactly(b, c, a);
        assertThat(photos().ofQuestions(List.of())).isEmpty();
        assertThat(photos().ofCase("r-1")).isEmpty();
    }

    @Test
    void tie_photosOfCases_oldestFirstEachOnce() {
        KeptPhoto a = keep("a", AT.plusSeconds(1));
        KeptPhoto b = keep("b", AT);
        photos().tie("c-1", List.of("a", "unknown"));
        photos().tie("c-1", List.of("a", "b"));
        photos().tie("c-2", List.of("a"));
        assertThat(photos().ofCase("c-1")).containsExactly(b, a);
        assertThat(photos().ofCase("c-2")).containsExactly(a);
        assertThat(photos().ofCase("c-3")).isEmpty();
        assertThat(photos().ofQuestions(List.of("c-1"))).isEmpty();
    }

    @Test
    void dropUntiedBefore_photosOfNoCase_dropsTheOlderOnesOnly() {
        keep("old", AT);
        keep("tied", AT);
        keep("young", AT.plusSeconds(1));
        photos().askedWith("r-1", List.of("old", "tied", "young"));
        photos().tie("c-1", List.of("tied"));
        assertThat(photos().dropUntiedBefore(AT)).isZero();
        assertThat(photos().dropUntiedBefore(AT.plusSeconds(1))).isEqualTo(1);
        assertThat(photos().ofQuestions(List.of("r-1")))
                .extracting(KeptPhoto::id)
                .containsExactly("tied", "young");
        assertThat(photos().bytes("old")).isEmpty();
        store().check();
    }
}
