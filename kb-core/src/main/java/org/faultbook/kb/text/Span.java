package org.faultbook.kb.text;

/** A half-open range of UTF-16 offsets, {@code start} inclusive, {@code end} exclusive, of a source text. */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span must satisfy 0 <= start <= end: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The text the span covers; {@link StringIndexOutOfBoundsException} where it does not fit. */
    public String of(String source) {
        return source.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
