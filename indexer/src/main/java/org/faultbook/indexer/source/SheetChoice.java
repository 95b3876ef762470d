package org.faultbook.indexer.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.ColumnPlanner;
import org.faultbook.indexer.columns.TicketSystem;
import org.faultbook.indexer.profile.SampleProfile;
import org.faultbook.indexer.read.SheetName;
import org.faultbook.indexer.read.Table;
import org.faultbook.indexer.read.TableFile;
import org.faultbook.indexer.read.TableItem;
import org.faultbook.indexer.read.UnreadableFileException;
import org.faultbook.kb.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets of a workbook are read: every one that holds tickets, or the one that is asked for. A list of codes or of
 * stock has texts too; a sheet of tickets also says when, for whom, by whom or under which number.
 */
final class SheetChoice {
    /** A sheet that is left out, and why. */
    record Skipped(SheetName name, LocalizedText why) {}

    private static final Set<Column> EVENT = EnumSet.of(
            Column.NUMBER,
            Column.OPENED,
            Column.ARRIVED,
            Column.CLOSED,
            Column.SOLVER,
            Column.CUSTOMER,
            Column.STATUS,
            Column.SERIAL_NUMBER);
    /** Names that a program gives, that tell a time, or what the sheet is; a region is named otherwise. */
    private static final Pattern GENERIC = Pattern.compile(
            "(?:sheet|工作表|表|page|table|tab)\\s*[(（]?\\d*[)）]?|.*(?:工单|记录|明细|数据|台账|台帐|导出|汇总|清单|列表|总表|维修|服务|故障|报修|售后|问题|单据|登记|统计|报表"
                    + "|ticket|export|data|report|list|issue|incident|order|record|log|work|service|repair|fault|result|query|sheet|request|case).*"
                    + "|.*\\d{4}.*|\\d{1,2}\\s*月份?|[一二三四五六七八九十]+月份?|[上下]半年|q[1-4]|第?[一二三四]季度?|\\d+|jan.*|feb.*|mar(?:ch)?|apr.*|may|jun.*|jul.*|aug.*|sep.*|oct.*|nov.*|dec.*",
            Pattern.DOTALL);

    private final List<ReadSheet> read = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final TableFile file;
    private final ColumnPlanner planner;

    private SheetChoice(TableFile file, ColumnPlanner planner) {
        this.file = file;
        this.planner = planner;
    }

    /** @param asked name or number of the one sheet to read, null for all that hold tickets */
    static SheetChoice of(TableFile file, @Nullable String asked, ColumnPlanner planner) {
        SheetChoice choice = new SheetChoice(file, planner);
        List<SheetName> sheets = asked == null ? file.sheets() : List.of(file.sheet(asked));
        if (sheets.size() == 1) {
            ReadSheet only = choice.open(sheets.getFirst());
            refuseUnknown(file, only.plan());
            choice.read.add(only);
            return choice;
        }
        UnreadableFileException first = null;
        for (SheetName sheet : sheets) {
            try {
                choice.consider(sheet);
            } catch (UnreadableFileException e) {
                first = first == null ? e : first;
                choice.skipped.add(new Skipped(sheet, e.text()));
            }
        }
        if (choice.read.isEmpty()) {
            if (first != null) {
                throw first;
            }
            throw nothing(file, choice.skipped);
        }
        return choice;
    }

    private void consider(SheetName name) {
        if (name.hidden()) {
            skipped.add(new Skipped(name, new LocalizedText("隐藏的工作表", "it is hidden")));
            return;
        }
        ReadSheet sheet = open(name);
        if (!holdsTickets(sheet.plan())) {
            skipped.add(new Skipped(
                    name,
                    new LocalizedText(
                            "列里看不出工单（" + firstHeaders(sheet) + "）",
                            "its columns tell of no tickets (" + firstHeaders(sheet) + ")")));
        } else if (sheet.empty()) {
            skipped.add(new Skipped(name, new LocalizedText("只有表头，没有数据行", "there is a header and no row")));
        } else {
            read.add(sheet);
        }
    }

