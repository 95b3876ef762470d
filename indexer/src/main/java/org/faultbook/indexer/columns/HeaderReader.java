package org.faultbook.indexer.columns;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.KnownHeaders.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Reads a header that may say more than a known one: a group over its columns ({@code 备件明细 / 名称}), a dotted path,
 * two languages, several things in one ({@code 原因及处理经过}), a wrapping ({@code Custom field (Serial number)}), other
 * words for the same ({@link HeaderStems}). Words that make it something else (planned, approved, of the part, of the
 * caller) are heeded.
 */
final class HeaderReader {
    /**
     * @param exact whether the header as a whole is known
     * @param by the known header, or the part of this one, that it was read by
     * @param several whether it names several things, of which this is one
     */
    record Reading(Meaning meaning, boolean exact, String by, boolean several) {}

    private static final Pattern GROUPED =
            Pattern.compile("(.+?)(?: / |\\.(?=\\S)|(?<=[\\p{IsHan}])-)(.+)", Pattern.DOTALL);
    private static final Pattern LIST =
            Pattern.compile("[/|、\\n,，;；&+]|(?<=\\p{IsHan})[及和与或](?=\\p{IsHan})| and | or ");
    private static final Pattern WRAPPED = Pattern.compile("([^(\\[]{0,30})[(\\[]([^)\\]]{2,40})[)\\]]\\s*");
    private static final Pattern OF_HAN = Pattern.compile("[\\p{IsHan}]+(?:[^A-Za-z\\p{IsHan}]*[\\p{IsHan}]+)*");
    private static final Pattern OF_LATIN = Pattern.compile("[A-Za-z\\u00C0-\\u024F](?:[^\\p{IsHan}]*[A-Za-z.])?");

    private static final Pattern NOT_YET = Pattern.compile(
            "计划|预计|预约|要求|期望|承诺|上次|下次|上一|目标|应|审批|审核|回访|评价|评分|满意|验收|派单|派工|首次|响应|超时|付款|支付|开票|发票|结算"
                    + "|planned|target|due|expected|promised|scheduled|approval|approved|sla|escalat|survey|first response|previous|next|satisf|invoice|billing|estimated|last viewed",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PARTS =
            Pattern.compile("备件|配件|物料|零件|材料|耗材|领料|旧件|返件|part|spare|material", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PEOPLE = Pattern.compile(
            "客户|用户|联系|报修人|发起|提交|创建人|申请|caller|customer|contact|requester|requestor|reporter|reported by|opened by|created by|creator|account|organi[sz]ation|user|author|submitter",
            Pattern.CASE_INSENSITIVE);
    private static final Set<Column> PARTS = EnumSet.of(Column.PART, Column.PART_CODE, Column.QUANTITY);
    private static final Set<Column> PEOPLE = EnumSet.of(
            Column.CUSTOMER,
            Column.SITE,
            Column.REGION,
            Column.REPORTED,
            Column.OPENED,
            Column.TITLE,
            Column.KIND,
            Column.SEVERITY);
    /** Too much hangs on these to read them from a part of a header alone. */
    private static final Set<Column> WHOLE_ONLY = EnumSet.of(Column.NUMBER, Column.STATUS, Column.COST);

    private final KnownHeaders known;
    private final HeaderStems stems;

    HeaderReader(KnownHeaders known) {
        this.known = known;
        this.stems = new HeaderStems(known);
    }

    static final HeaderReader SHIPPED = new HeaderReader(KnownHeaders.SHIPPED);

    /** Null where nothing known is in it. */
    @Nullable
    Reading read(String header, TicketSystem system) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKC).strip();
        Meaning exact = known.meaning(HeaderFolding.fold(plain), system);
        if (exact != null) {
            return new Reading(exact, true, plain, false);
        }
        if (plain.length() > 120 || known.isNothing(HeaderFolding.fold(plain), system)) {
            return null;
        }
        Reading reading = grouped(plain, system);
        if (reading == null) {
            reading = wrapped(plain, system);
        }
        if (reading == null) {
            reading = inOneLanguage(plain, system);
        }
        if (reading == null) {
            reading = listed(plain, system);
        }
        if (reading == null) {
            Meaning like = stems.like(plain, system);
            reading = like == null ? null : new Reading(like, false, plain, false);
        }
        return reading != null && fits(plain, reading) ? reading : null;
    }

