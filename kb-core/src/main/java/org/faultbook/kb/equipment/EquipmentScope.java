package org.faultbook.kb.equipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is valid for: class &gt; type &gt; manufacturer &gt; series &gt; model, with an optional firmware and
 * serial range and production batch. Levels may be unknown ({@code null}); a scope with fewer known levels is wider. Class and type are
 * taxonomy ids ({@code pump}, {@code circulating-pump}); the others are canonical names as registered, else as written.
 */
public record EquipmentScope(
        @Nullable String equipmentClass,
        @Nullable String type,
        @Nullable String manufacturer,
        @Nullable String series,
        @Nullable String model,
        @Nullable ValueRange firmware,
        @Nullable ValueRange serials,
        @Nullable String batch) {

    /** Any equipment at all. */
    public static final EquipmentScope ANY = new EquipmentScope(null, null, null, null, null, null, null);

    public EquipmentScope {
        equipmentClass = blankToNull(equipmentClass);
        type = blankToNull(type);
        manufacturer = blankToNull(manufacturer);
        series = blankToNull(series);
        model = blankToNull(model);
        batch = blankToNull(batch);
    }

    /** Of every batch. */
    public EquipmentScope(
            @Nullable String equipmentClass,
            @Nullable String type,
            @Nullable String manufacturer,
            @Nullable String series,
            @Nullable String model,
            @Nullable ValueRange firmware,
            @Nullable ValueRange serials) {
        this(equipmentClass, type, manufacturer, series, model, firmware, serials, null);
    }

    public static EquipmentScope of(
            @Nullable String equipmentClass,
            @Nullable String type,
            @Nullable String manufacturer,
            @Nullable String series,
            @Nullable String model) {
        return new EquipmentScope(equipmentClass, type, manufacturer, series, model, null, null);
    }

    /** Whether everything this scope covers is covered by {@code wider} too; every scope lies within itself. */
    public boolean within(EquipmentScope wider) {
        return covers(wider.equipmentClass, equipmentClass)
                && covers(wider.type, type)
                && covers(wider.manufacturer, manufacturer)
                && covers(wider.series, series)
                && covers(wider.model, model)
                && ValueRange.covers(wider.firmware, firmware)
                && ValueRange.covers(wider.serials, serials)
                && covers(wider.batch, batch);
    }

    /** The same machines, only those of these firmware versions, serial numbers and this batch; null leaves them open. */
    public EquipmentScope limited(
            @Nullable ValueRange firmwares, @Nullable ValueRange serialNumbers, @Nullable String ofBatch) {
        return new EquipmentScope(equipmentClass, type, manufacturer, series, model, firmwares, serialNumbers, ofBatch);
    }

    /** Whether it is limited to some firmware, serial numbers or batch. */
    public boolean isLimited() {
        return firmware != null || serials != null || batch != null;
    }

    /** How {@code other} lies to this scope, case ignored; BESIDE where they share a known level, APART where they contradict at class. */
    public ScopeRelation relationTo(EquipmentScope other) {
        boolean narrower = other.within(this);
        boolean wider = within(other);
        if (narrower || wider) {
            return !wider ? ScopeRelation.NARROWER : !narrower ? ScopeRelation.WIDER : ScopeRelation.SAME;
        }
        boolean apart =
                equipmentClass != null && other.equipmentClass != null && !same(equipmentClass, other.equipmentClass);
        return apart ? ScopeRelation.APART : ScopeRelation.BESIDE;
    }

    public boolean isAny() {
        return levels().stream().allMatch(Objects::isNull) && !isLimited();
    }

    /** The five levels from class to model, {@code null} where unknown. */
    public List<@Nullable String> levels() {
        List<@Nullable String> levels = new ArrayList<>(5);
        levels.add(equipmentClass);
        levels.add(type);
        levels.add(manufacturer);
        levels.add(series);
        levels.add(model);
        return levels;
    }

    /** One line that is equal exactly for equal scopes up to case: {@code pump/circulating-pump/海泓/-/hls65-125}. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String level : levels()) {
            key.append(key.isEmpty() ? "" : "/").append(level == null ? "-" : escaped(level));
        }
        if (firmware != null) {
            key.append("/fw:").append(firmware);
        }
        if (serials != null) {
            key.append("/sn:").append(serials);
        }
        if (batch != null) {
            key.append("/b:").append(batch.toLowerCase(Locale.ROOT));
        }
        return key.toString();
    }

    /** A level as it stands in a key: a tilde goes before what would read as a joint, a tilde or an unknown level. */
    private static String escaped(String level) {
        String lower = level.toLowerCase(Locale.ROOT);
        return lower.equals("-") ? "~-" : lower.replace("~", "~~").replace("/", "~/");
    }

    private static boolean covers(@Nullable String wider, @Nullable String narrower) {
        return wider == null || (narrower != null && same(wider, narrower));
    }

    private static boolean same(String a, String b) {
        return a.equalsIgnoreCase(b);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
