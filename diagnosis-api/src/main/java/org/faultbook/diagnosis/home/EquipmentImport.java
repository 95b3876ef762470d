package org.faultbook.diagnosis.home;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A list of installed units to take in, and how it is read.
 *
 * @param encoding null: recognised from the bytes
 * @param sheet number of the sheet of a workbook, from 1
 * @param dryRun nothing is stored
 */
public record EquipmentImport(Path file, @Nullable Charset encoding, int sheet, ZoneId zone, boolean dryRun) {
    /** Read with the defaults, and stored. */
    public static EquipmentImport of(Path file) {
        return new EquipmentImport(file, null, 1, ZoneId.of("Asia/Shanghai"), false);
    }
}
