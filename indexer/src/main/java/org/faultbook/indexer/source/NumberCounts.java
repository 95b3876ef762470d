package org.faultbook.indexer.source;

/**
 * How many rows carry each ticket number, by the 64-bit hash of the number: 24 bytes a number, no text kept. Two numbers
 * of one hash only make a ticket come out at the end of the file instead of at its last row.
 */
final class NumberCounts {
    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int size;

    void add(String number) {
        if (size * 2 > hashes.length) {
            grow();
        }
        int place = place(hashes, counts, hash(number));
        if (counts[place] == 0) {
            hashes[place] = hash(number);
            size++;
        }
        counts[place] = Math.min(counts[place] + 1, Integer.MAX_VALUE - 1);
    }

    /** 0 where the number was never added. */
    int of(String number) {
        return counts[place(hashes, counts, hash(number))];
    }

    private void grow() {
        long[] moreHashes = new long[hashes.length * 2];
        int[] moreCounts = new int[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (counts[i] > 0) {
                int place = place(moreHashes, moreCounts, hashes[i]);
                moreHashes[place] = hashes[i];
                moreCounts[place] = counts[i];
            }
        }
        hashes = moreHashes;
        counts = moreCounts;
    }

    private static int place(long[] hashes, int[] counts, long hash) {
        int mask = hashes.length - 1;
        int place = (int) (hash >>> 32 ^ hash) & mask;
        while (counts[place] > 0 && hashes[place] != hash) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /** FNV-1a (Fowler, Noll, Vo), its bits mixed by the finaliser of MurmurHash3 (Appleby). */
    private static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
