package org.faultbook.indexer.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.faultbook.indexer.columns.ColumnKey;
import org.faultbook.indexer.columns.ColumnMappingWriter;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.ColumnPlanner;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.masking.KnownNames;
import org.faultbook.indexer.masking.Masker;
import org.faultbook.indexer.masking.PersonalData;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.read.ReadLimits;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.TextEncoding;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.indexer.times.TimeColumn;
import org.jspecify.annotations.Nullable;

/**
 * A file of closed tickets (.csv .tsv .xlsx .jsonl .json) as masked tickets. Opening it reads the file through once to
 * settle what no single row can tell (encoding, date formats, units, repeated numbers); each pass of results reads it
 * again. Memory does not grow with the file, but for 24 bytes a ticket number and a workbook's shared strings.
 */
public final class TicketSource {
    private final TableFile file;
    private final TicketSourceOptions options;
    private final SheetChoice choice;
    private final List<ReadSheet.Placed> sheets;
    private final ColumnPlan plan;
    private final Survey survey;
    private final RowMasking masking;
    private final HomeKey homeKey;

    private TicketSource(
            TableFile file, TicketSourceOptions options, SheetChoice choice, ColumnPlanner planner, byte[] secret) {
        this.file = file;
        this.options = options;
        this.choice = choice;
        List<List<PlannedColumn>> places = new ArrayList<>();
        ColumnPlan joined =
                ColumnPlan.joined(choice.read().stream().map(ReadSheet::plan).toList(), places);
        boolean byName = choice.read().stream().anyMatch(s -> !s.region().isEmpty());
        this.plan = byName ? joined.withRegionOfSheet() : joined;
        List<ReadSheet.Placed> placed = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            placed.add(new ReadSheet.Placed(choice.read().get(i), places.get(i)));
        }
        this.sheets = List.copyOf(placed);
        planner.refuseUnknown(choice.read().stream()
                .map(s -> ColumnKey.of(s.name().name(), s.headers()))
                .toList());
        this.homeKey = new HomeKey(secret);
        this.masking = new RowMasking(plan, new Masker(secret), homeKey);
        this.survey = new Survey(plan, options.zone());
    }

    /**
     * @param secret of the home; it makes tokens and content keys
     * @throws UnreadableFileException where no row can be taken
     * @throws org.faultbook.indexer.columns.MappingException where the mapping does not fit the file
     */
    public static TicketSource open(Path path, TicketSourceOptions options, byte[] secret) {
        return open(path, options, secret, ReadLimits.DEFAULT);
    }

    static TicketSource open(Path path, TicketSourceOptions options, byte[] secret, ReadLimits limits) {
        ColumnPlanner planner = new ColumnPlanner(options.mapping());
        TableFile file = TableFile.of(path, options.encoding(), limits, planner::isKnown);
        SheetChoice choice = SheetChoice.of(file, options.sheet(), planner);
        TicketSource source = new TicketSource(file, options, choice, planner, secret);
        try (SourceTable table = source.table()) {
            source.survey.read(table, source.masking);
        }
        if (source.survey.rows() == 0) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.EMPTY, path, "只有表头，没有数据行。", "there is a header and no row.");
        }
        return source;
    }

    private SourceTable table() {
        int width = plan.columns().size();
        boolean byName = sheets.stream().anyMatch(s -> !s.sheet().region().isEmpty());
        return new SourceTable(file, sheets, width, byName ? width - 1 : -1);
    }

    public ColumnPlan plan() {
        return plan;
    }

    /** Rows of the file, those that cannot be read included. */
    public long rows() {
        return survey.rows();
    }

    /** Filled rows of the sheets that are read, but for their headers: of tickets, rejected, or passed over. */
    public long filledRows() {
        return survey.rows() + survey.titles();
    }

    /** Filled rows that tell of no ticket: titles, totals, repeated headers, remarks. */
    public long passedRows() {
        return survey.passed();
    }

    /** What every column of the file is read as, sheet by sheet, with its first values. */
    public List<ColumnReport> columns() {
        List<ColumnReport> reports = new ArrayList<>();
        for (ReadSheet.Placed placed : sheets) {
            KnownNames names = KnownNames.of(placed.joined().stream()
                    .filter(masking::isOfPersons)
                    .flatMap(column -> survey.samples(column.place()).stream())
                    .toList());
            for (PlannedColumn column : placed.sheet().plan().columns()) {
                PlannedColumn joined = placed.joined().get(column.place());
                List<String> samples = survey.samples(joined.place()).stream()
                        .map(cell -> masking.sample(joined, cell, names))
                        .filter(cell -> !cell.isBlank())
                        .toList();
                reports.add(new ColumnReport(placed.sheet().name().name(), column, samples));
            }
        }
        return reports;
    }

    /** A mapping file that names every column as it is read; read back it gives the same tickets. */
    public String mapping() {
        List<ColumnMappingWriter.Mapped> tables = new ArrayList<>();
        for (ReadSheet.Placed placed : sheets) {
            Map<Integer, String> formats = new HashMap<>();
            for (PlannedColumn column : placed.sheet().plan().columns()) {
                TimeColumn time =
                        survey.times.get(placed.joined().get(column.place()).place());
                String format =
                        column.dateFormat() != null || time == null ? column.dateFormat() : time.settledPattern();
                if (format != null) {
                    formats.put(column.place(), format);
                }
            }
            tables.add(new ColumnMappingWriter.Mapped(
                    placed.sheet().name().name(), placed.sheet().plan().columns(), formats));
        }
        return ColumnMappingWriter.write(tables);
    }

    /** Identifies the bytes of the file together with the way they are read, for resuming; reads the file once. */
    public String fileKey() {
        return homeKey.ofFile(file.path(), options.toString());
    }

    /** All results behind a position, in the order of positions; 0 for all. To be closed. */
    public TicketResults results(long after) {
        return new TicketRows(
                String.valueOf(file.path().getFileName()),
                table(),
                plan,
                survey,
                masking,
                new TicketBuilder(plan, survey, options),
                after);
    }

    public void forEach(Consumer<? super TicketResult> action) {
        try (TicketResults results = results(0)) {
            results.forEachRemaining(action);
        }
    }

    /** What a person should know about this file; complete as soon as it is open. */
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(plan.warnings());
        warnings.addAll(SheetNotices.of(sheets, choice.skipped()));
        TextEncoding encoding = file.encoding();
        if (encoding != null && encoding.damagedLine() > 0) {
            warnings.add(Warning.of(
                    "BYTES_DAMAGED",
                    "第 " + encoding.damagedLine() + " 行起有个别字节损坏，读作 \uFFFD。",
                    "from line " + encoding.damagedLine() + " on some bytes are damaged; they are read as \uFFFD."));
        }
        warnings.addAll(survey.warnings());
        return warnings;
    }

    /** The encoding that was found or named; null for a workbook. */
    public @Nullable TextEncoding encoding() {
        return file.encoding();
    }

    /** How many pieces of personal data were masked in the results given so far. */
    public Map<PersonalData, Long> masked() {
        return masking.counts();
    }

    /** The first short cells in which something was masked, each with what is kept of it; at most ten. */
    public Map<String, String> maskedExamples() {
        return masking.examples();
    }
}
