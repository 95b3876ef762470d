package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.http.DiagnosisServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code faultbook serve}. */
@Command(name = "serve")
final class ServeCommand extends FaultbookCommand {
    @Mixin
    private final ListeningOptions listening = new ListeningOptions();

    @Override
    public Integer call() {
        if (!listening.validPort()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.port"));
        }
        listening.check();
        try (Interrupt interrupt = new Interrupt();
                Services services = root().open()) {
            services.keepCurrent();
            // the models are loaded before anybody waits for them
            services.diagnoser();
            try (DiagnosisServer server = listening.start(services)) {
                if (root().json()) {
                    print(JsonNodeFactory.instance.objectNode().put("address", server.address()));
                } else {
                    say("serve.address", server.address());
                }
                if (!listening.onlyThisMachine()) {
                    warn(wording().say("serve.open", listening.host()));
                }
                interrupt.await();
                warn(wording().say("serve.stopping"));
            }
        }
        return GOOD;
    }
}
