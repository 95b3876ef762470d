package org.faultbook.indexer.manual;

/** What a column of a table, or a labelled paragraph, of a manual tells. */
enum ColumnRole {
    /** Fault codes. */
    CODE,
    SYMPTOM,
    /** What a code means; the symptom where no column names one. */
    DESCRIPTION,
    CAUSE,
    REMEDY,
    /** Causes with their remedies in one cell. */
    CAUSE_AND_REMEDY,
    CHECK,
    NUMBER,
    NOTE,
    LEVEL,
    /** Something that tables about faults do not have. */
    ELSEWHERE;

    /** Whether a row may be a fault's by this column. */
    boolean tellsFault() {
        return switch (this) {
            case CODE, SYMPTOM, DESCRIPTION, CAUSE, REMEDY, CAUSE_AND_REMEDY, CHECK -> true;
            case NUMBER, NOTE, LEVEL, ELSEWHERE -> false;
        };
    }
}
