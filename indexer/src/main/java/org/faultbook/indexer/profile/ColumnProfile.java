package org.faultbook.indexer.profile;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.indexer.severity.SeverityReader;
import org.faultbook.indexer.times.TimeColumn;

/** Counts over the cells of one column, in constant memory. */
final class ColumnProfile {
    private static final int MOST_DISTINCT = 5_000;
    /** Letters and digits, kept together: a serial number or the number of a document. */
    private static final Pattern IDENTIFIER = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9/._-]{4,39}");

    private static final Pattern FAULT_CODE = Pattern.compile(
            "(?:[A-Z]{1,4}[- .]?\\d{1,4}|[A-Z]-[A-Z]{2}\\d?|[A-Z]{2,5}-\\d{2,4})(?:[,，、;/ ]+[A-Z]{1,4}[- .]?\\d{1,4})*");
    private static final Pattern ACTS = Pattern.compile(
            "更换|换[了上]|清洗|清洁|调整|紧固|复位|重启|维修|修复|焊接|打磨|加注|补充|拆|处理|试机|replac|clean|adjust|tighten|reset|restart|repair|fitted|swapped|lubricat|rewired|reinstall",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLAINTS = Pattern.compile(
            "不[了能转动走制停热冷开关]|无法|漏|异响|报警|故障|跳闸|停机|噪音|过热|not |won't|no |leak|nois|alarm|trip|fault|error|fail|stuck|broken|vibrat|overheat",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING =
            Pattern.compile("[-—/\\\\]+|无|n/a|null|none|0+[-./]0+[-./]0+.*", Pattern.CASE_INSENSITIVE);

    private final SeverityReader severities = new SeverityReader("", TicketSystem.SHEET);
    private final Set<Integer> distinct = new HashSet<>();
    private final Predicate<String> status;
    int states;
    int filled;
    int dates;
    int identifiers;
    int codes;
    int priorities;
    int sentences;
    int acts;
    int complaints;
    int integers;
    long characters;

    ColumnProfile(Predicate<String> status) {
        this.status = status;
    }

    void learn(String cell) {
        if (cell.isBlank() || cell.length() < 12 && NOTHING.matcher(cell).matches()) {
            return;
        }
        filled++;
        characters += Math.min(cell.length(), 400);
        if (distinct.size() < MOST_DISTINCT) {
            distinct.add(cell.hashCode());
        }
        states += cell.length() <= 30 && status.test(cell) ? 1 : 0;
        dates += TimeColumn.looksLikeTime(cell) ? 1 : 0;
        identifiers += IDENTIFIER.matcher(cell).matches() ? 1 : 0;
        codes += FAULT_CODE.matcher(cell).matches() ? 1 : 0;
        boolean number = cell.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        integers += number ? 1 : 0;
        priorities += !number && severities.read(cell) != null ? 1 : 0;
        boolean sentence =
                cell.length() >= 8 && cell.chars().filter(Character::isLetter).count() * 2 > cell.length();
        sentences += sentence ? 1 : 0;
        acts += sentence && ACTS.matcher(cell).find() ? 1 : 0;
        complaints += sentence && COMPLAINTS.matcher(cell).find() ? 1 : 0;
    }

    boolean mostly(int count, double share) {
        return filled >= 3 && count >= share * filled;
    }

    double distinctShare() {
        return filled == 0 ? 0 : (double) Math.min(distinct.size(), filled) / filled;
    }

    int distinctValues() {
        return distinct.size();
    }

    double averageLength() {
        return filled == 0 ? 0 : (double) characters / filled;
    }
}