    private @Nullable Reading grouped(String plain, TicketSystem system) {
        Matcher m = GROUPED.matcher(plain);
        if (!m.matches()) {
            return null;
        }
        String group = m.group(1).strip();
        String own = m.group(2).strip();
        String bareGroup = HeaderStems.withoutFiller(group);
        for (String joined : List.of(group + own, bareGroup + own, own + group, own + bareGroup)) {
            Meaning meaning = known.meaning(HeaderFolding.fold(joined), system);
            if (meaning != null) {
                return new Reading(meaning, true, joined, false);
            }
        }
        Reading ofOwn = read(own, system);
        if (ofOwn != null && (ofOwn.exact() || !group.equals(own))) {
            boolean path = plain.indexOf(" / ") < 0;
            boolean identity = path && WHOLE_ONLY.contains(ofOwn.meaning().column());
            if (!identity) {
                return ofOwn;
            }
        }
        Meaning ofGroup = HeaderStems.isFiller(own) ? known.meaning(HeaderFolding.fold(group), system) : null;
        return ofGroup == null ? null : new Reading(ofGroup, true, group, false);
    }

    private @Nullable Reading wrapped(String plain, TicketSystem system) {
        Matcher m = WRAPPED.matcher(plain);
        if (!m.matches()) {
            return null;
        }
        for (String part : List.of(m.group(1), m.group(2))) {
            Meaning meaning = part.isBlank() ? null : known.meaning(HeaderFolding.fold(part), system);
            if (meaning == null && !part.isBlank()) {
                meaning = stems.like(part, system);
            }
            if (meaning != null) {
                return new Reading(meaning, part.equals(m.group(2)), part.strip(), false);
            }
        }
        return null;
    }

    /** A name in two languages: each may be the known one; where both are they should agree. */
    private @Nullable Reading inOneLanguage(String plain, TicketSystem system) {
        Matcher han = OF_HAN.matcher(plain);
        Matcher latin = OF_LATIN.matcher(plain);
        if (!han.find() || !latin.find()) {
            return null;
        }
        Reading first = part(han.group(), system);
        Reading second = part(latin.group(), system);
        if (first == null || second == null) {
            return first != null ? first : second;
        }
        boolean agree = first.meaning().column() == second.meaning().column();
        return agree ? new Reading(first.meaning(), true, first.by(), false) : first;
    }

    private @Nullable Reading part(String part, TicketSystem system) {
        Meaning meaning = known.meaning(HeaderFolding.fold(part), system);
        if (meaning != null) {
            return new Reading(meaning, true, part, false);
        }
        Meaning like = stems.like(part, system);
        return like == null ? null : new Reading(like, false, part, false);
    }

    private @Nullable Reading listed(String plain, TicketSystem system) {
        String[] parts = LIST.split(plain);
        if (parts.length < 2) {
            return null;
        }
        List<Reading> readings = new ArrayList<>();
        for (String part : parts) {
            Reading reading = part(part.strip(), system);
            if (reading != null) {
                readings.add(reading);
            }
        }
        if (readings.isEmpty()) {
            return null;
        }
        // what was done stands for the whole where causes or findings are told with it
        Reading best = readings.stream()
                .filter(r -> r.meaning().column() == Column.FIX)
                .findFirst()
                .orElse(readings.getFirst());
        boolean one =
                readings.stream().map(r -> r.meaning().column()).distinct().count() == 1;
        return new Reading(best.meaning(), best.exact() && one, best.by(), !one);
    }

    private static boolean fits(String plain, Reading reading) {
        Column column = reading.meaning().column();
        if (NOT_YET.matcher(plain).find()) {
            return false;
        }
        if (OF_PARTS.matcher(plain).find() && !PARTS.contains(column)) {
            return reading.several();
        }
        return !OF_PEOPLE.matcher(plain).find() || PEOPLE.contains(column);
    }
}
