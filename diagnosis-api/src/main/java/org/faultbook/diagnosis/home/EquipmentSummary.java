package org.faultbook.diagnosis.home;

import java.util.List;

/** What became of the rows of an equipment list. {@code problems} name file, line and what is wrong. */
public record EquipmentSummary(long read, long changed, long same, List<String> problems) {
    public EquipmentSummary {
        problems = List.copyOf(problems);
    }
}
