package org.faultbook.diagnosis.visit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.Diagnosis.SafetyNotice;
import org.faultbook.kb.text.LocalizedText;

/**
 * Safety notices as a form sends them back: what is confirmed is what was shown, and that is sealed by who showed it.
 *
 * @param requestId the answer they stood before
 */
public record SealedNotices(String requestId, List<LocalizedText> notices) {
    private static final String BETWEEN = "\t";

    public SealedNotices {
        notices = List.copyOf(notices);
    }

    public static SealedNotices shown(String requestId, List<SafetyNotice> notices) {
        return new SealedNotices(
                requestId, notices.stream().map(SafetyNotice::text).toList());
    }

    /** As {@link #fields} wrote them; what is not so written is left out, and with it the seal does not hold. */
    public static SealedNotices sent(String requestId, List<String> fields) {
        return new SealedNotices(
                requestId,
                fields.stream()
                        .map(f -> f.split(BETWEEN, 2))
                        .filter(f -> f.length == 2 && !f[0].isBlank() && !f[1].isBlank())
                        .map(f -> new LocalizedText(f[0], f[1]))
                        .toList());
    }

    public List<String> fields() {
        return notices.stream().map(SealedNotices::field).toList();
    }

    /** What is sealed. */
    public String text() {
        return Stream.concat(Stream.of("safety", requestId), notices.stream().map(SealedNotices::field))
                .collect(Collectors.joining("\n"));
    }

    private static String field(LocalizedText notice) {
        return notice.zh() + BETWEEN + notice.en();
    }
}
