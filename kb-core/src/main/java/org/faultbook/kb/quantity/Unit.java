package org.faultbook.kb.quantity;

import org.jspecify.annotations.Nullable;

/**
 * Units as they are written, and how they become the unit of their dimension: {@code value * factor + shift}. A unit whose
 * dimension depends on what it is said of has none here; {@link Sense} decides.
 */
enum Unit {
    MEGAPASCAL("MPa|Mpa|mpa|MPA|兆帕", Dimension.PRESSURE, 1),
    KILOPASCAL("kPa|KPa|Kpa|kpa|KPA|千帕", Dimension.PRESSURE, 0.001),
    MILLIMETRE_OF_WATER("mmH2O|毫米水柱", Dimension.PRESSURE, 9.80665e-6),
    METRE_OF_WATER("mH2O|米水柱", Dimension.PRESSURE, 9.80665e-3),
    MILLIBAR("mbar", Dimension.PRESSURE, 1e-4),
    BAR("(?:Bar|bar|BAR)[gG]?|巴", Dimension.PRESSURE, 0.1),
    PSI("(?i:psi)[gG]?", Dimension.PRESSURE, 0.00689476),
    KILOGRAM_FORCE("(?i:kgf?)/(?i:cm)[2²]|公斤力|公斤的?压力|kgf", Dimension.PRESSURE, 0.1),
    KILOGRAM("公斤|千克|(?:kg|KG|Kg)(?:s(?![A-Za-z]))?", null, 1),
    CELSIUS("℃|°\\s?[Cc]|摄氏度|deg(?:rees?)?\\.? ?C|C", Dimension.TEMPERATURE, 1),
    FAHRENHEIT("℉|°\\s?F|华氏度|deg(?:rees?)?\\.? ?F", Dimension.TEMPERATURE, 5 / 9.0, -160 / 9.0),
    FAHRENHEIT_BARE("F", null, 5 / 9.0, -160 / 9.0),
    DEGREE("度|degrees?", null, 1),
    HUNDREDTH("丝|忽米", Dimension.LENGTH, 0.01),
    HUNDREDTH_BY_TURN("道", null, 0.01),
    MICROMETRE("[µμ]m|um|微米", Dimension.LENGTH, 0.001),
    MILLIMETRE("mm|MM|毫米|公厘", Dimension.LENGTH, 1),
    CENTIMETRE("cm|厘米|公分", Dimension.LENGTH, 10),
    GIGOHM("GΩ|吉欧", Dimension.RESISTANCE, 1e9),
    MEGOHM("MΩ|Mohms?|MOhms?|megohms?|megs?|兆欧姆?", Dimension.RESISTANCE, 1e6),
    MEGA("兆|M", null, 1e6),
    KILOHM("[kK]Ω|[kK]ohms?|千欧姆?", Dimension.RESISTANCE, 1e3),
    OHM("Ω|[oO]hms?|欧姆?", Dimension.RESISTANCE, 1),
    MICROFARAD("[µμuU][fF]|微法", Dimension.CAPACITANCE, 1),
    MILLIAMPERE("mA|毫安", Dimension.CURRENT, 0.001),
    AMPERE("[Aa]mps?|A|安培?", Dimension.CURRENT, 1),
    KILOVOLT("[kK]V|千伏", Dimension.VOLTAGE, 1000),
    MILLIVOLT("mV|毫伏", Dimension.VOLTAGE, 0.001),
    VOLT("[Vv]olts?|[Vv](?:[AaDd][Cc])?|伏特?", Dimension.VOLTAGE, 1),
    KILOWATT("[kK][wW]|千瓦", Dimension.POWER, 1),
    WATT("[Ww]atts?|W|瓦特?", Dimension.POWER, 0.001),
    HORSE("匹|HP|hp", Dimension.HORSEPOWER, 1),
    HORSE_BARE("P|p", null, 1),
    HERTZ("[hH][zZ]|赫兹?", Dimension.FREQUENCY, 1);

    private final String pattern;
    private final @Nullable Dimension dimension;
    private final double factor;
    private final double shift;

    Unit(String pattern, @Nullable Dimension dimension, double factor) {
        this(pattern, dimension, factor, 0);
    }

    Unit(String pattern, @Nullable Dimension dimension, double factor, double shift) {
        this.pattern = pattern;
        this.dimension = dimension;
        this.factor = factor;
        this.shift = shift;
    }

    String pattern() {
        return pattern;
    }

    @Nullable
    Dimension dimension() {
        return dimension;
    }

    /** In the unit of the dimension it turned out to have. */
    double toStandard(double value, Dimension sense) {
        // on site a kilogram is a bar: gauges show both, and nobody tells two hundredths apart
        boolean pressing = this == KILOGRAM && sense == Dimension.PRESSURE;
        return (pressing ? KILOGRAM_FORCE : this).linear(value);
    }

    private double linear(double value) {
        return value * factor + shift;
    }
}
