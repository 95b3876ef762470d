package org.faultbook.kb.access;

/** Who did something: an id of the persons table, {@link #LOCAL} until accounts exist, or a machine's own name. */
public record Actor(String id) {
    /** The person at the keyboard while there are no accounts. */
    public static final Actor LOCAL = new Actor("local");
    /** Faultbook itself, turning tickets into cases. */
    public static final Actor INDEXER = new Actor("indexer");

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor needs an id");
        }
    }
}
