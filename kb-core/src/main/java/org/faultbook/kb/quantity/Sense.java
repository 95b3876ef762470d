package org.faultbook.kb.quantity;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a unit of several senses means, by the words around it, then by the equipment class. */
final class Sense {
    private static final int AROUND = 12;
    private static final Pattern WEIGHED = Pattern.compile(
            "冷媒|制冷剂|氟|加注|充注|补了|载重|负载|重量|称重|净重|黄油|油脂|润滑脂|机油|重物|工件|抓|(?i:refrigerant|charge|payload|weigh|load|grease|topped up)");
    private static final Pattern PRESSED = Pattern.compile(
            "压|打到|打不到|能打|只打|冲不到|冲到|上不去|憋|表|水网|管网|出口|进口|气源|供气|供水|(?i:pressure|gauge|discharge|suction|head)");
    private static final Pattern HEATED = Pattern.compile(
            "温|热|烫|冷|凉|烧|排气|开到|设定|设到|夏天|冬天|(?i:temp|hot|warm|cool|heat|burn|thermal|ambient|set ?point)");
    private static final Pattern TURNED = Pattern.compile("角|转了|倾|坡|轴|偏|旋转|(?i:angle|tilt|rotat|axis|slope)");
    private static final Pattern GAUGED = Pattern.compile("间隙|跳动|偏差|同心|同轴|对中|找正|磨|窜|游隙|百分表|塞尺|平面度|不平");
    private static final Pattern INSULATED = Pattern.compile("绝缘|摇|对地|兆欧表|阻值");
    private static final Set<String> PRESSURE_CLASSES = Set.of("pump", "compressor");
    private static final Set<String> HEAT_CLASSES =
            Set.of("air-conditioning", "compressor", "power-supply", "switchgear");

    private Sense() {}

    /** Null where it cannot be told, or is no quantity that is kept. */
    static @Nullable Dimension of(Unit unit, double value, String text, int start, int end, @Nullable String family) {
        if (unit.dimension() != null) {
            return unit.dimension();
        }
        String around = text.substring(Math.max(0, start - AROUND), start)
                + " "
                + text.substring(end, Math.min(text.length(), end + AROUND));
        return switch (unit) {
            case KILOGRAM -> kilogram(around, family);
            case DEGREE -> degree(text, end, around, family);
            // 3F is a floor, and few are higher than this
            case FAHRENHEIT_BARE -> value >= (said(HEATED, around) ? 32 : 80) ? Dimension.TEMPERATURE : null;
            case HUNDREDTH_BY_TURN -> said(GAUGED, around) ? Dimension.LENGTH : null;
            case MEGA -> said(INSULATED, around) ? Dimension.RESISTANCE : null;
            case HORSE_BARE -> "air-conditioning".equals(family) ? Dimension.HORSEPOWER : null;
            default -> null;
        };
    }

    private static @Nullable Dimension kilogram(String around, @Nullable String family) {
        boolean pressed = said(PRESSED, around);
        boolean weighed = said(WEIGHED, around);
        if (pressed != weighed) {
            return pressed ? Dimension.PRESSURE : Dimension.MASS;
        }
        if (family == null) {
            return null;
        }
        return PRESSURE_CLASSES.contains(family) ? Dimension.PRESSURE : Dimension.MASS;
    }

    private static @Nullable Dimension degree(String text, int end, String around, @Nullable String family) {
        if (text.startsWith("电", end)) {
            return null;
        }
        if (said(HEATED, around)) {
            return Dimension.TEMPERATURE;
        }
        boolean warm = family != null && HEAT_CLASSES.contains(family);
        return warm && !said(TURNED, around) ? Dimension.TEMPERATURE : null;
    }

    private static boolean said(Pattern words, String around) {
        return words.matcher(around).find();
    }
}
