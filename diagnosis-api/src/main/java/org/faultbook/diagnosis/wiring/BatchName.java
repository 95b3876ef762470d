package org.faultbook.diagnosis.wiring;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.faultbook.kb.port.ImportLog;

/** Names of imports: the time, and a number where another one began in the same millisecond. */
record BatchName(ImportLog imports, Clock clock) {
    String next() {
        String time = "b"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS")
                        .withZone(ZoneOffset.UTC)
                        .format(clock.instant());
        String batch = time;
        for (int n = 2; imports.find(batch).isPresent(); n++) {
            batch = time + "-" + n;
        }
        return batch;
    }
}
