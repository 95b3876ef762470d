package org.faultbook.indexer.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known words in a text, the longest at each place, from left to right (maximal munch), so that a longer word
 * hides the shorter ones inside it: 旁通阀 is a valve, not a bypass. Words of the Latin script match whole words only.
 * Built once, then read by any number of threads.
 */
final class CueTrie {
    private final Node root = new Node();

    void add(String term, Cue cue) {
        String folded = TextFold.sameLength(term.strip());
        if (folded.isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node());
        }
        if (node.cues == null) {
            node.cues = new ArrayList<>(2);
        }
        if (!node.cues.contains(cue)) {
            node.cues.add(cue);
        }
    }

    /** The meaning of that kind of exactly this word; null where it has none. */
    @Nullable
    Cue exact(String term, CueKind kind) {
        Node node = root;
        String folded = TextFold.sameLength(term.strip());
        for (int i = 0; i < folded.length() && node != null; i++) {
            node = node.next.get(folded.charAt(i));
        }
        if (node == null || node.cues == null) {
            return null;
        }
        return node.cues.stream().filter(cue -> cue.kind() == kind).findFirst().orElse(null);
    }

    /** Hits in the order of the text, none overlapping another. {@code folded} is {@link TextFold#sameLength}. */
    List<CueHit> scan(String folded) {
        List<CueHit> hits = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            CueHit hit = before(folded, longestAt(folded, at));
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at = hit.end();
            }
        }
        return hits;
    }

    /** Of an act that runs into a longer name the shorter one that leaves the name whole: 换 of 换油封, not 换油. */
    private @Nullable CueHit before(String folded, @Nullable CueHit hit) {
        if (hit == null || !isAct(hit)) {
            return hit;
        }
        for (int at = hit.end() - 1; at > hit.start(); at--) {
            CueHit name = longestAt(folded, at);
            CueHit shorter = name == null || name.end() <= hit.end() || !name.is(CueKind.ITEM)
                    ? null
                    : exactly(folded, hit.start(), at);
            if (shorter != null && isAct(shorter)) {
                return shorter;
            }
        }
        return hit;
    }

    private static boolean isAct(CueHit hit) {
        return hit.is(CueKind.ACT) || hit.is(CueKind.ACT_AT_HEAD);
    }

    private @Nullable CueHit exactly(String folded, int start, int end) {
        Node node = root;
        for (int i = start; i < end && node != null; i++) {
            node = node.next.get(folded.charAt(i));
        }
        return node == null || node.cues == null ? null : new CueHit(start, end, node.cues);
    }

    private @Nullable CueHit longestAt(String folded, int start) {
        if (start > 0 && TextFold.isWord(folded.charAt(start)) && TextFold.isWord(folded.charAt(start - 1))) {
            return null;
        }
        Node node = root;
        CueHit longest = null;
        for (int i = start; i < folded.length(); i++) {
            node = node.next.get(folded.charAt(i));
            if (node == null) {
                break;
            }
            if (node.cues != null && endsWord(folded, i)) {
                longest = new CueHit(start, i + 1, node.cues);
            }
        }
        return longest;
    }

    private static boolean endsWord(String folded, int last) {
        return !TextFold.isWord(folded.charAt(last))
                || last + 1 == folded.length()
                || !TextFold.isWord(folded.charAt(last + 1));
    }

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>(4);

        @Nullable
        List<Cue> cues;
    }
}
