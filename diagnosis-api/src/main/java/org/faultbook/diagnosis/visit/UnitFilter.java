package org.faultbook.diagnosis.visit;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.kb.equipment.Equipment;

/**
 * Which units of the installed base are looked for; a blank field leaves all.
 *
 * @param text words that all stand somewhere in serial number, site, region or equipment, in any case
 * @param site as far as it was typed
 * @param type id of an equipment type
 */
public record UnitFilter(String text, String site, String type) {
    public boolean takes(Equipment unit, PageWords words) {
        String told = told(unit, words);
        return Stream.of(lower(text).split("\\s+")).allMatch(told::contains)
                && lower(Objects.requireNonNullElse(unit.site(), "")).contains(lower(site))
                && (type.isEmpty() || type.equals(unit.scope().type()));
    }

    private static String told(Equipment unit, PageWords words) {
        String type =
                unit.scope().type() == null ? "" : words.equipment(unit.scope().type());
        return lower(Stream.concat(
                        Stream.of(unit.serialNumber(), unit.site(), unit.region(), type),
                        unit.scope().levels().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public PageLink link(String path) {
        return PageLink.to(path).and("q", text).and("site", site).and("type", type);
    }

    /** The unit in a line, as lists and labels name it. */
    public static String line(Equipment unit, PageWords words) {
        String where = unit.site() == null ? "" : words.say("dot") + unit.site();
        return words.scope(unit.scope()) + where;
    }
}
