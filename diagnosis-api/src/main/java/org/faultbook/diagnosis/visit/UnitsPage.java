package org.faultbook.diagnosis.visit;

import java.util.Comparator;
import java.util.List;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.equipment.Equipment;

/**
 * The installed base, looked through to choose a unit of it or to print labels.
 *
 * @param units that are looked for, in the order of their serial numbers, as many as are shown
 * @param total how many there are
 * @param types ids of the types that the installed base has
 * @param base the address that labels lead to; blank where none are shown
 */
public record UnitsPage(
        PageFrame frame, UnitFilter filter, List<Equipment> units, int total, List<String> types, String base) {
    public static final String PATH = "/equipment";
    public static final String SHEETS = "/equipment/sheets";

    public UnitsPage {
        units = List.copyOf(units);
        types = List.copyOf(types);
    }

    public String say(String key, Object... values) {
        return Wording.of(Visit.class, frame.words().language()).say(key, values);
    }

    public String found() {
        return units.size() == total
                ? say("units.found", frame.words().number(total))
                : say("units.cut", frame.words().number(total), frame.words().number(units.size()));
    }

    public String line(Equipment unit) {
        return UnitFilter.line(unit, frame.words());
    }

    public String link(Equipment unit) {
        return UnitLink.to(unit.serialNumber()).toString();
    }

    public String diagnoseLink(Equipment unit) {
        return UnitLink.diagnose(unit.serialNumber()).toString();
    }

    public String sheetsLink() {
        return filter.link(SHEETS).toString();
    }

    /** The code on a unit's label. */
    public QrCode code(Equipment unit) {
        return QrCode.of(base + link(unit));
    }

    public List<String> typesByName() {
        return types.stream().sorted(Comparator.comparing(this::name)).toList();
    }

    public String name(String type) {
        return frame.words().equipment(type);
    }
}
