package org.faultbook.kb.quantity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How else people write a quantity: in the units that are used for it, joined and apart. */
public final class QuantityForms {
    private QuantityForms() {}

    /** Without the wording it was found in; empty for what is written one way only. */
    public static List<String> of(Quantity quantity) {
        double value = quantity.value();
        Set<String> forms = new LinkedHashSet<>();
        switch (quantity.dimension()) {
            case PRESSURE -> {
                add(forms, value, 3, "MPa");
                add(forms, value * 10, 2, "bar", "公斤", "kg");
                add(forms, value * 1000, 0, "kPa");
                add(forms, value / 0.00689476, 0, "psi");
            }
            case TEMPERATURE -> {
                add(forms, value, 0, "℃", "度", "C");
                add(forms, value * 1.8 + 32, 0, "F");
            }
            case LENGTH -> {
                add(forms, value, 3, "mm", "毫米");
                if (Math.abs(value) < 1) {
                    add(forms, value * 100, 1, "丝", "道");
                }
            }
            case MASS -> add(forms, value, 2, "kg", "公斤");
            case RESISTANCE -> {
                if (value >= 1e5) {
                    add(forms, value / 1e6, 2, "兆欧", "兆", "M", "megohm", "Mohm");
                } else if (value >= 1000) {
                    add(forms, value / 1000, 2, "k", "千欧");
                } else {
                    add(forms, value, 2, "欧", "ohm");
                }
            }
            case CAPACITANCE -> add(forms, value, 2, "uF", "µF", "微法");
            case CURRENT -> {
                add(forms, value, 3, "A", "安");
                if (value < 1) {
                    add(forms, value * 1000, 0, "mA", "毫安");
                }
            }
            case VOLTAGE -> {
                add(forms, value, 3, "V", "伏");
                if (value >= 1000) {
                    add(forms, value / 1000, 2, "kV", "千伏");
                }
            }
            case POWER -> add(forms, value, 3, "kW", "千瓦");
            case HORSEPOWER -> add(forms, value, 2, "匹", "HP", "P");
            case FREQUENCY -> add(forms, value, 2, "Hz", "赫兹");
        }
        forms.remove(quantity.written());
        return new ArrayList<>(forms);
    }

    /** Rounded to so many places, as nobody writes more. */
    private static void add(Set<String> forms, double value, int places, String... units) {
        double scale = Math.pow(10, places);
        String number = Digits.of(Math.round(value * scale) / scale);
        if (number.equals("0")) {
            return;
        }
        for (String unit : units) {
            forms.add(number + unit);
            if (unit.charAt(0) < 128) {
                forms.add(number + " " + unit);
            }
        }
    }
}
