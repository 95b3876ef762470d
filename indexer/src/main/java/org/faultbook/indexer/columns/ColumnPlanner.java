package org.faultbook.indexer.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.faultbook.indexer.columns.KnownHeaders.Meaning;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Decides what the columns of a sheet mean: the mapping first, then the headers known without one. */
public final class ColumnPlanner {
    /** These may stand for their meaning only when no preferred header does: an {@code id} beside a {@code number}. */
    private static final Set<Column> SINGLE = Set.of(Column.NUMBER, Column.KIND, Column.STATUS);

    private static final LocalizedText BY_MAPPING = new LocalizedText("映射文件指定", "named by the mapping file");
    private static final LocalizedText IGNORED = new LocalizedText("映射文件要求忽略", "left out by the mapping file");
    private static final LocalizedText UNKNOWN =
            new LocalizedText("不认识的列，保留为属性", "not a known header, kept as an attribute");
    private static final LocalizedText MAPPED_ELSEWHERE =
            new LocalizedText("映射文件为这一含义指定了别的列", "the mapping file names another column for this meaning");
    private static final LocalizedText SECOND =
            new LocalizedText("同一含义已有更合适的列", "another column stands for this meaning already");

    private final ColumnMapping mapping;
    private final Map<String, String> mapped = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> atOpening = new HashSet<>();

    public ColumnPlanner(ColumnMapping mapping) {
        this.mapping = mapping;
        mapping.columns().forEach((header, name) -> mapped.put(HeaderFolding.fold(header), name));
        mapping.dateFormats().forEach((header, format) -> formats.put(HeaderFolding.fold(header), format));
        mapping.ignore().forEach(header -> ignored.add(HeaderFolding.fold(header)));
        mapping.knownAtOpening().forEach(header -> atOpening.add(HeaderFolding.fold(header)));
    }

    /** Whether a header is known without a mapping. */
    public static boolean isKnown(String header) {
        return KnownHeaders.SHIPPED.isKnown(header);
    }

    /**
     * @param headers as written, in the order of the sheet
     * @throws MappingException where the mapping names a header that the sheet does not have
     */
    public ColumnPlan plan(List<String> headers) {
        List<String> folded = headers.stream().map(HeaderFolding::fold).toList();
        refuseUnknownHeaders(folded, headers);
        TicketSystem system = KnownHeaders.SHIPPED.system(folded);
        Set<Column> taken = new HashSet<>();
        mapped.values().forEach(name -> Column.named(name).ifPresent(taken::add));
        Map<Column, Integer> best = bestPreference(folded, system);

        List<PlannedColumn> columns = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Map<Column, List<PlannedColumn>> byMeaning = new EnumMap<>(Column.class);
        Map<PlannedColumn, Integer> preference = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            Meaning meaning = KnownHeaders.SHIPPED.meaning(folded.get(i), system);
            PlannedColumn column = column(i, headers.get(i), folded.get(i), meaning, taken, best);
            columns.add(column);
            if (column.column() != null) {
                byMeaning
                        .computeIfAbsent(column.column(), c -> new ArrayList<>())
                        .add(column);
                preference.put(
                        column, meaning == null || mapped.containsKey(folded.get(i)) ? -1 : meaning.preference());
                if (atOpening.contains(folded.get(i))) {
                    warnings.add(noEffect(column.header(), column.column()));
                }
            }
        }
        byMeaning.forEach((meaning, list) -> {
            if (!meaning.isText()) {
                list.sort(Comparator.comparingInt(preference::get));
            }
        });
        return new ColumnPlan(system, columns, byMeaning, warnings);
    }

    private PlannedColumn column(
            int place,
            String header,
            String folded,
            @Nullable Meaning meaning,
            Set<Column> taken,
            Map<Column, Integer> best) {
        String name = header.isBlank() ? "column " + (place + 1) : header;
        String format = formats.get(folded);
        boolean early = atOpening.contains(folded);
        if (ignored.contains(folded) && !folded.isEmpty()) {
            return new PlannedColumn(place, name, null, true, false, null, IGNORED);
        }
        String canonical = mapped.get(folded);
        if (canonical != null) {
            Column column = Column.named(canonical).orElse(null);
            return new PlannedColumn(place, name, column, false, early && column == null, format, BY_MAPPING);
        }
        if (meaning == null) {
            return new PlannedColumn(place, name, null, false, early, format, UNKNOWN);
        }
        if (taken.contains(meaning.column())) {
            return new PlannedColumn(place, name, null, false, early, format, MAPPED_ELSEWHERE);
        }
        if (SINGLE.contains(meaning.column()) && best.getOrDefault(meaning.column(), 0) < meaning.preference()) {
            return new PlannedColumn(place, name, null, false, early, format, SECOND);
        }
        return new PlannedColumn(place, name, meaning.column(), false, false, format, why(meaning));
    }

    private Map<Column, Integer> bestPreference(List<String> folded, TicketSystem system) {
        Map<Column, Integer> best = new EnumMap<>(Column.class);
        for (String header : folded) {
            Meaning meaning = KnownHeaders.SHIPPED.meaning(header, system);
            if (meaning != null && !ignored.contains(header) && !mapped.containsKey(header)) {
                best.merge(meaning.column(), meaning.preference(), Math::min);
            }
        }
        return best;
    }

    private static LocalizedText why(Meaning meaning) {
        return meaning.system() == TicketSystem.SHEET
                ? new LocalizedText("已知列名", "a known header")
                : new LocalizedText(
                        meaning.system().display() + " 的列名",
                        "a header of " + meaning.system().display());
    }

    private void refuseUnknownHeaders(List<String> folded, List<String> headers) {
        List<String> named = new ArrayList<>(mapping.columns().keySet());
        named.addAll(mapping.knownAtOpening());
        named.addAll(mapping.dateFormats().keySet());
        for (String header : named) {
            if (!folded.contains(HeaderFolding.fold(header))) {
                String all = String.join(", ", headers);
                throw new MappingException(
                        "映射文件提到列 \"" + header + "\"，而文件里没有；文件的列是：" + all + "。",
                        "the mapping names the column \"" + header
                                + "\", which the file does not have; its columns are: " + all + ".");
            }
        }
    }

    private static Warning noEffect(String header, Column column) {
        return Warning.of(
                "KNOWN_AT_OPENING_NO_EFFECT",
                "knownAtOpening 只对属性列有效；\"" + header + "\" 读作 " + column.canonical() + "。",
                "knownAtOpening works on attributes only; \"" + header + "\" is read as "
                        + column.canonical().toLowerCase(Locale.ROOT) + ".");
    }
}
