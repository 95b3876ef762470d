package org.faultbook.diagnosis.desk;

import java.util.List;
import java.util.Objects;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.EvidenceUri;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.manual.SupersededCase;

/** A manual that a case rested on, with the edition then and the one that answers now, each with the address of its file. */
public record NewEdition(String title, String rested, String restedLink, String newest, String newestLink) {
    static NewEdition of(SupersededCase replaced, PageWords words) {
        return new NewEdition(
                replaced.newest().title(),
                name(replaced.rested(), words),
                link(replaced.rested()),
                name(replaced.newest(), words),
                link(replaced.newest()));
    }

    private static String name(Manual manual, PageWords words) {
        String numbered = Wording.of(DeskPage.class, words.language()).say("edition.number", manual.version());
        return Objects.requireNonNullElse(manual.edition(), numbered);
    }

    private static String link(Manual manual) {
        return EvidenceUri.of(
                new PassagePlace(manual.id(), manual.version(), manual.title(), manual.edition(), null, List.of()));
    }
}
