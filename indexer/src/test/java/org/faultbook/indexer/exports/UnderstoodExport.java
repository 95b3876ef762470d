package org.faultbook.indexer.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.indexer.extract.TokenOverlap;
import org.faultbook.indexer.importing.TicketUnderstanding;
import org.faultbook.indexer.importing.Understood;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.evidence.Evidence;
import org.faultbook.kb.extraction.Extraction;
import org.faultbook.kb.faultcase.ActOutcome;
import org.faultbook.kb.faultcase.CauseBasis;
import org.faultbook.kb.memory.MemoryStore;
import org.faultbook.kb.ticket.TextPart;
import org.faultbook.kb.ticket.Ticket;

/** What is understood of an export beside what a person understands of it, for the rows that were read where they stand. */
final class UnderstoodExport {
    private static final TicketUnderstanding UNDERSTANDING = new TicketUnderstanding(
            ShippedContent.taxonomy(),
            ShippedContent.lexicon(),
            new MemoryStore(new byte[32], java.time.Clock.systemUTC()).equipment());

    final String name;
    final Map<String, TokenOverlap> overlaps = new LinkedHashMap<>();
    final Map<String, Integer> confusion = new TreeMap<>();
    final List<String> differences = new ArrayList<>();
    int rows;
    int judged;
    int kinds;
    int bases;
    int causesWithoutSpan;

    UnderstoodExport(String name) {
        this.name = name;
        for (String field : List.of("symptom", "cause", "fix", "part")) {
            overlaps.put(field, new TokenOverlap());
        }
        Map<String, JsonNode> gold = ExportGolden.rows(name);
        boolean sheets = gold.values().stream().anyMatch(r -> r.has("sheet"));
        TicketSource source = ExportGolden.open(name);
        boolean objects = ExportGolden.file(name).toString().endsWith(".json");
        source.forEach(result -> {
            long line = objects ? result.position() : result.line();
            JsonNode row = gold.get(ExportGolden.place(sheets ? result.sheet() : "", line));
            if (result instanceof TicketResult.Taken taken && row != null && !row.has("reject")) {
                compare(taken.ticket(), row);
            }
        });
    }

    private void compare(Ticket ticket, JsonNode row) {
        Understood understood = UNDERSTANDING.understand(ticket);
        Extraction extraction = understood.extraction();
        rows++;
        String kind = row.path("kind").asText();
        String grade = row.path("grade").asText();
        boolean sameKind = kind.equals(understood.judgement().kind().name());
        boolean sameGrade = grade.equals(understood.judgement().grade().name());
        kinds += sameKind ? 1 : 0;
        judged += sameKind && sameGrade ? 1 : 0;
        confusion.merge(grade + " read " + understood.judgement().grade(), 1, Integer::sum);
        CauseBasis basis = extraction.cause().basis();
        boolean sameBasis = row.path("basis").asText().equals(basis.name());
        bases += sameBasis ? 1 : 0;
        causesWithoutSpan += basis != CauseBasis.UNKNOWN
                        && !hasSpan(ticket, extraction.cause().evidence())
                ? 1
                : 0;
        Map<String, List<String>> told = told(extraction);
        StringBuilder off = new StringBuilder();
        told.forEach((field, texts) -> {
            List<String> marked = new ArrayList<>();
            row.path(field.equals("part") ? "parts" : field)
                    .forEach(m ->
                            marked.add(field.equals("part") ? m.path("name").asText() : m.asText()));
            java.util.Objects.requireNonNull(overlaps.get(field)).add(texts, marked);
            TokenOverlap own = new TokenOverlap();
            own.add(texts, marked);
            if (own.micro() < 0.8 && !(texts.isEmpty() && marked.isEmpty())) {
                off.append("\n      ")
                        .append(field)
                        .append(' ')
                        .append(marked)
                        .append(" <> ")
                        .append(texts);
            }
        });
        if (!sameKind || !sameGrade || !sameBasis) {
            off.append("\n      judged ")
                    .append(kind)
                    .append(' ')
                    .append(grade)
                    .append(' ')
                    .append(row.path("basis").asText())
                    .append(" <> ")
                    .append(understood.judgement().kind())
                    .append(' ')
                    .append(understood.judgement().grade())
                    .append(' ')
                    .append(basis)
                    .append(' ')
                    .append(extraction.cause().text())
                    .append("  acts ")
                    .append(extraction.fixes().stream()
                            .map(f -> f.summary() + "=" + f.kind() + "=" + f.outcome())
                            .toList())
                    .append(" why ")
                    .append(row.path("why").asText());
        }
        if (!off.isEmpty()) {
            differences.add(name + " " + row.path("line").asText() + " " + ticket.texts() + " label "
                    + ticket.kindLabel() + off);
        }
    }

    private static boolean hasSpan(Ticket ticket, List<Evidence> evidence) {
        return !evidence.isEmpty()
                && evidence.stream().allMatch(e -> {
                    String text = ticket.text(TextPart.of(e.part()));
                    return text != null && e.span().of(text).equals(e.quote());
                });
    }

    private static Map<String, List<String>> told(Extraction extraction) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        told.put(
                "symptom",
                quotes(extraction.symptoms().stream()
                        .flatMap(s -> s.evidence().stream())
                        .toList()));
        boolean stated = extraction.cause().basis() == CauseBasis.STATED;
        told.put("cause", stated ? quotes(extraction.cause().evidence()) : List.of());
        told.put(
                "fix",
                quotes(extraction.fixes().stream()
                        .filter(f -> f.outcome() == ActOutcome.SEEN || f.outcome() == ActOutcome.PARTIAL)
                        .flatMap(f -> f.evidence().stream())
                        .toList()));
        told.put("part", extraction.parts().stream().map(p -> p.name()).toList());
        return told;
    }

    private static List<String> quotes(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).toList();
    }

    String line() {
        StringBuilder line = new StringBuilder(String.format(
                "%-12s rows %d  kind and grade %.3f  kind %.3f  basis %.3f ",
                name, rows, share(judged), share(kinds), share(bases)));
        overlaps.forEach((field, f1) -> line.append(String.format(" %s %.3f", field, f1.micro())));
        return line + "  " + confusion;
    }

    private double share(int right) {
        return rows == 0 ? 1 : (double) right / rows;
    }

    /** Prints every export with its differences; for looking at, beside the test. */
    public static void main(String[] args) {
        for (String name : args.length > 0 ? List.of(args) : ExportGolden.names()) {
            UnderstoodExport export = new UnderstoodExport(name);
            System.out.println(export.line());
            export.differences.forEach(d -> System.out.println("  " + d));
        }
    }
}
