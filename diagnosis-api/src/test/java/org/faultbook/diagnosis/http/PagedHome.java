package org.faultbook.diagnosis.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faultbook.diagnosis.engine.LevelOne;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.ArticleState;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Cause;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.Fix;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.faultcase.FixTally;
import org.faultbook.kb.outcome.Outcome;
import org.faultbook.kb.outcome.OutcomeKind;
import org.faultbook.kb.outcome.OutcomeSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A served home of the sample pumps and a few hostile tickets, in real files, with models that cost nothing; one case was
 * edited twice, one by somebody hostile, one is retired.
 */
final class PagedHome implements AutoCloseable {
    static final String SCRIPT = "<script>alert(1)</script>密封圈老化😀\u202E)(";
    static final String PROHIBITED = "短接压力开关";
    private static final Path DATA = Path.of(System.getProperty("faultbook.root", ".."), "data");

    final Services services;
    final DiagnosisServer server;
    final String edited;
    final String retired;
    private final HttpClient client = HttpClient.newHttpClient();

    PagedHome(Path home) throws IOException {
        services = OtherModels.openCheaply(home);
        Path hostile = home.resolve("hostile.csv");
        Files.writeString(hostile, hostile());
        services.importTickets(
                TicketImport.of(List.of(DATA.resolve("tickets/pump.csv"), hostile), "sample"), Progress.NONE);
        List<FaultCase> answering = answering().stream()
                .filter(c -> !isHostile(c) && !new LevelOne().test(c))
                .toList();
        edited = answering.stream()
                .filter(c -> c.cause().isKnown()
                        && c.seenInTickets() > 0
                        && !c.fixes().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
        retired = answering.stream()
                .filter(c -> !c.id().equals(edited) && c.cause().basis() == CauseBasis.STATED)
                .findFirst()
                .orElseThrow()
                .id();
        edit();
        editHostile(byCause("密封圈老化"));
        services.importEquipment(DATA.resolve("equipment.csv"));
        services.keepCurrent();
        server = DiagnosisServer.start(services, "127.0.0.1", 0);
        untilIndexed();
    }

    private static boolean isHostile(FaultCase c) {
        return Objects.requireNonNullElse(c.scope().manufacturer(), "").contains("<");
    }

    private void edit() {
        FaultCase c = find(edited);
        var cases = services.store().cases();
        Article article = new Article(
                c.scope(),
                new Cause("机械密封端面磨损", CauseBasis.STATED, c.cause().evidence()),
                c.symptoms(),
                c.fixes(),
                c.checks(),
                null,
                null);
        cases.edit(edited, 1, article, change("p-anna", "named after the part"));
        Article again = new Article(
                c.scope(),
                new Cause("机械密封动环开裂", CauseBasis.STATED, c.cause().evidence()),
                c.symptoms(),
                c.fixes(),
                c.checks(),
                null,
                null);
        cases.edit(edited, 2, again, change("p-bo", "seen under the lens"));
        cases.transition(
                edited, 3, new ArticleState(Confidence.VALIDATED, Audience.PARTNER), change("p-bo", "published"));
        cases.transition(
                retired, 1, new ArticleState(Confidence.ARCHIVED, Audience.INTERNAL), change("p-bo", "out of use"));
        services.store()
                .outcomes()
                .append(new Outcome(
                        "r-1",
                        edited,
                        c.fixes().getFirst().id(),
                        OutcomeKind.FIXED,
                        OutcomeSource.CALLBACK,
                        1,
                        null,
                        "回访确认不再漏水",
                        Actor.LOCAL,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        null));
    }

    /** What a person may type: markup everywhere, and an act that defeats a protection among the fixes. */
    private void editHostile(FaultCase c) {
        List<Fix> fixes = new ArrayList<>(c.fixes());
        fixes.add(new Fix(
                "bridge:switch",
                FixKind.PROHIBITED,
                PROHIBITED,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                FixTally.NONE,
                List.of(),
                null));
        Article article = new Article(
                c.scope(),
                new Cause(SCRIPT, CauseBasis.STATED, c.cause().evidence()),
                c.symptoms(),
                fixes,
                c.checks(),
                null,
                null);
        services.store().cases().edit(c.id(), 1, article, change("<i>p</i>", "<img src=x onerror=alert(1)>"));
    }

    private static Change change(String actor, String reason) {
        return new Change(new Actor(actor), Instant.parse("2026-06-01T08:00:00Z"), reason);
    }

    void untilIndexed() {
        long until = System.nanoTime() + 30_000_000_000L;
        while (services.readiness().indexRevision() < services.store().revision()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the index does not follow");
            }
            Thread.onSpinWait();
        }
    }

    private static String hostile() {
        String header = "工单号,状态,报修时间,完成时间,设备类型,品牌,型号,序列号,报修内容,故障现象,故障原因,处理措施\n";
        List<String> rows = new ArrayList<>();
        rows.add(row("H/1%2e;..\\x", "轴封漏水😀", SCRIPT, "更换密封圈"));
        rows.add(row("H-2", "泵体漏水" + "，地面积水".repeat(60_000), "壳体开裂" + "又".repeat(3_000), "更换泵体"));
        rows.add(row("H-3", "压力高报警停机", "压力开关失灵", PROHIBITED + "运行，次日更换压力开关"));
        return "\uFEFF" + header + String.join("\n", rows) + "\n";
    }

    private static String row(String number, String symptom, String cause, String fix) {
        return String.join(
                ",",
                number,
                "已完成",
                "2026-03-01 08:00",
                "2026-03-01 12:00",
                "循环泵",
                "汀澜<b>",
                "TLX65",
                "",
                "泵故障",
                '"' + symptom + '"',
                '"' + cause.replace("\"", "\"\"") + '"',
                fix);
    }

    List<FaultCase> answering() {
        var cases = services.store().cases();
        return cases.findAll(cases.list(null, 10_000)).values().stream()
                .filter(c -> c.state().confidence().answers())
                .toList();
    }

    FaultCase find(String id) {
        return services.store().cases().find(id).orElseThrow();
    }

    /** The case whose cause holds these words. */
    FaultCase byCause(String words) {
        return answering().stream()
                .filter(c -> Objects.requireNonNullElse(c.cause().text(), "").contains(words))
                .findFirst()
                .orElseThrow();
    }

    String address() {
        return server.address();
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address().replaceAll("/$", "") + path));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** A page in Chinese, which has to be there. */
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> reply = get(path, Map.of("Accept-Language", "zh-CN"));
        if (reply.statusCode() != 200) {
            throw new IllegalStateException(reply.statusCode() + " " + path + " " + reply.body());
        }
        return Jsoup.parse(reply.body(), address());
    }

    @Override
    public void close() {
        server.close();
        services.close();
    }
}
