package org.faultbook.kb.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which texts go through the model together. */
final class Batches {
    private Batches() {}

    /** Each text by itself, in their order. */
    static List<int[]> single(int[] lengths) {
        return IntStream.range(0, lengths.length).mapToObj(i -> new int[] {i}).toList();
    }

    /** Longest first, neighbours in length together, each batch padded to at most {@code tokens} ids. */
    static List<int[]> byLength(int[] lengths, int tokens) {
        List<Integer> order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -lengths[i]).thenComparingInt(i -> i))
                .toList();
        List<int[]> batches = new ArrayList<>();
        int at = 0;
        while (at < order.size()) {
            int size = Math.max(1, tokens / lengths[order.get(at)]);
            int end = Math.min(order.size(), at + size);
            batches.add(order.subList(at, end).stream().mapToInt(i -> i).toArray());
            at = end;
        }
        return batches;
    }
}
