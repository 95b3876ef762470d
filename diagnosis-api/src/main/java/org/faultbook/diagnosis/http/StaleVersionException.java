package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A client acted on another version than the newest; says what stands now. */
final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean byHeader;
    private final transient ObjectNode current;
    private final int version;

    /**
     * @param byHeader whether the client named the version by If-Match
     * @param current the case as it answers now
     * @param version the newest one
     */
    StaleVersionException(boolean byHeader, ObjectNode current, int version) {
        super("another version than " + version + " was seen");
        this.byHeader = byHeader;
        this.current = current;
        this.version = version;
    }

    Problem.Kind kind() {
        return byHeader ? Problem.Kind.PRECONDITION_FAILED : Problem.Kind.CONFLICT;
    }

    ObjectNode current() {
        return current;
    }

    int version() {
        return version;
    }
}
