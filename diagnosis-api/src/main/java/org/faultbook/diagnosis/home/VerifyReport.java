package org.faultbook.diagnosis.home;

import java.util.List;

/** What comparing store and index found; {@code problems} is empty where all is well. */
public record VerifyReport(
        long tickets, long cases, long records, long storeRevision, long indexRevision, List<String> problems) {
    public VerifyReport {
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
