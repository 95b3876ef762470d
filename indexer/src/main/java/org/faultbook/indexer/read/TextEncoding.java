package org.faultbook.indexer.read;

import java.nio.charset.Charset;

/**
 * How the bytes of a text file become characters.
 *
 * @param bomLength bytes to skip at the start
 * @param damagedLine the first line with bytes that do not fit, which are then read as U+FFFD; 0 where all fit
 */
public record TextEncoding(Charset charset, int bomLength, long damagedLine) {
    public TextEncoding {
        if (bomLength < 0 || damagedLine < 0) {
            throw new IllegalArgumentException("negative: " + bomLength + ", " + damagedLine);
        }
    }
}
