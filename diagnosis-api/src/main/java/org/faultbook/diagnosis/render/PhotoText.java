package org.faultbook.diagnosis.render;

import java.util.Locale;
import org.faultbook.diagnosis.photo.PhotoReading;
import org.faultbook.diagnosis.render.Paper.Ink;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** What a photograph was understood to say, for a person to correct. */
public final class PhotoText {
    private static final double UNSURE = 0.8;
    private static final String INDENT = "  ";

    private final Wording words;

    public PhotoText(Language language) {
        words = Wording.ofAnswers(language);
    }

    /** Ends with an empty line. */
    public String of(PhotoReading photo, int width, boolean colours) {
        Paper paper = new Paper(width, colours);
        paper.put("", Ink.STRONG, words.say("photo.read"));
        for (PhotoReading.Line line : photo.lines()) {
            Ink ink = line.confidence() < UNSURE
                    ? Ink.CAUTION
                    : line.role() == PhotoReading.Role.MESSAGE ? Ink.PLAIN : Ink.FAINT;
            paper.put(
                    INDENT + String.format(Locale.ROOT, "%3.0f%% ", 100 * line.confidence()),
                    ink,
                    line.text() + words.say("photo.role", words.say("photo.role", line.role())));
        }
        for (PhotoReading.Code code : photo.codes()) {
            String said = code.written().equals(code.code())
                    ? code.code()
                    : words.say("photo.code.written", code.code(), code.written());
            put(paper, "photo.code", said + (code.known() ? "" : words.say("photo.code.unknown")));
        }
        put(paper, "photo.manufacturer", photo.manufacturer());
        put(paper, "photo.model", photo.model());
        put(paper, "photo.serialNumber", photo.serialNumber());
        put(paper, "photo.freeText", photo.freeText());
        paper.put(INDENT, Ink.FAINT, words.say("photo.correct"));
        return paper.toString() + System.lineSeparator();
    }

    private void put(Paper paper, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            paper.put(INDENT, Ink.PLAIN, words.say(key, value));
        }
    }
}
