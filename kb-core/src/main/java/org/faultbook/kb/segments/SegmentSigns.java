package org.faultbook.kb.segments;

import java.util.Map;

/** Signs by the segments that are lit: bit 0 the top, then clockwise right top, right bottom, bottom, left bottom, left top, bit 6 the middle. */
final class SegmentSigns {
    private static final Map<Integer, Character> SIGNS = Map.ofEntries(
            Map.entry(0b0111111, '0'),
            Map.entry(0b0000110, '1'),
            Map.entry(0b1011011, '2'),
            Map.entry(0b1001111, '3'),
            Map.entry(0b1100110, '4'),
            Map.entry(0b1101101, '5'),
            Map.entry(0b1111101, '6'),
            Map.entry(0b1111100, 'b'),
            Map.entry(0b0000111, '7'),
            Map.entry(0b0100111, '7'),
            Map.entry(0b1111111, '8'),
            Map.entry(0b1101111, '9'),
            Map.entry(0b1100111, '9'),
            Map.entry(0b1110111, 'A'),
            Map.entry(0b0111001, 'C'),
            Map.entry(0b1011000, 'c'),
            Map.entry(0b1011110, 'd'),
            Map.entry(0b1111001, 'E'),
            Map.entry(0b1110001, 'F'),
            Map.entry(0b0111101, 'G'),
            Map.entry(0b1110110, 'H'),
            Map.entry(0b1110100, 'h'),
            Map.entry(0b0011110, 'J'),
            Map.entry(0b0111000, 'L'),
            Map.entry(0b1010100, 'n'),
            Map.entry(0b0110111, 'N'),
            Map.entry(0b1011100, 'o'),
            Map.entry(0b1110011, 'P'),
            Map.entry(0b1010000, 'r'),
            Map.entry(0b1111000, 't'),
            Map.entry(0b0111110, 'U'),
            Map.entry(0b0011100, 'u'),
            Map.entry(0b1101110, 'y'),
            Map.entry(0b1000000, '-'),
            Map.entry(0b0001000, '_'));

    /** Stands for what is no sign. */
    static final char UNKNOWN = '?';

    private SegmentSigns() {}

    static char of(int lit) {
        return SIGNS.getOrDefault(lit, UNKNOWN);
    }
}
