package org.faultbook.kb.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;

/**
 * Logarithmic frequencies of Chinese words, from the dictionary that jieba ships. Held as an open-addressed table of
 * 64-bit keys: 350,000 words take 12 MB and load in a fraction of the time that a map of strings takes.
 */
final class WordFrequencies {
    private static final int SLOTS = 1 << 20;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long[] keys = new long[SLOTS];
    private final float[] logs = new float[SLOTS];
    private final byte[] longest = new byte[1 << 16];
    private double total;
    private float rarest = Float.MAX_VALUE;

    /** Reads jieba's {@code dict.txt} (word, count, tag; blank-separated, UTF-8) from the class path. */
    static WordFrequencies ofJieba() {
        WordFrequencies words = new WordFrequencies();
        try (InputStream in = WordFrequencies.class.getResourceAsStream("/dict.txt")) {
            if (in == null) {
                throw new IllegalStateException("dict.txt of jieba-analysis is not on the class path");
            }
            words.read(new BufferedInputStream(in, 1 << 16).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("dict.txt of jieba-analysis could not be read", e);
        }
        return words;
    }

    /** Rolls one more character into the key of a word; start at 0. */
    static long roll(long key, char next) {
        long mixed = (key ^ next) * PRIME;
        return mixed ^ (mixed >>> 29);
    }

    /** The natural logarithm of the word's share, or NaN where the word is not known. */
    float log(long key) {
        for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
            if (keys[slot] == key) {
                return logs[slot];
            }
        }
        return Float.NaN;
    }

    /** The length of the longest word that starts with {@code first}; 1 where there is none. */
    int longestFrom(char first) {
        return Math.max(1, longest[first]);
    }

    float rarest() {
        return rarest;
    }

    void put(CharSequence word, float log) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key = roll(key, word.charAt(i));
        }
        int slot = slot(key);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        keys[slot] = key;
        logs[slot] = log;
        char first = word.charAt(0);
        longest[first] = (byte) Math.max(longest[first], Math.min(word.length(), 16));
    }

    private static int slot(long key) {
        return (int) (key >>> 40) & (SLOTS - 1);
    }

    private void read(byte[] dictionary) {
        char[] word = new char[64];
        int at = 0;
        while (at < dictionary.length) {
            int length = 0;
            boolean han = true;
            while (at < dictionary.length && dictionary[at] != ' ') {
                int b = dictionary[at];
                if ((b & 0xF0) == 0xE0 && length < word.length) {
                    char c = (char)
                            (((b & 0x0F) << 12) | ((dictionary[at + 1] & 0x3F) << 6) | (dictionary[at + 2] & 0x3F));
                    han &= HanRuns.isHan(c);
                    word[length++] = c;
                    at += 3;
                } else {
                    han = false;
                    at++;
                }
            }
            long count = 0;
            for (at++; at < dictionary.length && dictionary[at] >= '0' && dictionary[at] <= '9'; at++) {
                count = count * 10 + dictionary[at] - '0';
            }
            while (at < dictionary.length && dictionary[at] != '\n') {
                at++;
            }
            at++;
            total += count;
            if (han && length > 0 && length <= 16 && count > 0) {
                put(CharBuffer.wrap(word, 0, length), count);
            }
        }
        toLogarithms();
    }

    private void toLogarithms() {
        float logTotal = (float) Math.log(total);
        for (int slot = 0; slot < SLOTS; slot++) {
            if (keys[slot] != 0) {
                logs[slot] = (float) Math.log(logs[slot]) - logTotal;
                rarest = Math.min(rarest, logs[slot]);
            }
        }
    }
}
