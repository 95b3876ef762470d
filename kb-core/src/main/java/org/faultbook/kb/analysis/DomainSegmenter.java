package org.faultbook.kb.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Chinese words by the most probable path over a dictionary, each word weighed by its share (the method of jieba, Sun
 * Junyi 2012, without its hidden Markov model: characters the dictionary does not join stay apart). Words of the trade
 * are added so that each is at least as probable as its parts. Immutable once built, thread-safe.
 */
final class DomainSegmenter {
    private final WordFrequencies words;

    DomainSegmenter(WordFrequencies words, Collection<String> domainWords) {
        this.words = words;
        List<String> sorted = domainWords.stream()
                .filter(w -> w.length() > 1 && w.length() <= 16 && HanRuns.isHan(w))
                .distinct()
                .sorted()
                .toList();
        List<Float> parts = new ArrayList<>();
        for (String word : sorted) {
            parts.add(best(word, new int[word.length()]));
        }
        // Weighed by the plain dictionary before any is added: the order of the words does not matter.
        for (int i = 0; i < sorted.size(); i++) {
            words.put(sorted.get(i), Math.nextUp(parts.get(i)) + 0.01f);
        }
    }

    /** Adds the words of one Han run. */
    void add(String run, List<String> tokens) {
        int[] ends = new int[run.length()];
        best(run, ends);
        for (int i = 0; i < run.length(); i = ends[i]) {
            tokens.add(run.substring(i, ends[i]));
        }
    }

    /** Fills {@code ends[i]} with the end of the best word that starts at i; returns the best path's logarithm. */
    private float best(String run, int[] ends) {
        int n = run.length();
        float[] score = new float[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            score[i] = Float.NEGATIVE_INFINITY;
            int reach = Math.min(words.longestFrom(run.charAt(i)), n - i);
            long key = 0;
            for (int length = 1; length <= reach; length++) {
                key = WordFrequencies.roll(key, run.charAt(i + length - 1));
                float log = words.log(key);
                if (Float.isNaN(log)) {
                    if (length > 1) {
                        continue;
                    }
                    log = words.rarest();
                }
                // Of equals the longer word wins.
                if (log + score[i + length] >= score[i]) {
                    score[i] = log + score[i + length];
                    ends[i] = i + length;
                }
            }
        }
        return score[0];
    }
}
