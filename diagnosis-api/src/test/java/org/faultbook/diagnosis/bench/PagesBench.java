package org.faultbook.diagnosis.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.equipment.Equipment;
import org.faultbook.kb.equipment.EquipmentScope;
import org.faultbook.kb.faultcase.CaseSummary;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.Ticket;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Asks every page of a home that {@code ManyTickets HOME COUNT hash} filled, over HTTP, and prints of each kind the first, the
 * median and the 95th percentile in milliseconds: {@code PagesBench HOME [QUESTIONS [TIMES]]}. A log with no question in it
 * is filled with so many first. Pages of one thing show another thing each time; forms are sent as their pages hold them.
 */
public final class PagesBench {
    private static final long SEED = 7;
    private static final int UNITS = 20_000;

    private final Store store;
    private final HttpClient client;
    private final String address;
    private final int times;
    private final Random random = new Random(SEED);

    private PagesBench(Store store, HttpClient client, String address, int times) {
        this.store = store;
        this.client = client;
        this.address = address.replaceAll("/$", "");
        this.times = times;
    }

    /** What is done once and timed. */
    private interface Step {
        HttpResponse<String> run(int time) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Path samples = Path.of(System.getProperty("faultbook.root", ".")).resolve("data/tickets");
        int questions = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int times = args.length > 2 ? Integer.parseInt(args[2]) : 40;
        try (Services services = OtherModels.open(
                Path.of(args[0]),
                Map.of(
                        Language.ZH,
                                new HashAfterModel(
                                        new HashEmbedder("hash-zh", 512), new OnnxEmbedder(OnnxModel.ZH_INT8)),
                        Language.EN,
                                new HashAfterModel(
                                        new HashEmbedder("hash-en", 384), new OnnxEmbedder(OnnxModel.EN_INT8))))) {
            services.keepCurrent();
            Store store = services.store();
            if (store.recommendations().latest(1).isEmpty()) {
                long begun = System.nanoTime();
                new LoggedQuestions(store, samples, SEED).add(questions, Instant.now());
                System.out.printf("logged %,d questions in %,.0f ms%n", questions, since(begun));
            }
            if (store.equipment().list().isEmpty()) {
                register(store);
            }
            System.out.printf(
                    "%,d cases, %,d outcomes, %,d units%n",
                    store.cases().count(),
                    store.outcomes().count(),
                    store.equipment().list().size());
            long begun = System.nanoTime();
            services.reviewQueue();
            System.out.printf("first reading of the review queue %,.0f ms%n", since(begun));
            try (DiagnosisServer server = DiagnosisServer.start(services, "127.0.0.1", 0);
                    HttpClient client = HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .build()) {
                new PagesBench(store, client, server.address(), times).run();
            }
        }
    }

    /** Units of every type in turn. */
    private static void register(Store store) {
        List<EquipmentScope> scopes = store.cases().summaries(store.cases().list(null, 2_000)).values().stream()
                .map(CaseSummary::scope)
                .toList();
        store.transact(() -> {
            for (int i = 0; i < UNITS; i++) {
                store.equipment()
                        .put(new Equipment(
                                "SN-%06d".formatted(i),
                                scopes.get(i % scopes.size()),
                                null,
                                "site " + i % 400,
                                null,
                                null,
                                null,
                                null,
                                null));
            }
            return UNITS;
        });
    }

    private void run() throws Exception {
        cases();
        things();
        desk();
        acts();
    }

    private void cases() throws Exception {
        for (String asked : List.of(
                "",
                "?sort=most-seen",
                "?page=2000",
                "?type=circulating-pump",
                "?class=pump&basis=STATED&sort=most-seen",
                "?q=" + encoded("漏水"),
                "?q=" + encoded("更换 轴承"),
                "?q=" + encoded("泵"),
                "?q=pump%20leaks",
                "?q=" + encoded("漏水") + "&class=pump&page=3")) {
            page("/cases" + asked);
        }
    }

