package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.faultbook.diagnosis.sample.MovingClock;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.recommendation.Recommendation;
import org.faultbook.kb.sqlite.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();

    private void keep(Store store, String id) {
        byte[] jpeg = {1, 2, 3};
        store.photos().keep(KeptPhoto.of(id, clock.instant(), Actor.LOCAL, jpeg, ""), jpeg);
        store.recommendations()
                .append(new Recommendation(
                        "r-" + id, clock.instant(), Actor.LOCAL, "leak", "{}", null, List.of(), "g", "s", "m", null));
    }

    private static List<String> photos(Store store) {
        return store.photos().findAll(List.of("old", "tied", "new")).stream()
                .map(KeptPhoto::id)
                .toList();
    }

    @Test
    void drop_after400Days_takesTheLogAndPhotosOfNoCase() {
        try (Store store = SqliteStore.open(folder.resolve("s.db"), new byte[32], clock)) {
            Retention retention = new Retention(store, clock);
            keep(store, "old");
            keep(store, "tied");
            store.photos().tie("c-1", List.of("tied"));
            clock.move(Duration.ofDays(1));
            keep(store, "new");
            clock.move(Duration.ofDays(399));
            retention.drop();
            assertThat(photos(store)).as("at 400 days to the moment").containsExactly("old", "tied", "new");
            clock.move(Duration.ofHours(1));
            retention.drop();
            assertThat(photos(store)).containsExactly("tied", "new");
            assertThat(store.recommendations().latest(9))
                    .extracting(Recommendation::id)
                    .containsExactly("r-new");
            clock.move(Duration.ofDays(1));
            retention.drop();
            retention.drop();
            assertThat(photos(store)).containsExactly("tied");
            assertThat(store.recommendations().latest(9)).isEmpty();
            store.check();
        }
    }
}
