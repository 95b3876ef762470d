package org.faultbook.diagnosis.http;

/** A request that is not let in; {@code key} names the words that say why. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem.Kind kind;
    private final String key;

    RefusedException(Problem.Kind kind, String key) {
        super(key);
        this.kind = kind;
        this.key = key;
    }

    Problem.Kind kind() {
        return kind;
    }

    String key() {
        return key;
    }
}
