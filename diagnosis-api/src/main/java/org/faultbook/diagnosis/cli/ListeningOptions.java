package org.faultbook.diagnosis.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.diagnosis.http.Listening;
import org.faultbook.diagnosis.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server listens; this machine alone unless told otherwise. */
final class ListeningOptions {
    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", defaultValue = "7070")
    private int port = 7070;

    /** The port cannot be had. */
    static final class PortTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String address;

        PortTakenException(String address, Throwable cause) {
            super(cause.getMessage(), cause);
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    /** Fails at once where the port is taken, before minutes are spent on loading. */
    void check() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new PortTakenException(host + ":" + port, e);
        }
    }

    DiagnosisServer start(Services services) {
        return start(services, null, false);
    }

    /** @param certificate null: without TLS */
    DiagnosisServer start(Services services, @Nullable ServerCertificate certificate, boolean behindProxy) {
        try {
            return DiagnosisServer.start(
                    services, new Listening(host, port, certificate, behindProxy, Clock.systemUTC()));
        } catch (JavalinBindException e) {
            throw new PortTakenException(host + ":" + port, e);
        }
    }

    String host() {
        return host;
    }

    boolean validPort() {
        return port >= 0 && port <= 65_535;
    }

    boolean onlyThisMachine() {
        return host.startsWith("127.") || host.equals("localhost") || host.equals("::1");
    }
}
