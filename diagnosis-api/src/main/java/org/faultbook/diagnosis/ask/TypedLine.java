package org.faultbook.diagnosis.ask;

/** What somebody typed, as one line, without characters that would order other text around it or stand for nothing. */
public final class TypedLine {
    private TypedLine() {}

    public static String of(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\s]+", " ")
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF\\p{Cs}]", "")
                .strip();
    }
}
