package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.VerifyReport;
import picocli.CommandLine.Command;

/** {@code faultbook verify}: exit code 1 where store and index differ or either is unsound. */
@Command(name = "verify")
final class VerifyCommand extends FaultbookCommand {
    @Override
    public Integer call() {
        VerifyReport report;
        try (Services services = root().open()) {
            report = services.verify();
        }
        if (root().json()) {
            print(json(report));
        } else {
            say("verify.counts", report.tickets(), report.cases(), report.records());
            say("verify.revisions", report.storeRevision(), report.indexRevision());
            report.problems().forEach(problem -> say("verify.problem", problem));
            say(report.clean() ? "verify.clean" : "verify.differs");
        }
        return report.clean() ? GOOD : FAILED;
    }

    private static ObjectNode json(VerifyReport report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("clean", report.clean())
                .put("tickets", report.tickets())
                .put("cases", report.cases())
                .put("records", report.records())
                .put("storeRevision", report.storeRevision())
                .put("indexRevision", report.indexRevision());
        var problems = json.putArray("problems");
        report.problems().forEach(problems::add);
        return json;
    }
}
