package org.faultbook.diagnosis.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.faultbook.diagnosis.answer.PassagePlace;
import org.faultbook.diagnosis.answer.PassagePlaces;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.evidence.SourceType;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * Names the exact place a statement rests on: {@code urn:faultbook:ticket:sample:W-17:1#found:3-14}; of a passage the page of
 * its manual's original file: {@code /api/v1/manuals/hls/versions/2#page=12}.
 */
public final class EvidenceUri {
    private static final Pattern PLAIN = Pattern.compile("(?!\\.{1,2}$)[^/\\\\%;\\p{Cntrl}]+");

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

    /**
     * The page that shows what evidence quotes: a ticket with the span marked, or the manual's file at its page; null where
     * there is none, as for what a person wrote.
     */
    public static @Nullable String page(Evidence e, PassagePlaces places) {
        if (e.sourceType() == SourceType.TICKET) {
            String ticket = ticket(TicketKey.parse(e.sourceId()));
            return ticket + (ticket.contains("?") ? "&" : "?") + "version=" + e.sourceVersion() + "&part="
                    + encoded(e.part()) + "&start=" + e.span().start() + "&end="
                    + e.span().end() + "#quote";
        }
        PassagePlace place = places.of(e);
        return place == null ? null : of(place);
    }

    /** The page of a ticket. What servers refuse in a path, since it could mean another one, stands as a parameter. */
    public static String ticket(TicketKey key) {
        return PLAIN.matcher(key.source()).matches()
                        && PLAIN.matcher(key.number()).matches()
                ? "/tickets/" + encoded(key.source()) + "/" + encoded(key.number())
                : "/tickets?id=" + encoded(key.id());
    }

    private static String encoded(String piece) {
        return URLEncoder.encode(piece, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
