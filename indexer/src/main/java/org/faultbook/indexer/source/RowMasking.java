package org.faultbook.indexer.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.faultbook.indexer.columns.Column;
import org.faultbook.indexer.columns.ColumnPlan;
import org.faultbook.indexer.columns.PlannedColumn;
import org.faultbook.indexer.masking.KnownNames;
import org.faultbook.indexer.masking.Masked;
import org.faultbook.indexer.masking.Masker;
import org.faultbook.indexer.masking.PersonalData;
import org.faultbook.indexer.read.TableItem;

/** Cleans and masks the cells of a row, each as its column asks for; nothing behind this class sees personal data. */
final class RowMasking {
    private enum Treatment {
        LEAVE_OUT,
        KEEP,
        TEXT,
        PERSON,
        CUSTOMER,
        PHONE,
        EMAIL,
        ID_CARD,
        ADDRESS
    }

    private static final Pattern PERSON_HEADER = Pattern.compile(
            "联系人|报修人|报障人|姓名|申请人|提报人|创建人|制单人|派单人|接单人|验收人|签收人|操作员|经办人|审核人|回访人|负责人|caller|requester|requestedby|reportedby|openedby|createdby|contactname|contactperson"
                    + "|reporter|raisedby|author|assignedto|assignee|technician|engineer|closedby|resolvedby|工程师|处理人|维修人员|^contact$|^user$|^username$|^from$|^owner$");
    private static final Pattern PHONE_HEADER = Pattern.compile("电话|手机|联系方式|传真|phone|mobile|^tel|fax|callback");
    private static final Pattern EMAIL_HEADER =
            Pattern.compile("邮箱|邮件|email|mail$|(?:articles|comments|messages|notes)(?:from|to|cc|author|replyto)$");
    private static final Pattern ADDRESS_HEADER = Pattern.compile("地址|住址|address|street");
    private static final Pattern ID_HEADER = Pattern.compile("身份证");
    private static final Pattern CODE_HEADER = Pattern.compile(
            "编号|编码|条码|单号|批号|料号|序列|code|serial|number$|no$|id$|sn$|型号|model|barcode|sku|key$|part|imei|mac");

    private static final int EXAMPLES = 10;
    /** Longer cells are no examples to look at. */
    private static final int SHORT = 60;

    private final ColumnPlan plan;
    private final Masker masker;
    private final HomeKey homeKey;
    private final Treatment[] treatments;
    private final Map<PersonalData, Long> masked = new EnumMap<>(PersonalData.class);
    private final Map<String, String> examples = new LinkedHashMap<>();

    RowMasking(ColumnPlan plan, Masker masker, HomeKey homeKey) {
        this.plan = plan;
        this.masker = masker;
        this.homeKey = homeKey;
        treatments = new Treatment[plan.columns().size()];
        for (PlannedColumn column : plan.columns()) {
            treatments[column.place()] = treatment(column);
        }
    }

    private static Treatment treatment(PlannedColumn column) {
        if (column.ignored()) {
            return Treatment.LEAVE_OUT;
        }
        Column meaning = column.column();
        if (meaning == null) {
            return ofAttribute(org.faultbook.indexer.columns.HeaderFolding.fold(column.header()));
        }
        return switch (meaning) {
            case SOLVER -> Treatment.PERSON;
            case CUSTOMER -> Treatment.CUSTOMER;
            case TITLE, REPORTED, FOUND, CAUSE, FIX, RESULT, SITE, REGION, KIND, WARRANTY -> Treatment.TEXT;
            default -> Treatment.KEEP;
        };
    }

    private static Treatment ofAttribute(String header) {
        if (PHONE_HEADER.matcher(header).find()) {
            return Treatment.PHONE;
        }
        if (EMAIL_HEADER.matcher(header).find()) {
            return Treatment.EMAIL;
        }
        if (ID_HEADER.matcher(header).find()) {
            return Treatment.ID_CARD;
        }
        if (ADDRESS_HEADER.matcher(header).find()) {
            return Treatment.ADDRESS;
        }
        if (PERSON_HEADER.matcher(header).find()) {
            return Treatment.PERSON;
        }
        return CODE_HEADER.matcher(header.toLowerCase(Locale.ROOT)).find() ? Treatment.KEEP : Treatment.TEXT;
    }

