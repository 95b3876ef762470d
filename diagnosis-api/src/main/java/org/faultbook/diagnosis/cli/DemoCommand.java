package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.ManualImport;
import org.faultbook.diagnosis.home.ManualSummary;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.http.DiagnosisServer;
import org.faultbook.diagnosis.render.DiagnosisJson;
import org.faultbook.diagnosis.render.DiagnosisText;
import org.faultbook.diagnosis.render.Paper;
import org.faultbook.diagnosis.render.ScopeNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code faultbook demo}: the sample data, three diagnoses, and the service. */
@Command(name = "demo")
final class DemoCommand extends FaultbookCommand {
    private static final String SOURCE = "sample";
    private static final List<String> QUESTIONS = List.of(
            "水泵机封处漏水，轴承发烫，有异响", "电梯关门到一半又打开，反复几次", "Robot stops with an overload alarm on joint 3, motor is hot");

    @Mixin
    private final ListeningOptions listening = new ListeningOptions();

    @Option(names = "--once")
    private boolean once;

    @Override
    public Integer call() throws IOException {
        if (!listening.validPort()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.port"));
        }
        if (!once) {
            listening.check();
        }
        Path data = Path.of(System.getProperty("faultbook.data", "data")).toAbsolutePath();
        List<Path> tickets = ticketFiles(data);
        try (Interrupt interrupt = new Interrupt();
                Services services = root().open()) {
            warn(wording().say("demo.loading", data));
            services.importEquipment(data.resolve("equipment.csv"));
            ImportSummary summary = services.importTickets(TicketImport.of(tickets, SOURCE), progress());
            warn(new ImportText(wording()).of(summary).stripTrailing());
            Path manuals = data.resolve("manuals");
            if (Files.isDirectory(manuals)) {
                ManualSummary read = services.importManuals(new ManualImport(List.of(manuals)), progress());
                warn(new ManualText(wording(), new ScopeNames(services.taxonomy()))
                        .of(read)
                        .stripTrailing());
            }
            services.keepCurrent();
            List<Diagnosis> diagnoses = QUESTIONS.stream()
                    .map(question -> services.diagnoser().diagnose(DiagnosisRequest.of(question)))
                    .toList();
            if (once) {
                show(services, summary, diagnoses, null);
            } else {
                serve(services, summary, diagnoses, interrupt);
            }
        }
        return GOOD;
    }

    private void serve(Services services, ImportSummary summary, List<Diagnosis> diagnoses, Interrupt interrupt) {
        try (DiagnosisServer server = listening.start(services)) {
            show(services, summary, diagnoses, server.address());
            server.firstAdminLink().ifPresent(link -> warn(wording().say("serve.first", link)));
            if (!listening.onlyThisMachine()) {
                warn(wording().say("serve.open", listening.host()));
            }
            interrupt.await();
            warn(wording().say("serve.stopping"));
        }
    }

    private void show(
            Services services,
            ImportSummary summary,
            List<Diagnosis> diagnoses,
            @org.jspecify.annotations.Nullable String address) {
        if (root().json()) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.set("imported", ImportJson.of(summary));
            ArrayNode answers = json.putArray("diagnoses");
            diagnoses.forEach(
                    d -> answers.add(DiagnosisJson.response(d, d.understood().language())));
            json.put("address", address);
            print(json);
            return;
        }
        Console console = root().console();
        ScopeNames scopes = new ScopeNames(services.taxonomy());
        for (int i = 0; i < diagnoses.size(); i++) {
            Paper heading = new Paper(console.columns(), console.coloured());
            heading.put("", Paper.Ink.PLAIN, "─".repeat(Math.min(console.columns(), 80)))
                    .put("", Paper.Ink.STRONG, wording().say("demo.question", QUESTIONS.get(i)))
                    .gap();
            console.out().print(heading);
            var words = new DiagnosisText(diagnoses.get(i).understood().language(), scopes);
            console.out().println(words.of(diagnoses.get(i), console.columns(), console.coloured()));
        }
        if (address != null) {
            say("serve.address", address);
        }
    }

    private List<Path> ticketFiles(Path data) throws IOException {
        Path folder = data.resolve("tickets");
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
