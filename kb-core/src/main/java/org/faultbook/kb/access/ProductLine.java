package org.faultbook.kb.access;

/** Whose knowledge it is; statistics are kept per product line and add up. */
public record ProductLine(String id) implements Comparable<ProductLine> {
    /** The only line until there are more. */
    public static final ProductLine DEFAULT = new ProductLine("default");

    public ProductLine {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("a product line id is lower-case letters, digits and hyphens: " + id);
        }
    }

    @Override
    public int compareTo(ProductLine other) {
        return id.compareTo(other.id);
    }
}
