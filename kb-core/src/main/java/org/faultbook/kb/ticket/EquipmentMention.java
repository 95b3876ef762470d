package org.faultbook.kb.ticket;

import org.jspecify.annotations.Nullable;

/** The equipment as the ticket's columns name it, unresolved. */
public record EquipmentMention(
        @Nullable String type,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        @Nullable String asset,
        @Nullable String firmware) {
    public static final EquipmentMention NONE = new EquipmentMention(null, null, null, null, null, null);

    /** What identifies the unit across tickets: the serial number, else the asset; null where neither is known. */
    public @Nullable String unit() {
        return serialNumber != null ? serialNumber : asset;
    }
}
