package org.faultbook.diagnosis.tls;

import java.nio.file.Path;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.text.LocalizedText;

/** A certificate or key that no server can use, with the file and why. */
public final class UnusableCertificateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalizedText words;

    UnusableCertificateException(Path file, String zh, String en, Throwable cause) {
        super(file + " " + en, cause);
        words = new LocalizedText(file + " " + zh, file + " " + en);
    }

    UnusableCertificateException(Path file, String zh, String en) {
        super(file + " " + en);
        words = new LocalizedText(file + " " + zh, file + " " + en);
    }

    public String in(Language language) {
        return words.in(language);
    }
}
