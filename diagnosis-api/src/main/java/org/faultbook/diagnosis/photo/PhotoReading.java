package org.faultbook.diagnosis.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a photograph says, shown back for correction.
 *
 * @param lines all of them, from the top
 * @param codes fault codes, of an alarm list the newest first
 * @param model as it is known here, else as the nameplate says after its label; null where there is none
 * @param equipmentType taxonomy id of the type, else the class, that the picture names; null where it names none
 * @param freeText what it says of the fault beside the codes; may be empty
 * @param readings measured values with what they are of, as they stand, but those said to be normal
 */
public record PhotoReading(
        List<Line> lines,
        List<Code> codes,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String equipmentType,
        String freeText,
        List<String> readings) {
    public PhotoReading {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
        readings = List.copyOf(readings);
    }

    /** Whether no text was found at all. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What a line is for. */
    public enum Role {
        /** Tells of the fault. */
        MESSAGE,
        /** A measured value. */
        READING,
        /** Model, serial number, rating. */
        NAMEPLATE,
        BRAND,
        /** Keys and lamps. */
        CONTROL,
        /** What the screen is called. */
        TITLE,
        /** A line of a list that tells of no fault: started, stopped. */
        EVENT,
        /** Tells what to do, not what is wrong. */
        HINT
    }

    /** A line of the picture. {@code confidence} is that of recognition, from 0 to 1. */
    public record Line(String text, double confidence, Role role) {}

    /**
     * A fault code.
     *
     * @param written as it was read
     * @param code its normal form; where signs that look alike were read and exactly one known code fits, that code
     * @param known whether a case carries it
     */
    public record Code(String written, String code, boolean known, double confidence) {}
}
