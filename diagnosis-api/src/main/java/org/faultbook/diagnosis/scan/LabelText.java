package org.faultbook.diagnosis.scan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the code on a label says, and what in it may be a serial number: the address of a unit's page on any server (labels
 * outlive the name of a server), the whole, or a part of it.
 */
public record LabelText(String text) {
    private static final int MOST = 60;
    private static final int MOST_CHARACTERS = 80;
    private static final int FEWEST_CHARACTERS = 4;

    private static final Pattern OF_UNIT = Pattern.compile(
            "https?://[^/?#\\s]+(?:/[^?#\\s]*)?/e(?:/([^/?#\\s]+)|\\?(?:[^#\\s]*&)?serial=([^&#\\s]+)).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cntrl},;|]+");
    private static final Pattern BETWEEN_NARROWLY = Pattern.compile("[\\s\\p{Cntrl},;|:=()\\[\\]{}<>\"'?&#/\\\\]+");
    /**
     * What stands before a serial number without a space: application identifier 21, alone or behind a GTIN (GS1 General
     * Specifications), and the data identifiers of ANSI MH10.8.2.
     */
    private static final List<Pattern> PREFIXES =
            List.of(Pattern.compile("(?:01\\d{14})?21"), Pattern.compile("1?S"), Pattern.compile("SN"));

    /** The unit that the address of its page names, null where the text is no such address. */
    private @Nullable String ofAddress() {
        Matcher address = OF_UNIT.matcher(text.strip());
        if (!address.matches()) {
            return null;
        }
        String segment = address.group(1);
        String encoded = segment == null ? address.group(2) : segment.replace("+", "%2B");
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    /** What may be the serial number, the likeliest first; no more than some tens. */
    public List<String> serials() {
        Set<String> serials = new LinkedHashSet<>();
        String unit = ofAddress();
        if (unit != null) {
            serials.add(unit);
        }
        serials.add(text.strip());
        for (Pattern between : List.of(BETWEEN, BETWEEN_NARROWLY)) {
            for (String part : between.split(text)) {
                add(serials, part);
                for (Pattern prefix : PREFIXES) {
                    Matcher found = prefix.matcher(part);
                    add(serials, found.lookingAt() ? part.substring(found.end()) : "");
                }
            }
        }
        return serials.stream()
                .filter(serial -> !serial.isEmpty() && serial.length() <= MOST_CHARACTERS)
                .limit(MOST)
                .toList();
    }

    private static void add(Set<String> serials, String part) {
        if (part.length() >= FEWEST_CHARACTERS) {
            serials.add(part);
        }
    }

    /** The text in one line for a person to look at: of a unit's address the unit, of a long one the beginning. */
    public String shown() {
        String unit = ofAddress();
        String line = (unit == null ? text : unit)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                .strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS);
    }
}
