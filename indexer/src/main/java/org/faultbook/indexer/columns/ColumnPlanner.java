package org.faultbook.indexer.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.faultbook.indexer.columns.HeaderReader.Reading;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the columns of a sheet mean: the mapping first, then the headers known without one, then headers that are
 * read by their parts, then what the cells look like.
 */
public final class ColumnPlanner {
    /** These may stand for their meaning only when no preferred header does: an {@code id} beside a {@code number}. */
    private static final Set<Column> SINGLE = Set.of(Column.NUMBER, Column.KIND, Column.STATUS);

    private final ColumnMapping mapping;
    private final Map<String, String> mapped = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> atOpening = new HashSet<>();

    public ColumnPlanner(ColumnMapping mapping) {
        this.mapping = mapping;
        mapping.columns().forEach((header, name) -> mapped.put(ColumnKey.fold(header), name));
        mapping.dateFormats().forEach((header, format) -> formats.put(ColumnKey.fold(header), format));
        mapping.ignore().forEach(header -> ignored.add(ColumnKey.fold(header)));
        mapping.knownAtOpening().forEach(header -> atOpening.add(ColumnKey.fold(header)));
    }

    /** Whether a header is known without a mapping, or named by it. */
    public boolean isKnown(String header) {
        String folded = ColumnKey.fold(header);
        return mapped.containsKey(folded)
                || ignored.contains(folded)
                || (!folded.isEmpty() && HeaderReader.SHIPPED.read(header, TicketSystem.SHEET) != null);
    }

    /**
     * The plan of a file of one table, by its headers alone.
     *
     * @param headers as written, in the order of the sheet
     * @throws MappingException where the mapping names a header that the sheet does not have
     */
    public ColumnPlan plan(List<String> headers) {
        refuseUnknown(List.of(ColumnKey.of("", headers)));
        return plan("", headers, ContentView.NONE);
    }

    /** @param sheet "" where the file is no workbook */
    public ColumnPlan plan(String sheet, List<String> headers, ContentView content) {
        List<ColumnKey> keys = ColumnKey.of(sheet, headers);
        List<String> folded = headers.stream().map(HeaderFolding::fold).toList();
        TicketSystem system = KnownHeaders.SHIPPED.system(folded);
        List<@Nullable Reading> readings = new ArrayList<>();
        for (String header : headers) {
            readings.add(header.isBlank() ? null : HeaderReader.SHIPPED.read(header, system));
        }
        new ReadingRivals(headers, content).settle(readings);
        Set<Column> byMapping = new HashSet<>();
        keys.forEach(key -> Column.named(String.valueOf(key.in(mapped))).ifPresent(byMapping::add));
        Map<Column, Integer> best = bestPreference(keys, readings);

        List<PlannedColumn> columns = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Set<Column> byContent = new HashSet<>(byMapping);
        byContent.addAll(best.keySet());
        for (int i = 0; i < headers.size(); i++) {
            PlannedColumn column = column(i, keys.get(i), readings.get(i), byMapping, best, byContent, content, system);
            columns.add(column);
            if (column.column() != null) {
                byContent.add(column.column());
                if (keys.get(i).isIn(atOpening)) {
                    warnings.add(noEffect(column.header(), column.column()));
                }
            }
        }
        return new ColumnPlan(system, columns, byMeaning(columns, readings), warnings);
    }

    private static Map<Column, List<PlannedColumn>> byMeaning(
            List<PlannedColumn> columns, List<@Nullable Reading> readings) {
        Map<Column, List<PlannedColumn>> byMeaning = new EnumMap<>(Column.class);
        Map<PlannedColumn, Integer> preference = new HashMap<>();
        for (PlannedColumn column : columns) {
            if (column.column() != null) {
                byMeaning
                        .computeIfAbsent(column.column(), c -> new ArrayList<>())
                        .add(column);
                Reading reading = readings.get(column.place());
                boolean own = reading != null && reading.meaning().column() == column.column();
                // what a person names comes first; where the header says the same, the mapping only repeats it
                preference.put(
                        column, own && reading != null ? reading.meaning().preference() : -1);
            }
        }
        byMeaning.forEach((meaning, list) -> {
            if (!meaning.isText()) {
                list.sort(Comparator.comparingInt(preference::get));
            }
        });
        return byMeaning;
    }

