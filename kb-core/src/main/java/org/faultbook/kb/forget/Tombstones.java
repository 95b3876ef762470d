package org.faultbook.kb.forget;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.faultbook.kb.faultcase.RepeatVisit;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of what was forgotten: 128 bits of an HMAC-SHA256 (RFC 2104) by the home's key, which tell nothing
 * to whoever has not the key. Thread-safe.
 */
public final class Tombstones {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** {@code key} is the home's key. */
    public Tombstones(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** One per thing to be forgotten. */
    public Set<String> of(Forgetting what) {
        Set<String> stones = new TreeSet<>();
        what.tickets().forEach(t -> stones.add(ofTicket(t.source(), t.number())));
        what.units().forEach(unit -> stones.add(ofUnit(unit)));
        what.tokens().forEach(token -> stones.add(stone("person", token)));
        return stones;
    }

    /** Of a ticket that went; its number stays forgotten, whatever else the row says next time. */
    public String of(TicketKey ticket) {
        return ofTicket(ticket.source(), ticket.number());
    }

    /** Those any of which keeps a ticket out; {@code tokens} are all masked tokens in it. */
    public List<String> keepingOut(Ticket ticket, Collection<String> tokens) {
        List<String> stones = new ArrayList<>(keepingOut(ticket.key()));
        for (String unit : units(ticket)) {
            stones.add(ofUnit(unit));
        }
        tokens.forEach(token -> stones.add(stone("person", token)));
        return stones;
    }

    /** Those any of which keeps a ticket of this number out. */
    public List<String> keepingOut(TicketKey key) {
        return List.of(of(key), ofTicket(null, key.number()));
    }

    /** {@code unit} in the one form for all its writings. */
    public String ofUnit(String unit) {
        return stone("unit", unit);
    }

    /** Serial number and asset of a ticket, each in the one form for all its writings. */
    public static Set<String> units(Ticket ticket) {
        Set<String> units = new TreeSet<>();
        String serial = RepeatVisit.unitKey(ticket.equipment().serialNumber());
        String asset = RepeatVisit.unitKey(ticket.equipment().asset());
        if (serial != null) {
            units.add(serial);
        }
        if (asset != null) {
            units.add(asset);
        }
        return units;
    }

    private String ofTicket(@Nullable String source, String number) {
        return source == null ? stone("number", number) : stone("ticket", source + ":" + number);
    }

    private String stone(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(("forgotten|" + kind + "|" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
