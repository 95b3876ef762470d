package org.faultbook.diagnosis.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.diagnosis.home.ForgetRequest;
import org.faultbook.diagnosis.home.ForgetSummary;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.ticket.TicketKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code faultbook forget}. */
@Command(name = "forget")
final class ForgetCommand extends FaultbookCommand {
    @Option(names = "--ticket", paramLabel = "NUMBER", descriptionKey = "forgetTicket")
    private List<String> tickets = List.of();

    @Option(names = "--person", paramLabel = "X", descriptionKey = "forgetPerson")
    private List<String> persons = List.of();

    @Option(names = "--serial", paramLabel = "X", descriptionKey = "forgetSerial")
    private List<String> serials = List.of();

    @Option(names = "--source", paramLabel = "NAME", descriptionKey = "forgetSource")
    private @Nullable String source;

    @Option(names = "--dry-run", descriptionKey = "forgetDryRun")
    private boolean dryRun;

    @Override
    public Integer call() {
        if (tickets.isEmpty() && persons.isEmpty() && serials.isEmpty()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.forget.missing"));
        }
        if (Stream.of(tickets, persons, serials).flatMap(List::stream).anyMatch(String::isBlank)) {
            throw new UsageException(spec().commandLine(), wording().say("usage.forget.blank"));
        }
        if (source != null && tickets.isEmpty()) {
            throw new UsageException(spec().commandLine(), wording().say("usage.forget.source"));
        }
        ForgetRequest what = new ForgetRequest(tickets, persons, serials, source);
        ForgetSummary summary;
        try (Services services = root().open()) {
            summary = dryRun ? services.previewForget(what) : services.forget(what, progress());
        }
        if (root().json()) {
            print(json(summary));
        } else {
            root().console().out().print(text(summary));
        }
        return GOOD;
    }

    private String text(ForgetSummary summary) {
        Forgotten f = summary.forgotten();
        StringBuilder out = new StringBuilder();
        line(out, summary.dryRun() ? "forget.would" : "forget.done");
        line(out, "forget.tickets", f.tickets().size(), f.versions(), ids(f.tickets()));
        line(out, "forget.cases", f.cases().size(), String.join(" ", f.cases()));
        line(out, "forget.units", f.units().size(), String.join(" ", f.units()));
        line(out, "forget.persons", f.persons());
        line(out, "forget.log", f.recommendations(), f.outcomes());
        line(out, "forget.photos", f.photos());
        line(out, "forget.rejects", summary.rejects());
        line(out, "forget.statistics", f.statistics());
        new BatchText(wording()).kept(out, f.kept());
        if (!f.mentions().isEmpty()) {
            line(out, "forget.mentions", ids(f.mentions()));
        }
        if (summary.dryRun()) {
            line(out, "forget.nothing");
        } else if (f.isEmpty()) {
            line(out, "forget.again");
        }
        return out.toString();
    }

    private static String ids(List<TicketKey> keys) {
        return String.join(" ", keys.stream().map(TicketKey::id).toList());
    }

    private void line(StringBuilder out, String key, Object... values) {
        out.append(wording().say(key, values).stripTrailing()).append('\n');
    }

    private static ObjectNode json(ForgetSummary summary) {
        Forgotten f = summary.forgotten();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("dryRun", summary.dryRun());
        keys(json.putArray("tickets"), f.tickets());
        json.put("versions", f.versions());
        ArrayNode cases = json.putArray("cases");
        f.cases().forEach(cases::add);
        ArrayNode units = json.putArray("equipment");
        f.units().forEach(units::add);
        json.put("persons", f.persons())
                .put("recommendations", f.recommendations())
                .put("outcomes", f.outcomes())
                .put("photos", f.photos())
                .put("rejects", summary.rejects())
                .put("statistics", f.statistics());
        BatchJson.kept(json, f.kept());
        keys(json.putArray("mentions"), f.mentions());
        return json;
    }

    private static void keys(ArrayNode array, List<TicketKey> keys) {
        keys.forEach(k -> array.addObject().put("source", k.source()).put("number", k.number()));
    }
}
