package org.faultbook.diagnosis.page;

/**
 * Says that something is not there, or cannot be shown now.
 *
 * @param heading what is the matter
 * @param detail what to do about it
 * @param onward where that is done
 */
public record MissingPage(PageFrame frame, String heading, String detail, Onward onward) {
    /** A link in words. */
    public record Onward(String words, String link) {}

    public PageWords words() {
        return frame.words();
    }
}
