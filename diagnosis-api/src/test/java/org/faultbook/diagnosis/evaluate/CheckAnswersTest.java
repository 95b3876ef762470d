package org.faultbook.diagnosis.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.taxonomy.UsualCause;
import org.junit.jupiter.api.Test;

final class CheckAnswersTest {
    private final CheckAnswers answers = new CheckAnswers(ShippedContent.taxonomy());

    @Test
    void found_everyCheckOfTheTaxonomy_speaksForItsCauseAlone() {
        ShippedContent.taxonomy().classes().forEach(family -> {
            for (UsualCause cause : family.causes()) {
                cause.checks().forEach(check -> {
                    assertThat(answers.found(check.id(), cause.id()).result()).isEqualTo("yes");
                    family.causes().stream()
                            .filter(other -> !other.equals(cause))
                            .forEach(other -> assertThat(answers.found(check.id(), other.id())
                                            .result())
                                    .isEqualTo("no"));
                });
            }
        });
    }

    @Test
    void checklist_class_allItsChecksOnce() {
        assertThat(answers.checklist("pump")).doesNotHaveDuplicates().contains("pump-seal-drip");
        assertThat(answers.checklist("nothing")).isEmpty();
        assertThat(answers.checklist(null)).isEmpty();
    }
}
