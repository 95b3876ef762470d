package org.faultbook.indexer.read;

/**
 * Counts what the bytes of a text look like: UTF-8 sequences (RFC 3629), GB18030 double bytes in the block of common
 * characters (GB 2312 rows 16 to 87), NUL bytes at even and odd places. Fed in pieces, constant memory.
 */
final class ByteSurvey {
    private long position;
    private long line = 1;
    private long nulEven;
    private long nulOdd;
    private long utf8Multibyte;
    private long utf8Bad;
    private long utf8BadLine;
    private int utf8Pending;
    private int utf8Low = 0x80;
    private int utf8High = 0xBF;
    private long gbCommon;
    private long gbOther;
    private int gbLead;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                if ((position & 1) == 0) {
                    nulEven++;
                } else {
                    nulOdd++;
                }
            }
            utf8(b);
            gb(b);
            if (b == '\n') {
                line++;
            }
            position++;
        }
    }

    void end() {
        if (utf8Pending > 0) {
            bad();
        }
    }

    private void utf8(int b) {
        if (utf8Pending > 0) {
            if (b >= utf8Low && b <= utf8High) {
                utf8Low = 0x80;
                utf8High = 0xBF;
                if (--utf8Pending == 0) {
                    utf8Multibyte++;
                }
                return;
            }
            bad();
            utf8Pending = 0;
        }
        utf8Low = 0x80;
        utf8High = 0xBF;
        if (b < 0x80) {
            return;
        }
        if (b >= 0xC2 && b <= 0xDF) {
            utf8Pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            utf8Pending = 2;
            utf8Low = b == 0xE0 ? 0xA0 : 0x80;
            utf8High = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            utf8Pending = 3;
            utf8Low = b == 0xF0 ? 0x90 : 0x80;
            utf8High = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            bad();
        }
    }

    private void bad() {
        if (utf8Bad++ == 0) {
            utf8BadLine = line;
        }
    }

    private void gb(int b) {
        if (gbLead == 0) {
            gbLead = b >= 0x80 ? b : 0;
            return;
        }
        boolean common =
                b >= 0xA1 && b <= 0xFE && ((gbLead >= 0xB0 && gbLead <= 0xF7) || (gbLead >= 0xA1 && gbLead <= 0xA3));
        if (common) {
            gbCommon++;
        } else {
            gbOther++;
        }
        gbLead = 0;
    }

    long length() {
        return position;
    }

    boolean looksUtf16LittleEndian() {
        return nulOdd > nulEven * 4 && nulOdd > 0;
    }

    boolean looksUtf16BigEndian() {
        return nulEven > nulOdd * 4 && nulEven > 0;
    }

    boolean isUtf8() {
        return utf8Bad == 0;
    }

    /** UTF-8 with a few broken bytes: the whole sequences outnumber them by far. */
    boolean isMostlyUtf8() {
        return utf8Multibyte >= 20 * utf8Bad;
    }

    long utf8Multibyte() {
        return utf8Multibyte;
    }

    long utf8BadLine() {
        return utf8BadLine;
    }

    /** At least four in five non-ASCII pairs are characters that everyday Chinese uses. */
    boolean looksGb18030() {
        return gbCommon > 0 && gbCommon >= 4 * gbOther;
    }
}
