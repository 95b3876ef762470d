package org.faultbook.diagnosis.sample;

import org.faultbook.diagnosis.http.DiagnosisServer;

/** Serves made-up answers, to look at the page while it is worked on. */
final class SampleServer {
    private SampleServer() {}

    public static void main(String[] args) throws InterruptedException {
        int port = args.length == 0 ? 7079 : Integer.parseInt(args[0]);
        try (DiagnosisServer server = DiagnosisServer.start(new SampleServices(), "127.0.0.1", port)) {
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
