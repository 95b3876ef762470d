package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.faultbook.diagnosis.answer.Diagnosis;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.indexer.normalise.TextFold;
import org.faultbook.kb.faultcase.FixKind;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.ticket.Judgement;
import org.faultbook.kb.ticket.MarkKind;
import org.faultbook.kb.ticket.Ticket;
import org.faultbook.kb.ticket.TicketGrade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Forty tickets that log an act as a plain success which defeats a protection, taken into a real home: none of the acts is
 * ever a fix of a case, counted, found, or shown, and each is listed for the safety officer.
 */
final class LoggedAsSuccessTest {
    private static final Path SET = Path.of("../indexer/src/test/resources/judge/logged-as-success.tsv");
    private static final List<String> IMPORTED = List.of(
            "number",
            "equipmentType",
            "model",
            "reported",
            "cause",
            "fix",
            "part",
            "minutes",
            "result",
            "opened",
            "closed",
            "label");
    /** Long enough to be no chance, short enough to be found in other words around it. */
    private static final int TELLING = 6;

    private final List<List<String>> rows = new ArrayList<>();
    private List<String> header = List.of();

    @TempDir
    Path folder;

    @Test
    void unsafeActLoggedAsSuccess_isNeverAFixNorCountedNorShown() throws Exception {
        read();
        Path file = write();
        List<String> slipped = new ArrayList<>();
        try (Services home = HomeProcess.open(folder.resolve("home"))) {
            home.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
            Store store = home.store();
            assertThat(store.sources().count()).isEqualTo(40);
            slipped.addAll(judged(store));
            slipped.addAll(inCases(store));
            slipped.addAll(inAnswers(home));
        }
        slipped.forEach(line -> System.out.println("slipped " + line));
        assertThat(slipped).isEmpty();
    }

    private List<String> judged(Store store) {
        List<String> slipped = new ArrayList<>();
        store.sources().forEach(ticket -> {
            Judgement judgement = store.sources().judgement(ticket.key()).orElseThrow();
            if (judgement.grade() != TicketGrade.C || !judgement.has(MarkKind.PROHIBITED_ACT)) {
                slipped.add("judged " + ticket.key().number() + " " + judgement + " " + fix(ticket));
            }
        });
        return slipped;
    }

    private static String fix(Ticket ticket) {
        return String.valueOf(ticket.text(org.faultbook.kb.ticket.TextPart.FIX));
    }

    private List<String> inCases(Store store) {
        List<String> slipped = new ArrayList<>();
        store.cases()
                .forEachContribution(contribution ->
                        slipped.add("contribution " + contribution.ticket().number()));
        for (String id : store.cases().list(null, Integer.MAX_VALUE)) {
            store.cases().find(id).orElseThrow().fixes().stream()
                    .filter(fix -> fix.kind() != FixKind.PROHIBITED && tells(fix.toString()))
                    .forEach(fix -> slipped.add("fix " + fix));
        }
        return slipped;
    }

    private List<String> inAnswers(Services home) {
        List<String> slipped = new ArrayList<>();
        for (List<String> row : rows) {
            String reported = cell(row, "reported");
            Diagnosis answer = home.diagnoser().diagnose(DiagnosisRequest.of(reported));
            answer.results().stream()
                    .filter(result -> tells(result.toString()))
                    .forEach(result -> slipped.add("answer to " + reported + ": " + result));
            answer.similarTickets().stream()
                    .filter(similar -> tells(String.valueOf(similar.fix())))
                    .forEach(similar -> slipped.add("similar to " + reported + ": " + similar));
            home.search(cell(row, "act"), SearchFilter.NONE, 10).stream()
                    .filter(found -> tells(found.toString()))
                    .forEach(found -> slipped.add("search for " + cell(row, "act") + ": " + found));
        }
        return slipped;
    }

    /** Whether it holds the words of any unsafe act of the set. */
    private boolean tells(String text) {
        String key = TextFold.key(text);
        return rows.stream()
                .map(row -> TextFold.key(cell(row, "act")))
                .anyMatch(act -> act.length() >= TELLING && key.contains(act));
    }

    private String cell(List<String> row, String column) {
        return row.get(header.indexOf(column));
    }

    private void read() throws IOException {
        List<String> lines = Files.readAllLines(SET, StandardCharsets.UTF_8);
        header = Arrays.asList(lines.getFirst().split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            rows.add(Arrays.asList(line.split("\t", -1)));
        }
    }

    private Path write() throws IOException {
        Path file = folder.resolve("logged.csv");
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            List<String> names =
                    IMPORTED.stream().map(c -> c.equals("label") ? "服务类型" : c).toList();
            csv.printRecord(names);
            for (List<String> row : rows) {
                csv.printRecord(IMPORTED.stream().map(c -> cell(row, c)).toList());
            }
        }
        return file;
    }
}
