package org.faultbook.indexer.exports;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.faultbook.indexer.source.ColumnReport;
import org.faultbook.indexer.source.TicketResult;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.kb.ticket.Attribute;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketTime;
import org.jspecify.annotations.Nullable;

/** How an export is read beside how a person reads it: shares right, and every difference in words. */
final class ExportReading {
    private final String name;
    private final Map<String, int[]> shares = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private final List<String> unaccounted = new ArrayList<>();

    ExportReading(String name) {
        this.name = name;
        TicketSource source = ExportGolden.open(name);
        columns(source.columns());
        boolean sheets = ExportGolden.rows(name).values().stream().anyMatch(r -> r.has("sheet"));
        rows(source, ExportGolden.rows(name), sheets);
    }

    private void columns(List<ColumnReport> columns) {
        List<ColumnReport> left = new ArrayList<>(columns);
        for (ExportGolden.GoldColumn gold : ExportGolden.columns(name)) {
            ColumnReport match = left.stream()
                    .filter(c -> gold.sheet().isEmpty() || c.sheet().equals(gold.sheet()))
                    .filter(c -> sameHeader(gold.header(), c.column().header()))
                    .findFirst()
                    .orElse(null);
            String read = match == null
                    ? "(absent)"
                    : match.column().column() == null
                            ? "attribute"
                            : match.column().column().canonical();
            if (match != null) {
                left.remove(match);
            }
            count("columns", read.equals(gold.canonical()), gold.sheet() + " " + gold.header(), gold.canonical(), read);
        }
    }

    /** A dotted path may be told by its end: envelopes are taken apart and objects become their name. */
    private static boolean sameHeader(String gold, String header) {
        String a = fold(article(gold));
        String b = fold(header);
        return a.equals(b)
                || (gold.indexOf('.') > 0 && !gold.contains(" / ") && (a.endsWith("." + b) || a.startsWith(b + "."))
                        || pathOf(gold, header));
    }

    private static boolean pathOf(String gold, String header) {
        if (gold.indexOf('.') < 0) {
            return header.indexOf('.') > 0 && fold(header).endsWith("." + fold(gold));
        }
        String inner = gold.substring(gold.indexOf('.') + 1);
        return inner.indexOf('.') > 0 && fold(inner).startsWith(fold(header) + ".");
    }