    private PlannedColumn column(
            int place,
            ColumnKey key,
            @Nullable Reading reading,
            Set<Column> byMapping,
            Map<Column, Integer> best,
            Set<Column> present,
            ContentView content,
            TicketSystem system) {
        String format = key.in(formats);
        boolean early = key.isIn(atOpening);
        if (key.isIn(ignored)) {
            return key.planned(place, null, true, false, null, ColumnReasons.IGNORED, false, null);
        }
        String canonical = key.in(mapped);
        if (canonical != null) {
            Column column = Column.named(canonical).orElse(null);
            return key.planned(
                    place, column, false, early && column == null, format, ColumnReasons.BY_MAPPING, false, null);
        }
        if (reading == null) {
            return byContent(place, key, early, format, present, content);
        }
        Column column = reading.meaning().column();
        LocalizedText attribute = byMapping.contains(column)
                ? ColumnReasons.MAPPED_ELSEWHERE
                : SINGLE.contains(column)
                                && best.getOrDefault(column, 0)
                                        < reading.meaning().preference()
                                && !isKindOfItsSystem(reading, system)
                        ? ColumnReasons.SECOND
                        : null;
        if (attribute != null) {
            return key.planned(place, null, false, early, format, attribute, false, null);
        }
        ContentView.Hint hint = content.hint(place);
        if (content.contradicts(place, column)) {
            if (hint != null && hint.safe() && !present.contains(hint.column())) {
                return key.planned(place, hint.column(), false, false, format, hint.why(), true, null);
            }
            return key.planned(
                    place,
                    column,
                    false,
                    false,
                    format,
                    ColumnReasons.contradicted(reading),
                    true,
                    proposed(hint, column));
        }
        boolean unsure = !reading.exact() || reading.several();
        return key.planned(place, column, false, false, format, ColumnReasons.of(reading), unsure, null);
    }

    /** GLPI tells the kind twice, by a type and by a category. */
    private static boolean isKindOfItsSystem(Reading reading, TicketSystem system) {
        return reading.meaning().column() == Column.KIND
                && reading.meaning().system() == system
                && system != TicketSystem.SHEET;
    }

    private static @Nullable Column proposed(ContentView.@Nullable Hint hint, Column column) {
        return hint == null || hint.column() == column ? null : hint.column();
    }

    private static PlannedColumn byContent(
            int place,
            ColumnKey key,
            boolean early,
            @Nullable String format,
            Set<Column> present,
            ContentView content) {
        ContentView.Hint hint = content.hint(place);
        if (hint == null) {
            return key.planned(place, null, false, early, format, ColumnReasons.UNKNOWN, false, null);
        }
        if (early || !hint.safe() || present.contains(hint.column())) {
            return key.planned(place, null, false, early, format, ColumnReasons.onlyLooks(hint), true, hint.column());
        }
        return key.planned(place, hint.column(), false, false, format, hint.why(), true, null);
    }

    private Map<Column, Integer> bestPreference(List<ColumnKey> keys, List<@Nullable Reading> readings) {
        Map<Column, Integer> best = new EnumMap<>(Column.class);
        for (int i = 0; i < keys.size(); i++) {
            Reading reading = readings.get(i);
            if (reading != null && !keys.get(i).isIn(ignored) && keys.get(i).in(mapped) == null) {
                best.merge(reading.meaning().column(), reading.meaning().preference(), Math::min);
            }
        }
        return best;
    }

    /** @throws MappingException where the mapping names a column that no table of the file has */
    public void refuseUnknown(Collection<List<ColumnKey>> tables) {
        List<String> named = new ArrayList<>(mapping.columns().keySet());
        named.addAll(mapping.knownAtOpening());
        named.addAll(mapping.dateFormats().keySet());
        for (String name : named) {
            String folded = ColumnKey.fold(name);
            if (tables.stream().flatMap(List::stream).noneMatch(key -> key.is(folded))) {
                String all = String.join(
                        ", ",
                        tables.stream()
                                .flatMap(List::stream)
                                .map(ColumnKey::key)
                                .distinct()
                                .toList());
                throw new MappingException(
                        "映射文件提到列 \"" + name + "\"，而文件里没有；文件的列是：" + all + "。",
                        "the mapping names the column \"" + name + "\", which the file does not have; its columns are: "
                                + all + ".");
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
