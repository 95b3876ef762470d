package org.faultbook.diagnosis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.tls.SelfSigned;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a server is reached safely: with a certificate of its own, one it makes, or through a proxy that has one. */
final class TlsOptions {
    @Option(names = "--tls-cert", paramLabel = "FILE", descriptionKey = "tlsCert")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", descriptionKey = "tlsKey")
    private @Nullable Path key;

    @Option(names = "--tls-self-signed", descriptionKey = "tlsSelfSigned")
    private boolean selfSigned;

    @Option(names = "--behind-proxy", descriptionKey = "behindProxy")
    private boolean behindProxy;

    /** Whether the options go together. */
    boolean valid() {
        int ways = (certificate != null ? 1 : 0) + (selfSigned ? 1 : 0) + (behindProxy ? 1 : 0);
        return (certificate == null) == (key == null) && ways <= 1;
    }

    boolean behindProxy() {
        return behindProxy;
    }

    /** Whether passwords travel readable for everybody on the way. */
    boolean readable() {
        return certificate == null && !selfSigned && !behindProxy;
    }

    /** The files, read before minutes are spent on loading; null where none are named. */
    @Nullable
    ServerCertificate named() throws IOException {
        return certificate == null || key == null ? null : ServerCertificate.read(certificate, key);
    }

    /** The one to serve with; null: without TLS. What is to be known of it is said beside the result. */
    @Nullable
    ServerCertificate certificate(
            @Nullable ServerCertificate named, FaultbookCommand command, Services services, String host)
            throws IOException {
        Clock clock = Clock.systemUTC();
        ServerCertificate shown = selfSigned ? new SelfSigned(services.home(), clock).certificate(host) : named;
        if (shown != null && selfSigned) {
            command.warn(command.wording().say("serve.fingerprint", shown.fingerprint()));
        }
        if (shown != null && shown.until().isBefore(clock.instant())) {
            LocalDate day = LocalDate.ofInstant(shown.until(), ZoneId.systemDefault());
            command.warn(command.wording().say("serve.expired", day));
        }
        return shown;
    }
}
