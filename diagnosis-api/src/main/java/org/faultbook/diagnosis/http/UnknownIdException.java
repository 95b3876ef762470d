package org.faultbook.diagnosis.http;

/** Nothing here has that id. {@code key} names the wording of what was looked for. */
final class UnknownIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String id;

    UnknownIdException(String key, String id) {
        super(key + " " + id);
        this.key = key;
        this.id = id;
    }

    String key() {
        return key;
    }

    String id() {
        return id;
    }
}