    /** The ticket number of a row as written, "" where it has none. */
    String number(TableItem.Row row) {
        for (PlannedColumn column : plan.of(Column.NUMBER)) {
            String number = CellText.clean(row.cell(column.place()));
            // what a spreadsheet rounded is no identity: many tickets would share it
            if (!CellText.isNothing(number) && !CellText.isRounded(number)) {
                return number.replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    /** From 1; 0 where the sheet has none. */
    int numberColumn() {
        List<PlannedColumn> columns = plan.of(Column.NUMBER);
        return columns.isEmpty() ? 0 : columns.getFirst().place() + 1;
    }

    /** The number of a row, or the one made from its content. */
    String identity(TableItem.Row row) {
        String number = number(row);
        if (!number.isEmpty()) {
            return number;
        }
        List<String> content = new ArrayList<>();
        for (PlannedColumn column : plan.columns()) {
            String clean = CellText.clean(row.cell(column.place()));
            if (!clean.isEmpty() && !column.ignored()) {
                content.add(column.header() + '\u001F' + clean);
            }
        }
        // the order of columns is no content
        content.sort(null);
        return "row-" + homeKey.ofText(String.join("\u001E", content));
    }

    /** Whether a column holds persons. */
    boolean isOfPersons(PlannedColumn column) {
        return treatments[column.place()] == Treatment.PERSON;
    }

    /** A cell as it would be kept, not counted among what was masked. */
    String sample(PlannedColumn column, String cell, KnownNames names) {
        Map<PersonalData, Long> counted = new EnumMap<>(PersonalData.class);
        counted.putAll(masked);
        String clean = CellText.clean(cell);
        String kept = CellText.isNothing(clean) ? "" : masked(treatments[column.place()], clean, names);
        masked.clear();
        masked.putAll(counted);
        return kept;
    }

    MaskedRow mask(TableItem.Row row, String sheet, String above) {
        List<String> cells = new ArrayList<>(treatments.length);
        KnownNames names = names(row);
        for (PlannedColumn column : plan.columns()) {
            String cell = row.cell(column.place());
            String clean = cell.isEmpty() ? "" : CellText.clean(cell);
            cells.add(CellText.isNothing(clean) ? "" : masked(treatments[column.place()], clean, names));
        }
        return new MaskedRow(row.ordinal(), row.line(), identity(row), sheet, above, cells);
    }

    /** The persons named in columns of their own. */
    private KnownNames names(TableItem.Row row) {
        List<String> cells = new ArrayList<>();
        for (PlannedColumn column : plan.columns()) {
            String cell = row.cell(column.place());
            if (treatments[column.place()] == Treatment.PERSON && !cell.isEmpty()) {
                cells.add(CellText.clean(cell));
            }
        }
        return cells.isEmpty() ? KnownNames.NONE : KnownNames.of(cells);
    }

    private String masked(Treatment treatment, String cell, KnownNames names) {
        String kept = kept(treatment, cell, names);
        if (examples.size() < EXAMPLES && cell.length() <= SHORT && kept.indexOf('⟦') >= 0 && cell.indexOf('⟦') < 0) {
            examples.putIfAbsent(cell, kept);
        }
        return kept;
    }

    private String kept(Treatment treatment, String cell, KnownNames names) {
        return switch (treatment) {
            case LEAVE_OUT -> "";
            case KEEP -> cell;
            case TEXT -> count(masker.mask(MailText.body(MarkupText.plain(cell)), names));
            case PERSON -> count(PersonalData.PERSON, masker.personToken(firstPerson(cell)));
            case CUSTOMER -> masker.customer(cell);
            case PHONE -> count(PersonalData.PHONE, masker.token(PersonalData.PHONE, cell));
            case EMAIL -> count(PersonalData.EMAIL, masker.token(PersonalData.EMAIL, cell));
            case ID_CARD -> count(PersonalData.ID_CARD, masker.token(PersonalData.ID_CARD, cell));
            case ADDRESS -> count(PersonalData.ADDRESS, masker.token(PersonalData.ADDRESS, cell));
        };
    }

    /** Of several persons in one cell the first is the one who signs. */
    private static String firstPerson(String cell) {
        String first = cell.split("[;；、/\\n]|[,，](?=\\s*[\\u4e00-\\u9fa5])")[0].strip();
        return first.isEmpty() ? cell : first;
    }

    private String count(Masked text) {
        text.counts().forEach((kind, n) -> masked.merge(kind, (long) n, Long::sum));
        return text.text();
    }

    private String count(PersonalData kind, String token) {
        masked.merge(kind, 1L, Long::sum);
        return token;
    }

    /** The first short cells in which something was masked, each with what is kept of it; at most ten. */
    Map<String, String> examples() {
        return java.util.Collections.unmodifiableMap(examples);
    }

    /** How many pieces of each kind were masked so far. */
    Map<PersonalData, Long> counts() {
        return java.util.Collections.unmodifiableMap(masked);
    }
}
