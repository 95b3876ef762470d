package org.faultbook.diagnosis.offline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.faultbook.kb.taxonomy.EquipmentClass;

/**
 * The cases of one equipment class for a phone.
 *
 * @param version the same for as long as what it holds is the same; 16 hexadecimal digits
 * @param cases how many it holds
 * @param told ids of those, and of the cases that it tells the codes of
 * @param made when it was put together
 * @param json all of it
 */
public record Pack(
        EquipmentClass equipmentClass, String version, int cases, Set<String> told, Instant made, String json) {
    public Pack {
        told = Set.copyOf(told);
    }

    /** In UTF-8. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Without what it holds. */
    public Label label() {
        return new Label(equipmentClass, version, cases, made, bytes().length);
    }

    /** What is said of a pack before it is taken; {@code bytes} is its size, not compressed. */
    public record Label(EquipmentClass equipmentClass, String version, int cases, Instant made, int bytes) {}
}
