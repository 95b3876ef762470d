package org.faultbook.indexer.join;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.equipment.Releases;
import org.faultbook.kb.equipment.ValueRange;
import org.faultbook.kb.equipment.ValueRange.Ends;
import org.faultbook.kb.text.HalfWidth;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a text that it holds for some firmware, production batch or serial numbers only: 仅V2.3以下, firmware below
 * 1.8.2, 2022年第3批次, SN 2203 开头. A version counts only beside a word for firmware or a word like "only"; one that
 * somebody upgraded to is no limit. Read from the text alone, so that the same ticket always states the same scope.
 */
public final class ScopeLimits {
    private static final String FIRMWARE = "固件|软件|程序|系统版本|firmware|software|\\bfw\\b|\\bsw\\b|版本|\\bversions?\\b";
    private static final String VERSION = "(v\\d{1,3}(?:\\.\\d{1,4}){0,3}|\\d{1,3}(?:\\.\\d{1,4}){1,3})";
    private static final Pattern ONLY =
            Pattern.compile("仅|只(?:有|限|在|影响)|限于|适用|涉及|存在于|\\bonly\\b|affect|appl(?:y|ies) to|limited to");
    private static final Pattern NAMES_FIRMWARE = Pattern.compile(FIRMWARE);
    private static final Pattern UPGRADE = Pattern.compile("升级|刷|更新|降级|回退|换成|update|upgrade|flash|downgrade|install");
    private static final Pattern BEHIND = Pattern.compile(
            VERSION + "\\s*(?:版本?|固件)?\\s*(及其?以下|或以下|以下|及其?以前|及之前|及更早|以前|之前|及其?以上|或以上|以上|及其?以后|及之后|以后|之后"
                    + "|(?:and|or) (?:below|earlier|older|lower)|(?:and|or) (?:above|later|newer|higher))");
    private static final Pattern AHEAD = Pattern.compile(
            "(低于|早于|小于|<(?!=)|below|before|prior to|earlier than|older than|lower than|不高于|不晚于|<=|≤|up to"
                    + "|高于|晚于|大于|>(?!=)|above|after|later than|newer than|不低于|不早于|>=|≥)\\s*(?:" + FIRMWARE + ")?\\s*"
                    + VERSION);
    private static final Pattern SPAN = Pattern.compile(VERSION + "\\s*(?:~|至|到|-|to)\\s*" + VERSION);

    private static final Pattern BATCH_OF_YEAR =
            Pattern.compile("20\\d{2}年第?\\s*\\d{1,3}\\s*批次?|20\\d{2}年\\d{1,2}月份?(?:生产|出厂)?的?批次?(?=[^\\d])");
    private static final Pattern BATCH = Pattern.compile(
            "(?:生产批[次号]|批次号?|批号|production batch|batch|lot)(?: ?(?:no\\.?|number))?\\s*[:#为]?\\s*([a-z0-9][a-z0-9\\-]{2,15})"
                    + "|([a-z0-9][a-z0-9\\-]{2,15})\\s*批次");
    private static final Pattern OF_THE_MONTH = Pattern.compile("月");

    private static final String SERIAL = "(?:\\bsn\\b|s/n|序列号|机号|出厂编号|serial(?: numbers?| nos?\\.?)?s?)";
    private static final String NUMBER = "([a-z0-9](?:[a-z0-9\\-]{1,22}[a-z0-9])?)";
    private static final Pattern STARTING = Pattern.compile(SERIAL + "\\s*[:为以]?\\s*" + NUMBER + "\\s*(?:开头|打头|起头)|"
            + SERIAL + "\\s+(?:starting|beginning) with\\s+" + NUMBER);
    private static final Pattern SERIALS =
            Pattern.compile(SERIAL + "\\s*[:为从]?\\s*(?:from )?" + NUMBER + "\\s*(?:至|到|~|to)\\s*" + NUMBER);

    private static final int CONTEXT = 24;

    private ScopeLimits() {}

    /** The scope narrowed to what the text limits itself to; as it is where it states no limit. */
    public static EquipmentScope narrowed(EquipmentScope scope, String text) {
        String plain = HalfWidth.fold(text).toLowerCase(java.util.Locale.ROOT);
        ValueRange firmware = firmware(plain);
        ValueRange serials = serials(plain);
        String batch = batch(plain);
        return firmware == null && serials == null && batch == null ? scope : scope.limited(firmware, serials, batch);
    }

