package org.faultbook.diagnosis.photo;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands behind or below the labels of a nameplate. */
final class Nameplate {
    /** What a label names. */
    enum Field {
        MODEL("(?:产品|设备|机组|规格)?型\\s?号(?:规格)?|机\\s?型|(?:MODEL|TYPE|TYP|MOD)(?:\\s?(?:NO|NUMBER|CODE))?\\b"),
        SERIAL(
                "(?:出厂|产品|制造|机组|设备)编\\s?号|序列号|机\\s?号|机身号|S\\s?/\\s?N\\b|(?:SERIAL|SER)\\b\\.?(?:\\s?(?:NO|NUMBER|NR)\\b)?|(?:FABR|MFG)\\.?\\s?N[OR]\\b"),
        MAKER("制\\s?造\\s?(?:商|厂|单位)|生产(?:厂家|单位|商)|(?:MANUFACTURER|MAKER|MADE BY|MFR)\\b"),
        RATING(
                "(?:额定|输入|输出|最大|最高|工作|控制|主)?(?:电\\s?压|功\\s?率|电\\s?流|频\\s?率|转\\s?速|压\\s?力|流\\s?量|排气量|扬\\s?程|容\\s?量)|重\\s?量|质\\s?量|防护等级|绝缘等级|"
                        + "(?:出厂|生产|制造)日期|制冷(?:量|剂)|执行标准|标准号|许可证|相\\s?数|"
                        + "(?:RATED\\s)?(?:VOLTAGE|POWER|CURRENT|FREQUENCY|SPEED|PRESSURE|CAPACITY|FLOW|WEIGHT|MASS|INPUT|OUTPUT)\\b|"
                        + "(?:MFG|MANUFACTURING|PRODUCTION)\\.?\\s?DATE\\b|DATE OF\\b|YEAR\\b|INS(?:UL)?\\.?\\s?CL|REFRIGERANT\\b|IP\\s?[0-9]{2}\\b");

        private final Pattern label;

        Field(String label) {
            // plates in two languages say it twice: 型号 MODEL, 型号/TYPE, 型号（Model）
            this.label = Pattern.compile(
                    "^\\s*(?:" + label + ")\\.?(?:\\s*[/(（]?\\s*(?:" + label
                            + ")\\.?\\s*[)）]?)?\\s*(?<colon>[:：.]*)\\s*",
                    Pattern.CASE_INSENSITIVE);
        }
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9ΩΦ][A-Za-z0-9ΩΦ ./_*×()+-]*");

    private static final int PLATE_ROWS = 3;

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Set<Integer> rows = new HashSet<>();

    /** Reads labels with their values: behind them in their cell, in the next cell, or in the row below. */
    static Nameplate of(List<Row> all) {
        Nameplate plate = new Nameplate();
        for (int i = 0; i < all.size(); i++) {
            List<String> cells = all.get(i).cells();
            for (int c = 0; c < cells.size(); c++) {
                plate.cell(all, i, c);
            }
        }
        return plate;
    }

    private void cell(List<Row> all, int row, int cell) {
        List<String> cells = all.get(row).cells();
        for (Field field : Field.values()) {
            Matcher m = field.label.matcher(cells.get(cell));
            if (!m.find()) {
                continue;
            }
            String rest = cells.get(cell).substring(m.end()).strip();
            if (field == Field.RATING) {
                // on a display the same words name what is measured; a plate rates it
                if (!isMeasured(rest)) {
                    rows.add(row);
                }
                return;
            }
            String value = !rest.isEmpty()
                    ? rest
                    : cell + 1 < cells.size()
                            ? cells.get(cell + 1)
                            : cells.size() == 1 && row + 1 < all.size()
                                    ? all.get(row + 1).text()
                                    : "";
            boolean told = !m.group("colon").isEmpty()
                    || rest.isEmpty()
                    || rest.chars().anyMatch(Character::isDigit);
            if (told && isValue(field, value)) {
                values.putIfAbsent(field, value.strip());
                rows.add(row);
            }
            return;
        }
    }

    private static boolean isMeasured(String rest) {
        return rest.contains("过")
                || rest.contains("低")
                || rest.contains("高")
                || rest.contains("异常")
                || rest.toUpperCase(Locale.ROOT).matches(".*\\b(?:LOW|HIGH|LOSS|OVER|UNDER|FAULT|FAIL).*");
    }

    private static boolean isValue(Field field, String value) {
        if (field == Field.MAKER) {
            return !value.isBlank();
        }
        Matcher m = NAME.matcher(value);
        return m.find() && m.start() == 0 && value.chars().anyMatch(Character::isDigit);
    }

    @Nullable
    String value(Field field) {
        String value = values.get(field);
        if (value == null || field == Field.MAKER) {
            return value;
        }
        Matcher m = NAME.matcher(value);
        return m.find() ? m.group().strip().replaceAll("\\s{2,}.*", "") : value;
    }

    /** Whether the picture is of a plate: it names the model beside the serial number or ratings. */
    boolean isPlate() {
        return values.containsKey(Field.MODEL) && (values.containsKey(Field.SERIAL) || rows.size() >= PLATE_ROWS);
    }

    /** Whether a row belongs to the plate. */
    boolean holds(int row) {
        return rows.contains(row);
    }
}
