package org.faultbook.diagnosis.http;

import java.time.Clock;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a server listens.
 *
 * @param port 0 takes any free one
 * @param certificate null: without TLS
 * @param behindProxy a proxy on this machine stands before it, and is believed what it says of its clients
 * @param clock tells when sessions and refusals end
 */
public record Listening(
        String host, int port, @Nullable ServerCertificate certificate, boolean behindProxy, Clock clock) {
    public Listening {
        if (certificate != null && behindProxy) {
            throw new IllegalArgumentException("TLS ends here or at a proxy, not at both");
        }
    }

    /** Without TLS and without a proxy. */
    public Listening(String host, int port) {
        this(host, port, null, false, Clock.systemUTC());
    }
}