    private static @Nullable ValueRange firmware(String text) {
        Matcher span = SPAN.matcher(text);
        while (span.find()) {
            if (isLimit(text, span.start(), span.end(), span.group(1))) {
                return range(Releases.firmware(span.group(1)), Releases.firmware(span.group(2)), Ends.CLOSED);
            }
        }
        Matcher behind = BEHIND.matcher(text);
        while (behind.find()) {
            if (isLimit(text, behind.start(), behind.end(), behind.group(1))) {
                return behind(String.valueOf(Releases.firmware(behind.group(1))), behind.group(2));
            }
        }
        Matcher ahead = AHEAD.matcher(text);
        while (ahead.find()) {
            if (isLimit(text, ahead.start(), ahead.end(), ahead.group(2))) {
                return ahead(String.valueOf(Releases.firmware(ahead.group(2))), ahead.group(1));
            }
        }
        return null;
    }

    private static ValueRange behind(String version, String word) {
        boolean down = word.contains("下")
                || word.contains("前")
                || word.contains("早")
                || word.matches(".*(below|earlier|older|lower)");
        // 以下 and 以上 take the version in, 以前 and 以后 alone do not
        boolean inclusive = word.startsWith("及") || word.contains("下") || word.contains("上") || word.contains(" ");
        return down
                ? new ValueRange(null, version, inclusive ? Ends.CLOSED : Ends.BEFORE_TO)
                : new ValueRange(version, null, inclusive ? Ends.CLOSED : Ends.AFTER_FROM);
    }

    private static ValueRange ahead(String version, String word) {
        return switch (word) {
            case "低于", "早于", "小于", "<", "below", "before", "prior to", "earlier than", "older than", "lower than" ->
                new ValueRange(null, version, Ends.BEFORE_TO);
            case "不高于", "不晚于", "<=", "≤", "up to" -> new ValueRange(null, version);
            case "不低于", "不早于", ">=", "≥" -> new ValueRange(version, null);
            default -> new ValueRange(version, null, Ends.AFTER_FROM);
        };
    }

    /** Whether a version stands as a limit: beside a word for firmware, or behind "only" with its V; not behind an upgrade. */
    private static boolean isLimit(String text, int start, int end, String version) {
        String before = clause(text, start);
        String around = before + text.substring(start, Math.min(text.length(), end + 6));
        if (UPGRADE.matcher(before).find()) {
            return false;
        }
        return NAMES_FIRMWARE.matcher(around).find()
                || version.startsWith("v") && ONLY.matcher(before).find();
    }

    private static @Nullable String batch(String text) {
        Matcher ofYear = BATCH_OF_YEAR.matcher(text);
        while (ofYear.find()) {
            boolean month = OF_THE_MONTH.matcher(ofYear.group()).find();
            if (!month || ofYear.group().contains("批")) {
                return Releases.batch(ofYear.group());
            }
        }
        Matcher named = BATCH.matcher(text);
        while (named.find()) {
            String batch = named.group(1) != null ? named.group(1) : named.group(2);
            // the batch of a part is no batch of machines: only where the text limits itself to it
            if (batch.chars().anyMatch(Character::isDigit)
                    && ONLY.matcher(clause(text, named.start())).find()) {
                return Releases.batch(batch);
            }
        }
        return null;
    }

    private static @Nullable ValueRange serials(String text) {
        Matcher starting = STARTING.matcher(text);
        if (starting.find()) {
            String prefix = starting.group(1) != null ? starting.group(1) : starting.group(2);
            return ValueRange.starting(prefix.toUpperCase(java.util.Locale.ROOT));
        }
        Matcher between = SERIALS.matcher(text);
        return between.find()
                        && between.group(1).length() >= 4
                        && between.group(2).length() >= 4
                ? range(
                        between.group(1).toUpperCase(java.util.Locale.ROOT),
                        between.group(2).toUpperCase(java.util.Locale.ROOT),
                        Ends.CLOSED)
                : null;
    }

    /** Null where it runs backwards: then it was something else. */
    private static @Nullable ValueRange range(@Nullable String from, @Nullable String to, Ends ends) {
        try {
            return new ValueRange(from, to, ends);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What stands before a place in its clause. */
    private static String clause(String text, int place) {
        int from = Math.max(0, place - CONTEXT);
        for (int i = place - 1; i >= from; i--) {
            if ("。；;，,\n!！?？".indexOf(text.charAt(i)) >= 0) {
                return text.substring(i + 1, place);
            }
        }
        return text.substring(from, place);
    }
}
