package org.faultbook.diagnosis.ask;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faultbook.diagnosis.page.Excerpt;
import org.faultbook.kb.text.Mask;
import org.faultbook.kb.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** Words of a ticket as whoever holds a link may read them: short, without what stands for persons, names no unit, site or customer. */
final class Disclosure {
    private static final int MOST = 160;
    private static final int SHORTEST = 2;
    /** Long runs of digits with or without letters name a unit or an order, not a fault. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{Alnum}-])(?=[\\p{Alnum}-]*\\d{6})[\\p{Alnum}-]+");

    private final List<String> kept;

    /** @param ticket null where there is none to be kept back from */
    Disclosure(@Nullable Ticket ticket) {
        kept = ticket == null
                ? List.of()
                : Stream.of(
                                ticket.equipment().serialNumber(),
                                ticket.equipment().asset(),
                                ticket.customer(),
                                ticket.site())
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> text.length() >= SHORTEST)
                        .toList();
    }

    String of(String text) {
        String shown = Mask.without(text);
        for (String secret : kept) {
            shown = without(shown, secret);
        }
        shown = NUMBER.matcher(shown).replaceAll("…");
        return Excerpt.of(shown.replaceAll("\\s+", " ").strip(), MOST).head();
    }

    private static String without(String text, String secret) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = secret.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length() || !lower.contains(wanted)) {
            return text.replace(secret, "…");
        }
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
            left.append(text, from, at).append('…');
            from = at + wanted.length();
        }
        return left.append(text.substring(from)).toString();
    }
}
