package org.faultbook.indexer.columns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a ticket sheet can mean; {@link #canonical()} is the name that mapping files use. */
public enum Column {
    NUMBER,
    TITLE(Cells.TEXT),
    REPORTED(Cells.TEXT),
    FOUND(Cells.TEXT),
    CAUSE(Cells.TEXT),
    FIX(Cells.TEXT),
    KIND,
    EQUIPMENT_TYPE,
    MANUFACTURER,
    MODEL,
    SERIAL_NUMBER,
    ASSET,
    FIRMWARE,
    FAULT_CODE,
    PART,
    PART_CODE,
    QUANTITY,
    SEVERITY,
    STATUS,
    RESULT(Cells.TEXT),
    VISITS,
    OPENED(Cells.TIME),
    ARRIVED(Cells.TIME),
    CLOSED(Cells.TIME),
    UPDATED(Cells.TIME),
    MINUTES,
    COST,
    WARRANTY,
    SOLVER,
    REGION,
    SITE,
    CUSTOMER;

    private enum Cells {
        VALUE,
        TEXT,
        TIME
    }

    private final Cells cells;
    private final String canonical;

    Column() {
        this(Cells.VALUE);
    }

    Column(Cells cells) {
        this.cells = cells;
        StringBuilder camel = new StringBuilder();
        for (String word : name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            camel.append(camel.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        canonical = camel.toString();
    }

    /** {@code number}, {@code serialNumber}... */
    public String canonical() {
        return canonical;
    }

    /** Several columns may share a text; their texts are joined. Of other meanings the first filled cell counts. */
    public boolean isText() {
        return cells == Cells.TEXT;
    }

    public boolean isTime() {
        return cells == Cells.TIME;
    }

    /** By canonical name, in any case. */
    public static Optional<Column> named(String canonical) {
        return Arrays.stream(values())
                .filter(c -> c.canonical.equalsIgnoreCase(canonical.strip()))
                .findFirst();
    }
}
