package org.faultbook.diagnosis.visit;

import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.render.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A ticket screen that belongs to nobody: shows what a real one does with Faultbook. Nothing typed into it is stored.
 *
 * @param visit what was typed into the unsaved ticket
 * @param body the JSON that a ticket screen sends for it; blank where nothing was typed
 * @param diagnosis null where nothing was asked or no answer could be had
 * @param trouble why no answer could be had
 */
public record DemoTicketPage(
        PageFrame frame,
        Visit visit,
        String body,
        @Nullable Diagnosis diagnosis,
        @Nullable String trouble) {
    public static final String PATH = "/demo/ticket";

    public String say(String key, Object... values) {
        return Wording.of(Visit.class, frame.words().language()).say(key, values);
    }

    public String answerLink() {
        return visit.link().toString();
    }
}
