package org.faultbook.diagnosis.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.kb.evidence.Evidence;

/**
 * Names the exact place a statement rests on: {@code urn:faultbook:ticket:sample:W-17:1#found:3-14}; of a passage the page of
 * its manual's original file: {@code /api/v1/manuals/hls/versions/2#page=12}.
 */
public final class EvidenceUri {
    private EvidenceUri() {}

    static String of(Evidence e) {
        StringBuilder uri =
                new StringBuilder("urn:faultbook:").append(e.sourceType().name().toLowerCase(Locale.ROOT));
        for (String piece : e.sourceId().split(":", 2)) {
            uri.append(':').append(encoded(piece));
        }
        return uri.append(':')
                .append(e.sourceVersion())
                .append('#')
                .append(encoded(e.part()))
                .append(':')
                .append(e.span().start())
                .append('-')
                .append(e.span().end())
                .toString();
    }

    public static String of(PassagePlace place) {
        String file = "/api/v1/manuals/" + encoded(place.manualId()) + "/versions/" + place.version();
        return place.page() == null ? file : file + "#page=" + place.page();
    }

    private static String encoded(String piece) {
        return URLEncoder.encode(piece, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
