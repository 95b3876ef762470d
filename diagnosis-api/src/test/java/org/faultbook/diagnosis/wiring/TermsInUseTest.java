package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.lexicon.OwnTerm;
import org.faultbook.kb.lexicon.TermEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TermsInUseTest {
    private static final Change BY_LI = new Change(new Actor("li"), Instant.EPOCH, "");
    private static final TermEntry ENTRY = new TermEntry(TermEntry.Kind.SYNONYMS, List.of("水屁股", "机械密封"));

    @TempDir
    private Path folder;

    private static boolean knows(Services services) {
        Lexicon lexicon = services.words().now().lexicon();
        return lexicon.concept("水屁股").equals(lexicon.concept("机封"));
    }

    @Test
    void terms_addedByAnotherProcess_areInUseWithinTwoSecondsAndRebuildNothing() throws Exception {
        try (Services serving = OtherModels.openCheaply(folder);
                Services other = OtherModels.openCheaply(folder)) {
            serving.keepCurrent();
            var stamp = OtherModels.base(serving).stamp();
            OwnTerm term = other.store().terms().add(ENTRY, BY_LI);
            awaitKnown(serving, true);
            other.store().terms().withdraw(term.id(), BY_LI);
            awaitKnown(serving, false);
            assertThat(OtherModels.base(serving).stamp()).isEqualTo(stamp);
            assertThat(OtherModels.base(serving).index().stamp()).isEqualTo(stamp);
        }
    }

    private static void awaitKnown(Services services, boolean known) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (knows(services) != known && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(knows(services)).isEqualTo(known);
    }

    @Test
    void terms_ofAHomeOpenedAnew_areInUseFromTheFirstQuestion() {
        try (Services first = OtherModels.openCheaply(folder)) {
            first.store().terms().add(ENTRY, BY_LI);
            first.words().use();
            assertThat(knows(first)).isTrue();
        }
        try (Services again = OtherModels.openCheaply(folder)) {
            assertThat(knows(again)).isTrue();
        }
    }
}