    /** How this program calls the first and the later bodies of a ticket's articles. */
    private static String article(String gold) {
        return switch (gold) {
            case "articles[0].body" -> "first article body";
            case "articles.body" -> "later article";
            default -> gold;
        };
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private void rows(TicketSource source, Map<String, JsonNode> gold, boolean sheets) {
        Set<String> met = new HashSet<>();
        boolean json = ExportGolden.file(name).toString().endsWith(".json");
        long[] accounted = {source.passedRows()};
        source.forEach(result -> {
            // the golden files count the objects of a JSON file, not its lines
            long line = json ? result.position() : result.line();
            String place = ExportGolden.place(sheets ? result.sheet() : "", line);
            switch (result) {
                case TicketResult.Rejection rejection -> {
                    accounted[0]++;
                    JsonNode row = gold.get(place);
                    if (row != null && !row.has("reject")) {
                        differences.add(
                                "rejected " + place + ": " + rejection.reason().en());
                    }
                }
                case TicketResult.Taken taken -> {
                    accounted[0] += taken.rows();
                    met.add(place);
                    JsonNode row = gold.get(place);
                    boolean ticket = row != null && !row.has("reject");
                    count(
                            "no ticket that is none",
                            ticket,
                            place,
                            "no ticket",
                            taken.ticket().texts().toString());
                    if (row != null && ticket) {
                        ticket(place, taken.ticket(), row);
                    }
                }
            }
        });
        gold.forEach((place, row) -> {
            if (!row.has("reject")) {
                count("lines", met.contains(place), place, row.path("number").asText(), "(absent)");
            }
        });
        if (accounted[0] != source.filledRows()) {
            unaccounted.add(accounted[0] + " of " + source.filledRows() + " rows are accounted for");
        }
    }

    private void ticket(String place, Ticket ticket, JsonNode row) {
        if (row.hasNonNull("number")) {
            equal("number", place, row.path("number").asText(), ticket.key().number());
        } else {
            count(
                    "number",
                    ticket.key().number().startsWith("row-"),
                    place,
                    "(none)",
                    ticket.key().number());
        }
        equal("opened", place, date(row, "opened"), day(ticket.times().opened()));
        equal("closed", place, date(row, "closed"), day(ticket.times().closed()));
        if (row.path("serialLost").asBoolean()) {
            boolean told = ticket.equipment().serialNumber() == null
                    && ticket.attributes().stream().map(Attribute::value).anyMatch(v -> v.matches(".*\\d.*"));
            count("serialLost", told, place, "lost", String.valueOf(ticket.equipment()));
        }
        if (row.has("serial") || row.path("serialLost").asBoolean()) {
            equal(
                    "serial",
                    place,
                    row.path("serial").asText("null"),
                    String.valueOf(ticket.equipment().serialNumber()));
        }
        if (row.has("above")) {
            String above = ticket.attributes().stream()
                    .filter(a -> a.name().equals("rowAbove"))
                    .map(Attribute::value)
                    .findFirst()
                    .orElse("(none)");
            equal("above", place, row.path("above").asText(), above);
        }
        if (row.hasNonNull("equipmentType")) {
            String type = String.valueOf(ticket.equipment().type());
            count(
                    "equipment",
                    type.equals("null")
                            || type.contains(row.path("equipmentType").asText()),
                    place,
                    row.path("equipmentType").asText(),
                    type);
        }
        if (!ticket.parts().isEmpty()) {
            for (JsonNode part : row.path("parts")) {
                String wanted = part.path("name").asText();
                boolean there = ticket.parts().stream().anyMatch(p -> p.name().equals(wanted));
                count(
                        "parts of columns",
                        there,
                        place,
                        part.toString(),
                        ticket.parts().toString());
            }
        }
    }

    private static String date(JsonNode row, String field) {
        String date = row.path(field).asText("null");
        return date.isEmpty() ? "null" : date;
    }

    private static String day(@Nullable TicketTime time) {
        return time == null
                ? "null"
                : LocalDate.ofInstant(time.instant(), ExportGolden.ZONE).toString();
    }

    private void equal(String what, String place, String gold, String read) {
        count(what, Objects.equals(gold, read), place, gold, read);
    }

    private void count(String what, boolean right, String place, String gold, String read) {
        int[] share = shares.computeIfAbsent(what, k -> new int[2]);
        share[0] += right ? 1 : 0;
        share[1]++;
        if (!right) {
            differences.add(what + " " + place + ": " + gold + " <> " + read);
        }
    }

    int right(String what) {
        return shares.getOrDefault(what, new int[2])[0];
    }

    int all(String what) {
        return shares.getOrDefault(what, new int[2])[1];
    }

    List<String> unaccounted() {
        return unaccounted;
    }

    List<String> differences() {
        return differences;
    }

    String line() {
        StringBuilder line = new StringBuilder(name);
        shares.forEach((what, share) -> line.append("  ")
                .append(what)
                .append(' ')
                .append(share[0])
                .append('/')
                .append(share[1]));
        return line.toString();
    }

    /** Prints every export with its differences; for looking at, beside the test. */
    public static void main(String[] args) {
        for (String name : args.length > 0 ? List.of(args) : ExportGolden.names()) {
            try {
                ExportReading reading = new ExportReading(name);
                System.out.println(reading.line());
                reading.differences().forEach(d -> System.out.println("    " + d));
                reading.unaccounted().forEach(d -> System.out.println("    " + d));
            } catch (RuntimeException e) {
                System.out.println(name + " failed: " + e);
            }
        }
    }
}
