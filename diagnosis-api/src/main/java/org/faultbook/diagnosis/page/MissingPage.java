package org.faultbook.diagnosis.page;

/**
 * Says that something is not there, or cannot be shown now.
 *
 * @param heading what is the matter
 * @param detail what to do about it
 */
public record MissingPage(PageFrame frame, String heading, String detail) {
    public PageWords words() {
        return frame.words();
    }
}
