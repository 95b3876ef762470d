package org.faultbook.diagnosis.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faultbook.kb.ticket.EquipmentMention;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code type=..,manufacturer=..,model=..,serialNumber=..}; a value may hold commas where no key follows. */
final class EquipmentConverter implements ITypeConverter<EquipmentMention> {
    private static final List<String> KEYS =
            List.of("type", "manufacturer", "model", "serialNumber", "asset", "firmware");

    @Override
    public EquipmentMention convert(String value) {
        Map<String, String> values = new HashMap<>();
        for (String pair : value.split("[,，](?=\\s*\\w+=)")) {
            int sign = pair.indexOf('=');
            String key = sign < 0 ? pair.strip() : pair.substring(0, sign).strip();
            if (sign < 0 || !KEYS.contains(key)) {
                throw new TypeConversionException("'" + key + "': KEY=VALUE, KEY = " + String.join(" | ", KEYS));
            }
            String given = pair.substring(sign + 1).strip();
            if (!given.isEmpty()) {
                values.put(key, given);
            }
        }
        return new EquipmentMention(
                values.get("type"),
                values.get("manufacturer"),
                values.get("model"),
                values.get("serialNumber"),
                values.get("asset"),
                values.get("firmware"));
    }
}
