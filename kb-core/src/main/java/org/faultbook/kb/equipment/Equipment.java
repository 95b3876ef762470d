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

    /** What tells whether it falls within a limited scope; the batch as registered, else as its serial number tells. */
    public UnitTraits traits(SerialBatches batches) {
        String registered = Releases.batch(batch);
        return new UnitTraits(
                Releases.firmware(firmware),
                serialNumber,
                registered != null ? registered : batches.batchOf(serialNumber, scope));
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