    private static String firstHeaders(ReadSheet sheet) {
        return String.join(", ", sheet.headers().stream().limit(6).toList());
    }

    private static boolean holdsTickets(ColumnPlan plan) {
        boolean tells = plan.hasText() || (plan.has(Column.NUMBER) && plan.has(Column.PART));
        long known = plan.columns().stream().filter(c -> c.column() != null).count();
        return tells && known >= 3 && EVENT.stream().anyMatch(plan::has);
    }

    private ReadSheet open(SheetName name) {
        try (Table table = file.open(name)) {
            List<String> headers = table.header();
            StatusWords states = new StatusWords(TicketSystem.SHEET);
            SampleProfile profile = new SampleProfile(headers, cell -> states.read(cell) != null);
            TableItem.Bad firstBad = null;
            int rows = 0;
            TableItem item;
            // the whole header of a JSON file is only known at its end
            boolean grows = table.headerLine() == 0;
            while ((grows || rows < SampleProfile.ROWS) && (item = table.next()) != null) {
                if (item instanceof TableItem.Row row && rows < SampleProfile.ROWS) {
                    profile.learn(row.cells().stream().map(CellText::clean).toList());
                }
                rows++;
                firstBad = firstBad == null && item instanceof TableItem.Bad bad ? bad : firstBad;
            }
            if (headers.isEmpty()) {
                throw noTicket(firstBad);
            }
            List<String> all = List.copyOf(headers);
            SampleProfile named = profile.withHeaders(all);
            ColumnPlan plan = planner.plan(name.name(), all, named);
            boolean region = !plan.has(Column.REGION) && !isGeneric(name.name());
            return new ReadSheet(
                    name, plan, all, table.titles(), region ? name.name() : "", table.pictures(), rows == 0);
        }
    }

    static boolean isGeneric(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || GENERIC.matcher(plain).matches();
    }

    List<ReadSheet> read() {
        return read;
    }

    List<Skipped> skipped() {
        return skipped;
    }

    private static void refuseUnknown(TableFile file, ColumnPlan plan) {
        if (!plan.hasText() && !plan.has(Column.FAULT_CODE) && !plan.has(Column.PART)) {
            List<String> headers =
                    plan.columns().stream().map(c -> c.header()).limit(30).toList();
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.NO_KNOWN_COLUMN,
                    file.path(),
                    "没有一列写着故障、原因或处理；列名是：" + String.join("、", headers) + "。请用 --mapping 指明各列的含义。",
                    "no column tells the fault, its cause or its repair; the columns are: " + String.join(", ", headers)
                            + ". Say with --mapping what they mean.");
        }
    }

    private static UnreadableFileException nothing(TableFile file, List<Skipped> skipped) {
        String zh = String.join(
                "；",
                skipped.stream().map(s -> s.name().name() + "：" + s.why().zh()).toList());
        String en = String.join(
                "; ",
                skipped.stream().map(s -> s.name().name() + ": " + s.why().en()).toList());
        return new UnreadableFileException(
                UnreadableFileException.Reason.NO_KNOWN_COLUMN,
                file.path(),
                "没有一张工作表看得出是工单（" + zh + "）。请用 --sheet 和 --mapping 指明。",
                "no sheet looks like tickets (" + en + "). Say with --sheet and --mapping which and how.");
    }

    private UnreadableFileException noTicket(TableItem.@Nullable Bad firstBad) {
        return firstBad == null
                ? new UnreadableFileException(
                        UnreadableFileException.Reason.EMPTY, file.path(), "文件里没有任何工单。", "the file holds no ticket.")
                : new UnreadableFileException(
                        UnreadableFileException.Reason.BROKEN,
                        file.path(),
                        "没有一张工单可读。第 " + firstBad.line() + " 行："
                                + firstBad.reason().zh(),
                        "no ticket can be read. Line " + firstBad.line() + ": "
                                + firstBad.reason().en());
    }
}
