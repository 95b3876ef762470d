package org.faultbook.kb.equipment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One installed unit of the installed base.
 *
 * @param partner a dealer code
 * @param batch the production batch as registered; null where the list does not tell it
 */
public record Equipment(
        String serialNumber,
        EquipmentScope scope,
        @Nullable String firmware,
        @Nullable String site,
        @Nullable String region,
        @Nullable LocalDate commissioned,
        @Nullable LocalDate warrantyUntil,
        @Nullable String partner,
        @Nullable String batch) {
    public Equipment {
        if (serialNumber.isBlank()) {
            throw new IllegalArgumentException("an installed unit needs a serial number");
        }
        serialNumber = serialNumber.strip();
    }

    /** A unit whose batch is not registered. */
    public Equipment(
            String serialNumber,
            EquipmentScope scope,
            @Nullable String firmware,
            @Nullable String site,
            @Nullable String region,
            @Nullable LocalDate commissioned,
            @Nullable LocalDate warrantyUntil,
            @Nullable String partner) {
        this(serialNumber, scope, firmware, site, region, commissioned, warrantyUntil, partner, null);
    }
}
