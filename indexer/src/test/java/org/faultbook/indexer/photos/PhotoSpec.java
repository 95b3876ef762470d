package org.faultbook.indexer.photos;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One photograph of {@code data/photos/spec.json}.
 *
 * @param photo the file's name
 * @param device what is photographed
 * @param body colour of the device, six hexadecimal digits
 * @param ink colour of what is displayed, six hexadecimal digits
 * @param brand printed on the device, above
 * @param model printed on the device, below; null where the device bears none
 * @param title the display's head line, or the plate's
 * @param rows the display's lines, each of one or more cells; on a plate name and value
 * @param lamps names beside small lamps; the first is lit
 * @param buttons names of the keys
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PhotoSpec(
        String photo,
        long seed,
        int width,
        int height,
        Device device,
        String body,
        String ink,
        String brand,
        @Nullable String model,
        @Nullable String title,
        List<List<String>> rows,
        List<String> lamps,
        List<String> buttons,
        Camera camera) {

    /** What is photographed. */
    enum Device {
        /** A colour touch screen with a list of alarms. */
        SCREEN,
        /** A text display of one colour with keys below. */
        TEXT,
        /** Seven-segment digits. */
        DIGITS,
        /** A metal plate. */
        PLATE
    }

    /**
     * How it was taken.
     *
     * @param tilt rotation in the picture's plane, degrees
     * @param yaw and {@code pitch}: how much shorter the far edge looks, as a share; positive: right, lower edge far
     * @param zoom share of the picture's width that the device takes
     * @param blur standard deviation, pixels
     * @param glare brightness of the reflection, 0 to 1, at {@code glareX}, {@code glareY} (shares of the picture)
     * @param shade how much darker the dark corner is, 0 to 1
     * @param noise standard deviation in steps of 256
     */
    record Camera(
            double tilt,
            double yaw,
            double pitch,
            double zoom,
            double blur,
            double glare,
            double glareX,
            double glareY,
            double shade,
            double noise) {}

    PhotoSpec {
        rows = List.copyOf(rows);
        lamps = List.copyOf(lamps);
        buttons = List.copyOf(buttons);
    }

    static List<PhotoSpec> read(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
