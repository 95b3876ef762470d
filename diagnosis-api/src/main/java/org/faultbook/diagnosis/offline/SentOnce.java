package org.faultbook.diagnosis.offline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.faultbook.kb.access.Actor;

/**
 * The key that a client makes for something it sends, so that sent again after a lost reply it counts once: a UUID version 7
 * (RFC 9562, section 5.7), whose time is when it was asked or told. Nothing of it is kept but what is made from it: the id
 * under which a question is logged, the time at which an outcome stands. Both are the same whenever it is sent, so a
 * restart between changes nothing.
 */
public record SentOnce(UUID key) {
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration BEHIND = Duration.ofDays(90);

    /** Empty where it is no such key, or its time is a day ahead of now or 90 days back: the client's clock is wrong then. */
    public static Optional<SentOnce> parse(String text, Instant now) {
        UUID key;
        try {
            key = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        SentOnce read = new SentOnce(key);
        boolean usable = key.version() == 7
                && key.variant() == 2
                && read.at().isBefore(now.plus(AHEAD))
                && read.at().isAfter(now.minus(BEHIND));
        return usable ? Optional.of(read) : Optional.empty();
    }

    /** To the millisecond. */
    public Instant at() {
        return Instant.ofEpochMilli(key.getMostSignificantBits() >>> 16);
    }

    /** The id of what this actor asks with the key: of its time, and no other actor's. A UUID version 7. */
    public String idFor(Actor actor) {
        byte[] sum = sha256(actor.id() + " " + key);
        long first = 0;
        long second = 0;
        for (int i = 0; i < 8; i++) {
            first = first << 8 | (sum[i] & 0xff);
            second = second << 8 | (sum[8 + i] & 0xff);
        }
        long high = (at().toEpochMilli() << 16) | 0x7000L | (first & 0xfffL);
        long low = 0x8000000000000000L | (second >>> 2);
        return new UUID(high, low).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
