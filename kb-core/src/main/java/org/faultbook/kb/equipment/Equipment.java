package org.faultbook.kb.equipment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One installed unit of the installed base. {@code partner} is a dealer code. */
public record Equipment(
        String serialNumber,
        EquipmentScope scope,
        @Nullable String firmware,
        @Nullable String site,
        @Nullable String region,
        @Nullable LocalDate commissioned,
        @Nullable LocalDate warrantyUntil,
        @Nullable String partner) {
    public Equipment {
        if (serialNumber.isBlank()) {
            throw new IllegalArgumentException("an installed unit needs a serial number");
        }
        serialNumber = serialNumber.strip();
    }
}
