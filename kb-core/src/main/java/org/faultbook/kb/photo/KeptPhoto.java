package org.faultbook.kb.photo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.faultbook.kb.access.Actor;

/**
 * A photograph that is kept as evidence; its bytes stand beside it in the store. Nothing of the camera's own notes is kept,
 * so when it was taken is not known.
 *
 * @param id nobody can guess it
 * @param at when it was kept
 * @param actor who sent it
 * @param mediaType of its bytes
 * @param sha256 of its bytes, in small hexadecimal digits
 * @param size in bytes
 * @param text what was read on it and said with it, masked: by these words it is forgotten; blank where there are none
 */
public record KeptPhoto(String id, Instant at, Actor actor, String mediaType, String sha256, int size, String text) {
    public static final String JPEG = "image/jpeg";

    public KeptPhoto {
        if (!id.matches("[\\w-]{1,64}")) {
            throw new IllegalArgumentException("an id is of letters, digits, _ and -: " + id);
        }
        if (!mediaType.equals(JPEG)) {
            throw new IllegalArgumentException("a kept photograph is a JPEG, not " + mediaType);
        }
        if (!sha256.matches("[0-9a-f]{64}") || size < 1) {
            throw new IllegalArgumentException("bytes are named by their SHA-256 and their number");
        }
    }

    /** As which these bytes of a JPEG are kept. */
    public static KeptPhoto of(String id, Instant at, Actor actor, byte[] jpeg, String text) {
        return new KeptPhoto(id, at, actor, JPEG, hash(jpeg), jpeg.length, text);
    }

    /** Whether these are its bytes, every one of them. */
    public boolean isOf(byte[] bytes) {
        return bytes.length == size && hash(bytes).equals(sha256);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
