package org.faultbook.indexer.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.ColumnPlanner;
import org.faultbook.indexer.masking.Masker;
import org.faultbook.indexer.masking.PersonalData;
import org.faultbook.indexer.notice.Warning;
import org.faultbook.indexer.read.ReadLimits;
import org.faultbook.indexer.read.Table;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.TableItem;
import org.faultbook.indexer.read.TextEncoding;
import org.faultbook.indexer.read.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * A file of closed tickets (.csv .tsv .xlsx .jsonl .json) as masked tickets. Opening it reads the file through once to
 * settle what no single row can tell (encoding, date formats, units, repeated numbers); each pass of results reads it
 * again. Memory does not grow with the file, but for 24 bytes a ticket number and a workbook's shared strings.
 */
public final class TicketSource {
    private final TableFile file;
    private final TicketSourceOptions options;
    private final ColumnPlan plan;
    private final Survey survey;
    private final RowMasking masking;
    private final HomeKey homeKey;

    private TicketSource(
            TableFile file,
            TicketSourceOptions options,
            ColumnPlan plan,
            Survey survey,
            RowMasking masking,
            HomeKey homeKey) {
        this.file = file;
        this.options = options;
        this.plan = plan;
        this.survey = survey;
        this.masking = masking;
        this.homeKey = homeKey;
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
        TableFile file = TableFile.of(path, options.encoding(), options.sheet(), limits);
        ColumnPlan plan = new ColumnPlanner(options.mapping()).plan(header(file));
        refuseUnknown(path, plan);
        HomeKey homeKey = new HomeKey(secret);
        RowMasking masking = new RowMasking(plan, new Masker(secret), homeKey);
        Survey survey = new Survey(plan, options.zone());
        try (Table table = file.open()) {
            survey.read(table, masking);
        }
        if (survey.rows() == 0) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.EMPTY, path, "只有表头，没有数据行。", "there is a header and no row.");
        }
        return new TicketSource(file, options, plan, survey, masking, homeKey);
    }

    /** The whole header: that of a JSON file is only known at its end. */
    private static List<String> header(TableFile file) {
        try (Table table = file.open()) {
            TableItem.Bad firstBad = null;
            if (table.headerLine() == 0) {
                for (TableItem item = table.next(); item != null; item = table.next()) {
                    firstBad = firstBad == null && item instanceof TableItem.Bad bad ? bad : firstBad;
                }
                if (table.header().isEmpty()) {
                    throw noTicket(file.path(), firstBad);
                }
            }
            return List.copyOf(table.header());
        }
    }

    private static UnreadableFileException noTicket(Path path, TableItem.@Nullable Bad firstBad) {
        return firstBad == null
                ? new UnreadableFileException(
                        UnreadableFileException.Reason.EMPTY, path, "文件里没有任何工单。", "the file holds no ticket.")
                : new UnreadableFileException(
                        UnreadableFileException.Reason.BROKEN,
                        path,
                        "没有一张工单可读。第 " + firstBad.line() + " 行："
                                + firstBad.reason().zh(),
                        "no ticket can be read. Line " + firstBad.line() + ": "
                                + firstBad.reason().en());
    }

    private static void refuseUnknown(Path path, ColumnPlan plan) {
        if (!plan.hasText() && !plan.has(Column.FAULT_CODE) && !plan.has(Column.PART)) {
            List<String> headers =
                    plan.columns().stream().map(c -> c.header()).limit(30).toList();
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.NO_KNOWN_COLUMN,
                    path,
                    "没有一列写着故障、原因或处理；列名是：" + String.join("、", headers) + "。请用 --mapping 指明各列的含义。",
                    "no column tells the fault, its cause or its repair; the columns are: " + String.join(", ", headers)
                            + ". Say with --mapping what they mean.");
        }
    }

    public ColumnPlan plan() {
        return plan;
    }

    /** Rows of the file, those that cannot be read included. */
    public long rows() {
        return survey.rows();
    }

    /** Identifies the bytes of the file together with the way they are read, for resuming; reads the file once. */
    public String fileKey() {
        return homeKey.ofFile(file.path(), options.toString());
    }

    /** All results behind a position, in the order of positions; 0 for all. To be closed. */
    public TicketResults results(long after) {
        return new TicketRows(
                String.valueOf(file.path().getFileName()),
                file.open(),
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
}
