package org.faultbook.diagnosis.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How an original file is given out, by its first bytes and never by its name. */
enum OriginalType {
    PDF("application/pdf", true, 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", true, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", true, 0xFF, 0xD8, 0xFF),
    OTHER("application/octet-stream", false);

    /** Bytes that tell. */
    static final int MAGIC = 8;

    private final String mediaType;
    private final boolean shown;
    private final int[] start;

    OriginalType(String mediaType, boolean shown, int... start) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.start = start;
    }

    static OriginalType of(byte[] first) {
        for (OriginalType type : values()) {
            boolean fits = type.start.length > 0 && first.length >= type.start.length;
            for (int i = 0; fits && i < type.start.length; i++) {
                fits = (first[i] & 0xFF) == type.start[i];
            }
            if (fits) {
                return type;
            }
        }
        return OTHER;
    }

    String mediaType() {
        return mediaType;
    }

    /** Shown, or to be saved under its name (RFC 6266). */
    String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (shown ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
