package org.faultbook.kb.quantity;

/** What is measured, and the unit it is kept in: the one that plates and manuals of the field use. */
public enum Dimension {
    PRESSURE("MPa"),
    TEMPERATURE("℃"),
    LENGTH("mm"),
    MASS("kg"),
    RESISTANCE("Ω"),
    CAPACITANCE("µF"),
    CURRENT("A"),
    VOLTAGE("V"),
    POWER("kW"),
    /** Of air conditioners: the size of the machine, not its input. */
    HORSEPOWER("HP"),
    FREQUENCY("Hz");

    private final String unit;

    Dimension(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }
}
