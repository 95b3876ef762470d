package org.faultbook.indexer.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.indexer.notice.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Working time in minutes. The cell's own unit counts, else the header's, else the system's (GLPI and Jira count
 * seconds), else what the values of the whole column can only be: fractions or none above 16 are hours, none below 10
 * minutes; where both are possible bare numbers stay empty.
 */
final class EffortColumn {
    private static final Pattern PIECE = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)\\s*(d(?:ays?)?|天|个?工日|h(?:rs?|ours?)?|个?小时|个?钟头|时|m(?:in(?:ute)?s?)?|分钟?|s(?:ec(?:ond)?s?)?|秒)?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::[0-5]\\d)?");
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal DAY = BigDecimal.valueOf(480);
    private static final int MOST = 60 * 24 * 366;

    private final String header;
    private @Nullable BigDecimal bareUnit;
    private boolean fractions;
    private boolean bare;
    private double smallest = Double.MAX_VALUE;
    private double largest;
    private boolean ambiguous;

    EffortColumn(String header, TicketSystem system) {
        this.header = header;
        String name = header.toLowerCase(Locale.ROOT);
        if (system == TicketSystem.GLPI || system == TicketSystem.JIRA) {
            bareUnit = BigDecimal.ONE.divide(HOUR, 10, RoundingMode.HALF_UP);
        } else if (system == TicketSystem.ZAMMAD || name.contains("min") || name.contains("分")) {
            bareUnit = BigDecimal.ONE;
        } else if (name.contains("hour") || name.contains("小时") || name.matches(".*[(（\\[]h[)）\\]].*")) {
            bareUnit = HOUR;
        }
    }

    void learn(String cell) {
        Matcher m = PIECE.matcher(cell.strip());
        if (m.matches() && m.group(2) == null) {
            double value = Double.parseDouble(m.group(1));
            if (value > 0) {
                bare = true;
                fractions |= value != Math.rint(value);
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
            }
        }
    }

    void settle() {
        if (bareUnit != null || !bare) {
            return;
        }
        if (fractions && largest <= 100) {
            bareUnit = HOUR;
        } else if (header.contains("工时") && largest <= 24) {
            bareUnit = HOUR;
        } else if (largest <= 9) {
            bareUnit = HOUR;
        } else if (smallest >= 10 || largest > 60) {
            bareUnit = BigDecimal.ONE;
        } else {
            ambiguous = true;
        }
    }

    /** Whole minutes, null where the cell says none that can be understood. */
    @Nullable
    Integer read(String cell) {
        String text = cell.strip().replace(",", "").replace("约", "");
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return bounded(BigDecimal.valueOf(Long.parseLong(clock.group(1)) * 60 + Long.parseLong(clock.group(2))));
        }
        BigDecimal minutes = BigDecimal.ZERO;
        Matcher m = PIECE.matcher(text);
        int at = 0;
        while (at < text.length() && m.find(at) && m.start() == at) {
            BigDecimal unit = unit(m.group(2));
            if (unit == null) {
                return null;
            }
            minutes = minutes.add(new BigDecimal(m.group(1)).multiply(unit));
            at = m.end();
        }
        return at == 0 || at < text.length() ? null : bounded(minutes);
    }

    private @Nullable BigDecimal unit(@Nullable String written) {
        if (written == null) {
            return ambiguous ? null : bareUnit;
        }
        String unit = written.toLowerCase(Locale.ROOT);
        if (unit.startsWith("d") || unit.equals("天") || unit.endsWith("工日")) {
            return DAY;
        }
        if (unit.startsWith("h") || unit.endsWith("时") || unit.endsWith("钟头")) {
            return HOUR;
        }
        return unit.startsWith("m") || unit.startsWith("分")
                ? BigDecimal.ONE
                : BigDecimal.ONE.divide(HOUR, 10, RoundingMode.HALF_UP);
    }

    private static @Nullable Integer bounded(BigDecimal minutes) {
        BigDecimal whole = minutes.setScale(0, RoundingMode.HALF_UP);
        return whole.compareTo(BigDecimal.valueOf(MOST)) > 0 ? null : Integer.valueOf(whole.intValueExact());
    }

    @Nullable
    Warning warning() {
        return ambiguous
                ? Warning.of(
                        "EFFORT_UNIT_AMBIGUOUS",
                        "列 \"" + header + "\" 看不出单位是小时还是分钟，没有单位的值留空；可把单位写进列名，例如 \"" + header + "(小时)\"。",
                        "column \"" + header
                                + "\": hours or minutes? Values without a unit stay empty; put the unit into the"
                                + " header, for example \"" + header + " (hours)\".")
                : null;
    }
}
