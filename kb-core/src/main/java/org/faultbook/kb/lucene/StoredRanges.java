package org.faultbook.kb.lucene;

import org.apache.lucene.util.BytesRef;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.ValueRange;
import org.jspecify.annotations.Nullable;

/** Firmware and serial ranges of a scope as one doc value: values with a mark before each that is there. */
final class StoredRanges {
    private static final char ABSENT = '-';
    private static final char PRESENT = '+';
    private static final int VALUES = 7;
    private static final String SEPARATOR = "\u0000";

    private StoredRanges() {}

    static BytesRef pack(EquipmentScope scope) {
        return new BytesRef(String.join(
                SEPARATOR,
                mark(from(scope.firmware())),
                mark(to(scope.firmware())),
                mark(from(scope.serials())),
                mark(to(scope.serials())),
                mark(ends(scope.firmware())),
                mark(ends(scope.serials())),
                mark(scope.batch())));
    }

    /** Only the ranges of the scope; its levels are empty. */
    static EquipmentScope unpack(BytesRef packed) {
        String[] values = packed.utf8ToString().split(SEPARATOR, -1);
        if (values.length < VALUES) {
            // packed when there were no other ends and no batches
            String absent = String.valueOf(ABSENT);
            values = new String[] {values[0], values[1], values[2], values[3], absent, absent, absent};
        }
        return new EquipmentScope(
                null,
                null,
                null,
                null,
                null,
                range(values[0], values[1], values[4]),
                range(values[2], values[3], values[5]),
                unmark(values[6]));
    }

    /** The ranges of a scope without its levels, to compare with {@link #unpack}. */
    static EquipmentScope only(EquipmentScope scope) {
        return new EquipmentScope(null, null, null, null, null, scope.firmware(), scope.serials(), scope.batch());
    }

    private static @Nullable ValueRange range(String from, String to, String ends) {
        String low = unmark(from);
        String high = unmark(to);
        String kind = unmark(ends);
        ValueRange.Ends held = kind == null ? ValueRange.Ends.CLOSED : ValueRange.Ends.valueOf(kind);
        return low == null && high == null ? null : new ValueRange(low, high, held);
    }

    private static @Nullable String from(@Nullable ValueRange range) {
        return range == null ? null : range.from();
    }

    private static @Nullable String to(@Nullable ValueRange range) {
        return range == null ? null : range.to();
    }

    private static @Nullable String ends(@Nullable ValueRange range) {
        return range == null ? null : range.ends().name();
    }

    private static String mark(@Nullable String value) {
        return value == null ? String.valueOf(ABSENT) : PRESENT + value.replace(SEPARATOR, "");
    }

    private static @Nullable String unmark(String value) {
        return value.charAt(0) == ABSENT ? null : value.substring(1);
    }
}
