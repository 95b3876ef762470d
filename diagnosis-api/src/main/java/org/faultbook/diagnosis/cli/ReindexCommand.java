package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.faultbook.diagnosis.home.ReindexSummary;
import org.faultbook.diagnosis.home.Services;
import picocli.CommandLine.Command;

/** {@code faultbook reindex}. */
@Command(name = "reindex")
final class ReindexCommand extends FaultbookCommand {
    @Override
    public Integer call() {
        ReindexSummary s;
        try (Services services = root().open()) {
            s = services.reindex(progress());
        }
        if (root().json()) {
            print(JsonNodeFactory.instance
                    .objectNode()
                    .put("generation", s.generation())
                    .put("revision", s.revision())
                    .put("records", s.records())
                    .put("embedded", s.embedded()));
        } else {
            say("reindex.summary", s.records(), s.revision(), s.generation(), s.embedded());
        }
        return GOOD;
    }
}
