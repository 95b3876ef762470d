package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code faultbook serve}. */
@Command(name = "serve")
final class ServeCommand extends FaultbookCommand {
    @Mixin
    private final ListeningOptions listening = new ListeningOptions();

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Override
    public Integer call() throws IOException {
        if (!listening.validPort()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.port"));
        }
        if (!tls.valid()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.tls"));
        }
        @Nullable ServerCertificate named = tls.named();
        listening.check();
        try (Interrupt interrupt = new Interrupt();
                Services services = root().open()) {
            services.keepCurrent();
            // the models are loaded before anybody waits for them
            services.diagnoser();
            @Nullable ServerCertificate certificate = tls.certificate(named, this, services, listening.host());
            try (DiagnosisServer server = listening.start(services, certificate, tls.behindProxy())) {
                show(server, certificate);
                interrupt.await();
                warn(wording().say("serve.stopping"));
            }
        }
        return GOOD;
    }

    private void show(DiagnosisServer server, @Nullable ServerCertificate certificate) {
        if (root().json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("address", server.address());
            server.firstAdminLink().ifPresent(link -> json.put("firstAdmin", link));
            if (certificate != null) {
                json.put("fingerprint", certificate.fingerprint());
            }
            print(json);
        } else {
            say("serve.address", server.address());
        }
        server.firstAdminLink().ifPresent(link -> warn(wording().say("serve.first", link)));
        if (!listening.onlyThisMachine() && tls.readable()) {
            warn(wording().say("serve.open", listening.host()));
        }
    }
}
