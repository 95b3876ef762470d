package org.faultbook.indexer.manual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.faultbook.indexer.document.Block.Cell;
import org.faultbook.indexer.document.Block.Table;
import org.faultbook.indexer.manual.FaultRow.NamedCause;
import org.jspecify.annotations.Nullable;

/** Reads tables of symptoms, causes and remedies row by row. */
final class TroubleshootingTables {
    private static final Pattern NOTHING =
            Pattern.compile("[-–—/\\\\_*.…\\s]*|无|N\\s?/?\\s?A|none|n\\.a\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAUSE_THEN_REMEDY =
            Pattern.compile("^(.{2,80}?)(?:\\s*[:：→]\\s*|\\s+[-–—]+>?\\s+|\\s*——?\\s*|[。；;]\\s*)(.+)$", Pattern.DOTALL);

    private final HeaderWords headers;
    private final FaultWords words;

    TroubleshootingTables(HeaderWords headers, FaultWords words) {
        this.headers = headers;
        this.words = words;
    }

    /** The rows of a table; null where it is about something else. {@code lead} is the text right before it, else null. */
    @Nullable
    List<FaultRow> rows(Placed placed, Table table, @Nullable String lead) {
        Grid grid = new Grid(table);
        String caption = table.caption();
        List<String> about = new ArrayList<>(placed.path());
        if (caption != null) {
            about.add(caption);
        }
        TableRoles roles = TableRoles.of(grid, table.headerRows(), words.isAboutFaults(about), headers, words);
        if (roles == null) {
            return null;
        }
        Reading reading = new Reading(placed, grid, roles, heading(placed, caption, lead));
        for (int r = roles.headerRows(); r < grid.rows(); r++) {
            reading.read(r);
        }
        return reading.rows;
    }

    /** The symptom told above a table that has no column for it. */
    private FaultHeading heading(Placed placed, @Nullable String caption, @Nullable String lead) {
        if (lead != null && words.isSymptom(lead)) {
            return FaultHeading.of(lead);
        }
        if (caption != null && words.isSymptom(caption) && !words.isGeneric(caption)) {
            return FaultHeading.of(caption);
        }
        String section = placed.section();
        return section.isEmpty() || words.isGeneric(section) ? FaultHeading.NONE : FaultHeading.of(section);
    }

    /** What has been read of one table so far. */
    private final class Reading {
        private final List<FaultRow> rows = new ArrayList<>();
        private final Placed placed;
        private final Grid grid;
        private final TableRoles roles;
        private final Map<ColumnRole, List<String>> above = new EnumMap<>(ColumnRole.class);
        private FaultHeading heading;

        Reading(Placed placed, Grid grid, TableRoles roles, FaultHeading heading) {
            this.placed = placed;
            this.grid = grid;
            this.roles = roles;
            this.heading = heading;
        }

        void read(int r) {
            String banner = grid.banner(r);
            if (banner != null) {
                heading = words.isGeneric(banner) ? FaultHeading.NONE : FaultHeading.of(banner);
                above.clear();
                return;
            }
            if (repeatsHeader(r)) {
                return;
            }
            boolean carries = hasRow(r);
            List<String> codes = lines(r, ColumnRole.CODE, carries && !own(r, ColumnRole.SYMPTOM));
            List<String> symptoms = symptoms(r, carries && !own(r, ColumnRole.CODE));
            List<String> causes = lines(r, ColumnRole.CAUSE, carries && !ownSymptom(r));
            List<String> remedies = lines(r, ColumnRole.REMEDY, false);
            List<String> both = lines(r, ColumnRole.CAUSE_AND_REMEDY, false);
            List<String> checks = lines(r, ColumnRole.CHECK, false);
            if (!carries) {
                return;
            }
            if (remedies.isEmpty() && !roles.has(ColumnRole.REMEDY)) {
                remedies = checks;
            }
            remember(ColumnRole.REMEDY, remedies);
            List<NamedCause> named =
                    both.isEmpty() ? CausePairs.of(CellItem.of(causes), CellItem.of(remedies)) : split(both, remedies);
            String code = CellItem.joined("", String.join(", ", codes));
            if (symptoms.isEmpty() && !roles.has(ColumnRole.SYMPTOM)) {
                code = code.isEmpty() ? heading.code() : code;
                symptoms = roles.has(ColumnRole.CODE) || heading.symptom().isEmpty()
                        ? symptoms
                        : List.of(heading.symptom());
            }
            if (code.isEmpty() && !symptoms.isEmpty() && !roles.has(ColumnRole.CODE)) {
                FaultHeading first = FaultHeading.of(symptoms.getFirst());
                if (!first.code().isEmpty()) {
                    code = first.code();
                    symptoms = new ArrayList<>(symptoms);
                    symptoms.set(0, first.symptom());
                }
            }
            List<String> notes = new ArrayList<>();
            lines(r, ColumnRole.NOTE, false).forEach(line -> notes.add(CellItem.bare(line)));
            rows.add(new FaultRow(
                    List.of(placed.index()),
                    grid.row(r).page(),
                    grid.row(r).page(),
                    placed.path(),
                    code,
                    symptoms,
                    named,
                    texts(checks),
                    notes,
                    confidence(r)));
        }

        /** The header printed once more. */
        private boolean repeatsHeader(int r) {
            if (roles.headerRows() == 0) {
                return false;
            }
            for (int c = 0; c < grid.columns(); c++) {
                if (!grid.text(r, c).equals(grid.text(roles.headerRows() - 1, c))) {
                    return false;
                }
            }
            return true;
        }

        /** A row of its own has a cause, a remedy or, in a list of codes, a description. */
        private boolean hasRow(int r) {
            boolean told = own(r, ColumnRole.CAUSE)
                    || own(r, ColumnRole.REMEDY)
                    || own(r, ColumnRole.CAUSE_AND_REMEDY)
                    || !roles.has(ColumnRole.REMEDY) && own(r, ColumnRole.CHECK);
            boolean listed = !roles.has(ColumnRole.CAUSE) && !roles.has(ColumnRole.REMEDY) && own(r, ColumnRole.CODE);
            return told || listed || own(r, ColumnRole.CODE) && ownSymptom(r);
        }

        private boolean ownSymptom(int r) {
            return own(r, ColumnRole.SYMPTOM)
                    || own(r, ColumnRole.CODE)
                    || !roles.has(ColumnRole.SYMPTOM) && own(r, ColumnRole.DESCRIPTION);
        }

        private boolean own(int r, ColumnRole role) {
            return roles.columns(role).stream().anyMatch(c -> grid.own(r, c) && !isNothing(grid.text(r, c)));
        }

        /** The lines of all columns of a role; where they are empty, and may be carried, those of the row above. */
        private List<String> lines(int r, ColumnRole role, boolean carried) {
            List<String> lines = new ArrayList<>();
            boolean blank = true;
            for (int c : roles.columns(role)) {
                blank &= grid.text(r, c).isBlank();
                lines.addAll(
                        grid.lines(r, c).stream().filter(l -> !isNothing(l)).toList());
            }
            List<String> before = above.getOrDefault(role, List.of());
            if (lines.size() == 1 && SameAsAboveRow.says(lines.getFirst()) && !before.isEmpty()) {
                lines = new ArrayList<>(before);
            } else if (blank && carried) {
                lines = new ArrayList<>(before);
            }
            if (role != ColumnRole.REMEDY) {
                remember(role, lines);
            }
            return lines;
        }

        private void remember(ColumnRole role, List<String> lines) {
            if (!lines.isEmpty()) {
                above.put(role, List.copyOf(lines));
            }
        }

        private List<String> symptoms(int r, boolean carried) {
            List<String> told = texts(lines(r, ColumnRole.SYMPTOM, carried));
            List<String> described = lines(r, ColumnRole.DESCRIPTION, carried);
            if (told.isEmpty()) {
                return texts(described);
            }
            List<String> all = new ArrayList<>(told);
            all.addAll(texts(described));
            return all;
        }

        private double confidence(int r) {
            double least = 1;
            for (int c = 0; c < grid.columns(); c++) {
                Cell cell = grid.cell(r, c);
                least = cell == null || cell.lines().isEmpty() ? least : Math.min(least, cell.confidence());
            }
            return least;
        }
    }

    private static List<String> texts(List<String> lines) {
        return CellItem.of(lines).stream().map(CellItem::text).toList();
    }

    /** Items of a column that has causes and remedies: 电源缺相：检查电源. */
    private static List<NamedCause> split(List<String> both, List<String> remedies) {
        List<NamedCause> named = new ArrayList<>();
        for (CellItem item : CellItem.of(both)) {
            var matcher = CAUSE_THEN_REMEDY.matcher(item.text());
            named.add(
                    matcher.matches()
                            ? new NamedCause(
                                    matcher.group(1).strip(),
                                    List.of(matcher.group(2).strip()))
                            : new NamedCause(item.text(), texts(remedies)));
        }
        return named;
    }

    private static boolean isNothing(String text) {
        return NOTHING.matcher(text.strip()).matches();
    }
}
