package org.faultbook.kb.equipment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the month of production out of serial numbers, where the installed base leaves no doubt: at least five units of one
 * maker's series have serial numbers of one shape, and in all of them the same four digits read as year and month within
 * the 18 months before commissioning, with more than one month among them. Four digits that mean something else pass that
 * by chance once in 10^13.
 */
public final class SerialBatches {
    private static final int UNITS = 5;
    private static final int MONTHS_IN_STOCK = 18;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** The place of the four digits in serial numbers of a maker's series and of a shape. */
    private final Map<String, Integer> places;

    private SerialBatches(Map<String, Integer> places) {
        this.places = Map.copyOf(places);
    }

    public static SerialBatches learn(List<Equipment> installed) {
        Map<String, List<Equipment>> alike = new HashMap<>();
        for (Equipment unit : installed) {
            alike.computeIfAbsent(group(unit.serialNumber(), unit.scope()), k -> new ArrayList<>())
                    .add(unit);
        }
        Map<String, Integer> places = new HashMap<>();
        alike.forEach((group, units) -> {
            Integer place = units.size() < UNITS ? null : place(units);
            if (place != null) {
                places.put(group, place);
            }
        });
        return new SerialBatches(places);
    }

    /** Year and month of production as {@code yyMM}; null where the serial number does not tell it for certain. */
    public @Nullable String batchOf(String serialNumber, EquipmentScope scope) {
        Integer place = places.get(group(serialNumber, scope));
        String batch = place == null ? null : serialNumber.substring(place, place + 4);
        return batch == null || month(batch) == null ? null : batch;
    }

    private static @Nullable Integer place(List<Equipment> units) {
        Matcher digits = DIGITS.matcher(units.getFirst().serialNumber());
        while (digits.find()) {
            int length = digits.end() - digits.start();
            if ((length == 4 || length == 6) && allTell(units, digits.start())) {
                return digits.start();
            }
        }
        return null;
    }

    private static boolean allTell(List<Equipment> units, int place) {
        Set<String> months = new HashSet<>();
        for (Equipment unit : units) {
            String four = unit.serialNumber().substring(place, place + 4);
            YearMonth made = month(four);
            LocalDate commissioned = unit.commissioned();
            if (made == null || commissioned == null) {
                return false;
            }
            YearMonth started = YearMonth.from(commissioned);
            if (made.isAfter(started) || made.isBefore(started.minusMonths(MONTHS_IN_STOCK))) {
                return false;
            }
            months.add(four);
        }
        return months.size() > 1;
    }

    private static @Nullable YearMonth month(String four) {
        int month = Integer.parseInt(four.substring(2));
        return month < 1 || month > 12 ? null : YearMonth.of(2000 + Integer.parseInt(four.substring(0, 2)), month);
    }

    /** Maker, series and shape: letters and digits by their number, everything else as it stands. */
    private static String group(String serialNumber, EquipmentScope scope) {
        String shape = serialNumber.strip().replaceAll("[A-Za-z]", "A").replaceAll("[0-9]", "9");
        return (scope.manufacturer() + "|" + scope.series()).toLowerCase(Locale.ROOT) + "|" + shape;
    }
}
