package org.faultbook.kb.quantity;

import org.faultbook.kb.text.Span;

/**
 * A measured value in a text.
 *
 * @param value in the unit of the dimension
 * @param span number and unit, as they stand in the text
 * @param written what stands there
 */
public record Quantity(double value, Dimension dimension, Span span, String written) {
    /** Gauges and hands round: two values so near are the same reading. */
    private static final double NEAR = 0.03;

    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a quantity has a finite value: " + value);
        }
        if (span.length() != written.length() || written.isBlank()) {
            throw new IllegalArgumentException("the span does not hold what was written: " + written);
        }
    }

    /** Whether both are the same reading: one dimension, and equal as far as people read it. */
    public boolean meets(Quantity other) {
        if (dimension != other.dimension) {
            return false;
        }
        double difference = Math.abs(value - other.value);
        return dimension == Dimension.TEMPERATURE
                ? difference <= 1
                : difference <= NEAR * Math.max(Math.abs(value), Math.abs(other.value));
    }

    /** To three digits in the unit of its dimension, large resistances in theirs: {@code 0.65 MPa}, {@code 0.5 MΩ}. */
    public String inUnit() {
        if (dimension == Dimension.RESISTANCE && value >= 1000) {
            return value < 1e5 ? Digits.of(value / 1000) + " kΩ" : Digits.of(value / 1e6) + " MΩ";
        }
        return Digits.of(value) + " " + dimension.unit();
    }
}
