package org.faultbook.indexer.normalise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which way something is off: too much or too little, open or shut, by the list {@code directions.tsv}. Causes that are off
 * opposite ways are two, however alike their words, since what mends the one makes the other worse.
 */
public enum Direction {
    MORE,
    LESS,
    OPEN,
    SHUT;

    private static final Map<Direction, List<Pattern>> WORDS = read();

    /** Null where the text tells no way, or both. */
    public static @Nullable Direction of(String text) {
        for (Direction direction : values()) {
            if (direction.isClear(text)) {
                return direction;
            }
        }
        return null;
    }

    /** Whether the two tell of opposite ways. */
    public static boolean opposed(String one, String other) {
        for (Direction direction : values()) {
            if (direction.isClear(one) && direction.opposite().isClear(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClear(String text) {
        return isToldBy(text) && !opposite().isToldBy(text);
    }

    private boolean isToldBy(String text) {
        String folded = TextFold.sameLength(text);
        return java.util.Objects.requireNonNull(WORDS.get(this)).stream()
                .anyMatch(words -> words.matcher(folded).find());
    }

    private Direction opposite() {
        return switch (this) {
            case MORE -> LESS;
            case LESS -> MORE;
            case OPEN -> SHUT;
            case SHUT -> OPEN;
        };
    }

    private static Map<Direction, List<Pattern>> read() {
        Map<Direction, List<Pattern>> words = new EnumMap<>(Direction.class);
        for (List<String> row : WordFile.rows("directions.tsv")) {
            words.computeIfAbsent(valueOf(row.get(0).toUpperCase(Locale.ROOT)), d -> new ArrayList<>())
                    .add(Pattern.compile(row.get(1), Pattern.CASE_INSENSITIVE));
        }
        return words;
    }
}
