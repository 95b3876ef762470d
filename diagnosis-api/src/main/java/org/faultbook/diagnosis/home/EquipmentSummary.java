package org.faultbook.diagnosis.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of an equipment list, or would become of them.
 *
 * @param changed units that were known and are told otherwise now
 * @param problems rows left out, and what else a person should know; each names file and line and what to do
 * @param columns the columns recognised
 * @param rejectedRows the rows left out
 */
public record EquipmentSummary(
        long read,
        long added,
        long changed,
        long same,
        long rejected,
        long repeated,
        List<String> problems,
        List<RecognisedColumn> columns,
        List<RejectedRow> rejectedRows) {
    public EquipmentSummary {
        problems = List.copyOf(problems);
        columns = List.copyOf(columns);
        rejectedRows = List.copyOf(rejectedRows);
    }

    /** A column of the file; {@code canonical} is null where it is passed over. */
    public record RecognisedColumn(String header, @Nullable String canonical) {}

    /** A row left out: where it stands and why. */
    public record RejectedRow(String file, long line, String reason) {}
}
