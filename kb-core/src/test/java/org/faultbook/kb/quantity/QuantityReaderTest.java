package org.faultbook.kb.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.faultbook.kb.codes.CodeRecognizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantityReaderTest {
    @ParameterizedTest
    @CsvSource({
        "压力只有6.5公斤, , 6.5公斤, 0.65, PRESSURE",
        "只打4公斤, pump, 4公斤, 0.4, PRESSURE",
        "冲不到七公斤, , 七公斤, 0.7, PRESSURE",
        "六公斤半的水压, , 六公斤半, 0.65, PRESSURE",
        "加了2公斤冷媒, air-conditioning, 2公斤, 2, MASS",
        "抓8公斤工件, robot, 8公斤, 8, MASS",
        "set to 6kgf/cm2, , 6kgf/cm2, 0.6, PRESSURE",
        "gauge reads 94 psi, , 94 psi, 0.648, PRESSURE",
        "前后压差90kPa, , 90kPa, 0.09, PRESSURE",
        "trips at 180F, , 180F, 82.2, TEMPERATURE",
        "runs at 82 °C, , 82 °C, 82, TEMPERATURE",
        "排气温度一百零八度, , 一百零八度, 108, TEMPERATURE",
        "室外-10℃, , -10℃, -10, TEMPERATURE",
        "找正到5丝内, , 5丝, 0.05, LENGTH",
        "间隙三道, , 三道, 0.03, LENGTH",
        "摇绝缘0.5兆, , 0.5兆, 500000, RESISTANCE",
        "2 megohms to earth, , 2 megohms, 2000000, RESISTANCE",
        "电容25uf, , 25uf, 25, CAPACITANCE",
        "3匹的机子, air-conditioning, 3匹, 3, HORSEPOWER",
        "线电压380伏, , 380伏, 380, VOLTAGE",
        "draws 4.2 amps, , 4.2 amps, 4.2, CURRENT"
    })
    void find_valueAndUnit_inTheUnitOfTheField(
            String text, @Nullable String family, String written, double value, Dimension dimension) {
        List<Quantity> found = QuantityReader.find(text, family);
        assertThat(found).hasSize(1);
        Quantity quantity = found.getFirst();
        assertThat(quantity.written()).isEqualTo(written);
        assertThat(quantity.span().of(text)).isEqualTo(written);
        assertThat(quantity.dimension()).isEqualTo(dimension);
        assertThat(quantity.value()).isCloseTo(value, within(Math.abs(value) * 0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加R410A",
                "换6205-2RS",
                "报E-OC2",
                "BG-1000 genset",
                "DT800报T07",
                "到3F就停",
                "一个月30度电",
                "丝杠2丝杠",
                "四五公斤的压力",
                "型号KH-120A",
                "三道门",
                "5安装",
                "3P空开",
                "J2轴转90度"
            })
    void find_codesFloorsAndOtherWords_noQuantity(String text) {
        assertThat(QuantityReader.find(text, null)).isEmpty();
    }

    @Test
    void meets_sameReadingInTwoUnits() {
        assertThat(one("压力6.5公斤").meets(one("0.65MPa"))).isTrue();
        assertThat(one("trips at 180F").meets(one("82℃"))).isTrue();
        assertThat(one("0.65MPa").meets(one("0.75MPa"))).isFalse();
        assertThat(one("25A").meets(one("25V"))).isFalse();
    }

    @Test
    void inUnit_toThreeDigits() {
        assertThat(one("94.27psi").inUnit()).isEqualTo("0.65 MPa");
        assertThat(one("绝缘200兆").inUnit()).isEqualTo("200 MΩ");
    }

    @Test
    void forms_anyQuantity_areReadBackAsTheSame() {
        long seed = 20261126;
        Random random = new Random(seed);
        String[] units = {"MPa", "bar", "psi", "kPa", "℃", "mm", "uF", "A", "V", "kW", "Hz", "MΩ"};
        for (int n = 0; n < 500; n++) {
            String unit = units[random.nextInt(units.length)];
            String text = (1 + random.nextInt(99)) + "." + random.nextInt(10) + unit;
            Quantity quantity = one(text);
            assertThat(quantity.written()).isEqualTo(text);
            for (String form : QuantityForms.of(quantity)) {
                // what says which sense a unit has is not part of the form
                String said = switch (quantity.dimension()) {
                    case PRESSURE -> "压力";
                    case TEMPERATURE -> "温度";
                    case LENGTH -> "间隙";
                    case RESISTANCE -> "绝缘";
                    default -> "";
                };
                List<Quantity> again = QuantityReader.find(said + form, null);
                assertThat(again).as("seed %d: %s as %s", seed, text, form).hasSize(1);
                assertThat(again.getFirst().dimension()).isEqualTo(quantity.dimension());
                assertThat(again.getFirst().value())
                        .as("seed %d: %s as %s", seed, text, form)
                        .isCloseTo(quantity.value(), within(Math.max(0.6, quantity.value() * 0.06)));
            }
        }
    }

    @Test
    void find_anyMixOfCodesAndQuantities_spansExactAndNoCodeRead() {
        long seed = 7;
        Random random = new Random(seed);
        String[] pieces = {
            "R410A",
            "6205-2RS",
            "E-OC2",
            "ERR31",
            "25uf",
            "6.5公斤",
            "180F",
            "J2",
            "K1",
            "压力",
            "温度",
            "，",
            " ",
            "pump",
            "0.65MPa",
            "三丝",
            "GL-WS700",
            "82℃",
            "-",
            "/",
            "3P",
            "380V",
            "报",
            "0x3230",
            "二十",
            "A",
            "度"
        };
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String mixed = text.toString();
            List<Quantity> found = QuantityReader.find(mixed, null);
            int end = 0;
            for (Quantity q : found) {
                assertThat(q.span().start()).as("seed %d: %s", seed, mixed).isGreaterThanOrEqualTo(end);
                assertThat(q.span().of(mixed)).as("seed %d: %s", seed, mixed).isEqualTo(q.written());
                end = q.span().end();
                assertThat(CodeRecognizer.find(mixed))
                        .as("seed %d: %s", seed, mixed)
                        .noneMatch(code -> code.span().overlaps(q.span()));
            }
        }
    }

    private static Quantity one(String text) {
        List<Quantity> found = QuantityReader.find(text, null);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }
}
