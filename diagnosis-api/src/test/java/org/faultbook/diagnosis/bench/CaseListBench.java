package org.faultbook.diagnosis.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.text.Language;

/**
 * Asks the page of cases of a home that {@code ManyTickets HOME COUNT hash} filled, and prints median and slowest time of each
 * kind of question in milliseconds: {@code CaseListBench HOME [TIMES]}.
 */
public final class CaseListBench {
    private static final String[] ASKED = {
        "",
        "?sort=most-seen",
        "?page=2000",
        "?type=circulating-pump",
        "?class=pump&basis=STATED&sort=most-seen",
        "?q=%E6%BC%8F%E6%B0%B4",
        "?q=%E6%9B%B4%E6%8D%A2%20%E8%BD%B4%E6%89%BF",
        "?q=%E6%B3%B5",
        "?q=pump%20leaks",
        "?q=%E6%BC%8F%E6%B0%B4&class=pump&page=3",
    };

    private CaseListBench() {}

    public static void main(String[] args) throws Exception {
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        try (Services services = OtherModels.open(
                Path.of(args[0]),
                Map.of(Language.ZH, new HashEmbedder("hash-zh", 512), Language.EN, new HashEmbedder("hash-en", 384)))) {
            services.keepCurrent();
            System.out.printf("%,d cases%n", services.store().cases().count());
            try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0);
                    HttpClient client = HttpClient.newHttpClient()) {
                for (String asked : ASKED) {
                    double[] millis = new double[times];
                    String found = "";
                    for (int i = 0; i < times; i++) {
                        long begun = System.nanoTime();
                        HttpResponse<String> page = client.send(
                                HttpRequest.newBuilder(URI.create(server.address() + "cases" + asked))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                        millis[i] = (System.nanoTime() - begun) / 1e6;
                        found = page.body().replaceAll("(?s).*id=\"found\"[^>]*>([^<]*)<.*", "$1");
                    }
                    double first = millis[0];
                    Arrays.sort(millis);
                    System.out.printf(
                            "%-45s %-22s first %.0f, median %.0f, slowest %.0f%n",
                            asked, found, first, millis[times / 2], millis[times - 1]);
                }
            }
        }
    }
}
