package org.faultbook.kb.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SerialBatchesTest {
    private static final EquipmentScope TLX = EquipmentScope.of("pump", "circulating-pump", "汀澜", "TLX", "TLX65-160");

    private static List<Equipment> units(int number, LocalDate commissioned) {
        List<Equipment> units = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String serial = "TL180%d-0041%d".formatted(1 + i % 3, i);
            units.add(new Equipment(serial, TLX, null, null, null, commissioned, null, null));
        }
        return units;
    }

    @Test
    void batchOf_monthInEverySerialNumber_read() {
        SerialBatches batches = SerialBatches.learn(units(6, LocalDate.of(2018, 6, 1)));
        assertThat(batches.batchOf("TL1802-99999", TLX)).isEqualTo("1802");
        assertThat(batches.batchOf("TL1813-99999", TLX)).as("no month").isNull();
        assertThat(batches.batchOf("TL-1802-99999", TLX)).as("another shape").isNull();
        EquipmentScope other = EquipmentScope.of("pump", "circulating-pump", "海泓", "HLS", null);
        assertThat(batches.batchOf("TL1802-99999", other)).as("another maker").isNull();
    }

    @Test
    void batchOf_tooFewUnitsOrMadeAfterTheyRan_notRead() {
        assertThat(SerialBatches.learn(units(4, LocalDate.of(2018, 6, 1))).batchOf("TL1802-00001", TLX))
                .isNull();
        assertThat(SerialBatches.learn(units(6, LocalDate.of(2018, 2, 1))).batchOf("TL1802-00001", TLX))
                .isNull();
        assertThat(SerialBatches.learn(units(6, LocalDate.of(2020, 6, 1))).batchOf("TL1802-00001", TLX))
                .isNull();
    }

    @Test
    void within_limitsOfAScope_insideOutsideOrOpen() {
        UnitTraits unit = new UnitTraits("2.1", "TL1802-00001", "1802");
        assertThat(unit.within(TLX)).isEqualTo(UnitTraits.Fit.OPEN);
        ValueRange below = new ValueRange(null, "2.3", ValueRange.Ends.BEFORE_TO);
        assertThat(unit.within(TLX.limited(below, null, null))).isEqualTo(UnitTraits.Fit.INSIDE);
        assertThat(new UnitTraits("2.3", null, null).within(TLX.limited(below, null, null)))
                .isEqualTo(UnitTraits.Fit.OUTSIDE);
        assertThat(unit.within(TLX.limited(null, ValueRange.starting("tl1803"), null)))
                .isEqualTo(UnitTraits.Fit.OUTSIDE);
        assertThat(unit.within(TLX.limited(null, ValueRange.starting("tl18"), "1802")))
                .isEqualTo(UnitTraits.Fit.INSIDE);
        assertThat(unit.within(TLX.limited(null, null, "2018-2")))
                .as("counted otherwise")
                .isEqualTo(UnitTraits.Fit.OPEN);
        assertThat(UnitTraits.UNKNOWN.within(TLX.limited(below, null, "1802"))).isEqualTo(UnitTraits.Fit.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"V3.12,3.12", "v3.12,3.12", "固件版本：V3.12,3.12", "Firmware 3.12,3.12", "3.12b,3.12b"})
    void firmware_writings_oneForm(String written, String normal) {
        assertThat(Releases.firmware(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({"2022年第3批次,2022-3", "2022-03,2022-3", "2018年6月,1806", "批次 A22-7,a22-7", "1806,1806"})
    void batch_writings_oneForm(String written, String normal) {
        assertThat(Releases.batch(written)).isEqualTo(normal);
    }
}