    private void things() throws Exception {
        RecombinedTickets tickets = new RecombinedTickets(
                Path.of(System.getProperty("faultbook.root", ".")).resolve("data/tickets"), SEED, 1);
        timed(
                "/?q=…",
                i -> get("/?q="
                        + encoded(
                                tickets.question(i % 2 == 0 ? Language.ZH : Language.EN, text -> text.length() / 2))));
        List<String> ids = store.cases().list(null, Integer.MAX_VALUE);
        timed("/cases/{caseId}", i -> get("/cases/" + any(ids)));
        timed("/cases/{caseId}/versions", i -> get("/cases/" + any(ids) + "/versions"));
        timed("/cases/{caseId}/edit", i -> get("/cases/" + any(ids) + "/edit"));
        List<Ticket> some = new ArrayList<>();
        store.sources().forEach(ticket -> {
            if (random.nextInt(100) == 0) {
                some.add(ticket);
            }
        });
        timed("/tickets/{source}/{number}", i -> {
            Ticket ticket = some.get(random.nextInt(some.size()));
            return get("/tickets/" + encoded(ticket.key().source()) + "/"
                    + encoded(ticket.key().number()));
        });
        List<String> serials = some.stream()
                .map(t -> t.equipment().serialNumber())
                .filter(s -> s != null && !s.isBlank())
                .distinct()
                .toList();
        timed("/e/{serial}", i -> get("/e/" + encoded(any(serials))));
        timed("/equipment?q=…", i -> get("/equipment?q=SN-01" + random.nextInt(100)));
        page("/equipment/sheets");
        for (String path : List.of("/", "/equipment", "/closing", "/demo/ticket", "/account", "/sign-in", "/offline")) {
            page(path);
        }
        page("/offline/pump.json");
    }

    private void desk() throws Exception {
        page("/review");
        page("/review?class=pump");
        page("/review?doubt=ONE_ENGINEER");
        page("/review?from=2000");
        List<String> groups = links("/review", "/review/group");
        timed("/review/group", i -> get(any(groups)));
        page("/review/bulk");
        page("/review/several?ticked=1");
        page("/review/several?from=2000");
        page("/acts");
        page("/gaps");
        List<String> gaps = links("/gaps", "/gaps/");
        timed("/gaps/{requestId}", i -> get(any(gaps)));
        page("/terms");
        page("/terms/offers");
        page("/terms/equipment");
    }

    private void acts() throws Exception {
        List<String> groups = links("/review", "/review/group");
        forms("POST /review/decide", i -> groups.get(i % groups.size()), "form.decide", "publish");
        page("/review");
        forms("POST /acts/{act}/undo", i -> "/acts", "form[action$=/undo]", "undo");
        List<String> ids = store.cases().list(null, Integer.MAX_VALUE);
        forms("POST /cases/{caseId}/state", i -> "/cases/" + any(ids), "form[action$=/state]", "publish");
        forms("POST /cases/{caseId}/edit", i -> "/cases/" + any(ids) + "/edit", "form[action$=/edit]", "save");
        List<String> gaps = links("/gaps", "/gaps/");
        forms("POST /gaps/{requestId}/draft", i -> gaps.get(i % gaps.size()), "form[action$=/draft]", "draft");
        timed("/gaps after a draft", i -> get("/gaps"));
    }

    private void page(String path) throws Exception {
        timed(path, i -> get(path));
    }

    private void timed(String what, Step step) throws Exception {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> reply = step.run(i);
            millis[i] = since(begun);
            expect(what, reply);
        }
        print(what, millis);
    }

    /** Sends the form that another page holds each time; getting that page is not timed. */
    private void forms(String what, IntFunction<String> pageOf, String form, String button) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String path = pageOf.apply(i);
            Document page = Jsoup.parse(get(path).body(), address);
            Element found = page.selectFirst(form);
            if (found == null) {
                continue;
            }
            Element changed = found.selectFirst("#mode");
            if (changed != null) {
                changed.val("Mode " + i);
            }
            HttpRequest request = submission(found, button);
            long begun = System.nanoTime();
            HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            millis.add(since(begun));
            expect(what, reply);
        }
        print(what, millis.stream().mapToDouble(m -> m).toArray());
    }

    private static void print(String what, double[] millis) {
        if (millis.length == 0) {
            System.out.printf("%-50s no page holds it%n", what);
            return;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%-50s first %5.0f  median %5.0f  p95 %5.0f%n",
                what, first, millis[millis.length / 2], millis[(int) Math.ceil(.95 * millis.length) - 1]);
    }

    private static void expect(String what, HttpResponse<String> reply) {
        if (reply.statusCode() != 200 && reply.statusCode() != 303) {
            System.out.printf("%s: status %d at %s%n", what, reply.statusCode(), reply.uri());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private List<String> links(String path, String prefix) throws Exception {
        return Jsoup.parse(get(path).body()).select("main a[href^=" + prefix + "]").stream()
                .map(a -> a.attr("href"))
                .distinct()
                .toList();
    }

    private HttpRequest submission(Element form, String button) {
        String body = form.select("input[name], select[name], textarea[name]").stream()
                .filter(input -> !input.attr("type").matches("checkbox|radio") || input.hasAttr("checked"))
                .map(input -> encoded(input.attr("name")) + "=" + encoded(value(input)))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&do=" + button))
                .build();
    }

    private static String value(Element input) {
        Element chosen = input.normalName().equals("select") ? input.selectFirst("option[selected]") : input;
        return chosen == null ? "" : chosen.val();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
