package org.faultbook.diagnosis.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.faultbook.kb.evidence.Evidence;

/** Names the exact place a statement rests on: {@code urn:faultbook:ticket:sample:W-17:1#found:3-14}. */
final class EvidenceUri {
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

    private static String encoded(String piece) {
        return URLEncoder.encode(piece, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
