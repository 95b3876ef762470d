package org.faultbook.diagnosis.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.home.EquipmentSummary;
import org.faultbook.diagnosis.home.ForgetRequest;
import org.faultbook.diagnosis.home.ForgetSummary;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.indexer.masking.Masker;
import org.faultbook.indexer.masking.PersonTokens;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.faultcase.Article;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.faultcase.KeptCase;
import org.faultbook.kb.faultcase.Symptom;
import org.faultbook.kb.port.StoreException;
import org.faultbook.kb.text.Language;
import org.faultbook.kb.ticket.TicketKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten stands in no file of the home any more and does not come back. */
final class ForgetIT {
    private static final long SEED = 20_261_127;
    private static final int TICKETS = 240;
    private static final byte[] KEY = new byte[32];

    @TempDir
    Path folder;

    @Test
    void forget_fiftyTicketsPersonsAndUnits_leavesNoTraceAndKeepsThemOut() throws Exception {
        System.out.println("forget: seed " + SEED);
        Random random = new Random(SEED);
        List<MarkedTickets> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            tickets.add(MarkedTickets.random(random, "WO-" + (10_000 + i), 200, 64));
        }
        Path file = folder.resolve("all.csv");
        MarkedTickets.write(file, tickets);
        List<MarkedTickets> before =
                tickets.subList(0, 60).stream().map(t -> t.changed(random)).toList();
        Path earlier = folder.resolve("earlier.csv");
        MarkedTickets.write(earlier, before);
        Path equipment = equipment(tickets);
        List<String> numbers = new ArrayList<>();
        List<String> serials = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            MarkedTickets any = tickets.get(random.nextInt(TICKETS));
            switch (i % 10) {
                case 0 -> persons.add(any.solver());
                case 1, 2, 3 -> serials.add(any.serial());
                default -> numbers.add(any.number());
            }
        }
        Set<String> goneNumbers = new TreeSet<>();
        Stream.of(tickets, before)
                .flatMap(List::stream)
                .filter(t -> numbers.contains(t.number())
                        || serials.contains(t.serial())
                        || persons.contains(t.solver())
                        || persons.contains(t.caller()))
                .forEach(t -> goneNumbers.add(t.number()));
        List<MarkedTickets> gone = Stream.of(tickets, before)
                .flatMap(List::stream)
                .filter(t -> goneNumbers.contains(t.number()))
                .toList();
        List<MarkedTickets> left =
                tickets.stream().filter(t -> !gone.contains(t)).toList();
        assertThat(left).hasSizeBetween(TICKETS / 4, TICKETS - 40);

        ForgetRequest what = new ForgetRequest(numbers, persons, serials, null);
        Path home = home("forgetful");
        try (Services services = HomeProcess.open(home)) {
            take(services, earlier);
            take(services, file);
            services.importEquipment(equipment);
            gone.stream().limit(20).forEach(t -> services.diagnoser().diagnose(DiagnosisRequest.of(t.reported())));
            services.diagnoser().diagnose(DiagnosisRequest.of("和 " + numbers.getFirst() + " 一样漏水"));
            services.diagnoser().diagnose(DiagnosisRequest.of("水泵漏水"));
            Files.writeString(
                    home.resolve("rejects/old.csv"),
                    "file,line,column,reason,原因\r\na.csv,3,1,no date in " + numbers.getFirst()
                            + ",x\r\na.csv,4,1,no date,x\r\n");

            ForgetSummary preview = services.previewForget(what);
            ForgetSummary done = services.forget(what, Progress.NONE);
            assertThat(done.forgotten()).isEqualTo(preview.forgotten());
            assertThat(done.rejects()).isEqualTo(preview.rejects()).isEqualTo(1);
            assertThat(done.forgotten().tickets()).extracting(TicketKey::number).containsExactlyElementsOf(goneNumbers);
            assertThat(services.store().recommendations().latest(100)).hasSize(1);
            assertNoTrace(home, gone, left, serials, persons);
            assertThat(services.verify().problems()).isEmpty();
        }
        assertNoTrace(home, gone, left, serials, persons);
        Path leftOnly = folder.resolve("left.csv");
        MarkedTickets.write(leftOnly, left);
        Path leftBefore = folder.resolve("left-before.csv");
        MarkedTickets.write(
                leftBefore,
                before.stream().filter(t -> !goneNumbers.contains(t.number())).toList());
        Path never = home("never");
        try (Services forgetful = HomeProcess.open(home);
                Services fresh = HomeProcess.open(never)) {
            take(fresh, leftBefore);
            take(fresh, leftOnly);
            assertThat(statistics(forgetful)).isEqualTo(statistics(fresh));
            assertThat(cases(forgetful)).isEqualTo(cases(fresh));

            long revision = forgetful.store().revision();
            ImportSummary again = take(forgetful, file);
            assertThat(again.forgotten()).isEqualTo(goneNumbers.size());
            assertThat(again.same()).isEqualTo(left.size());
            assertThat(again.warnings()).anyMatch(w -> w.contains("were forgotten on request"));
            assertThat(forgetful.store().revision()).isEqualTo(revision);
            EquipmentSummary units = forgetful.importEquipment(equipment);
            int unitsGone = new TreeSet<>(serials).size();
            assertThat(units.problems()).anyMatch(p -> p.contains(unitsGone + " units were forgotten on request"));
            assertThat(units.added()).isZero();
            assertThat(forgetful.forget(what, Progress.NONE).forgotten().isEmpty())
                    .isTrue();
        }
        assertNoTrace(home, gone, left, serials, persons);
    }

    @Test
    void forget_nameThatIsNowhere_changesNothing() throws Exception {
        MarkedTickets ticket = MarkedTickets.random(new Random(SEED), "WO-1", 9, 9);
        Path file = folder.resolve("one.csv");
        MarkedTickets.write(file, List.of(ticket));
        try (Services services = HomeProcess.open(home("typo"))) {
            take(services, file);
            ForgetRequest typo = new ForgetRequest(List.of("WO-1", "WO-2"), List.of(), List.of(), null);
            assertThatThrownBy(() -> services.forget(typo, Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("WO-2")
                    .hasMessageNotContaining("WO-1");
            assertThat(services.store().sources().count()).isEqualTo(1);
        }
    }

    @Test
    void forget_whileAnotherProcessHoldsTheIndex_isRefusedAndChangesNothing() throws Exception {
        Path home = home("served");
        Path file = folder.resolve("one.csv");
        MarkedTickets.write(file, List.of(MarkedTickets.random(new Random(SEED), "WO-1", 9, 9)));
        ForgetRequest what = new ForgetRequest(List.of("WO-1"), List.of(), List.of(), null);
        try (Services serving = HomeProcess.open(home)) {
            take(serving, file);
            serving.keepCurrent();
            try (Services other = HomeProcess.open(home)) {
                assertThatThrownBy(() -> other.forget(what, Progress.NONE))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("stop the service");
                assertThat(other.store().sources().count()).isEqualTo(1);
            }
        }
    }

    @Test
    void forget_caseThatAPersonEdited_keepsThePersonsWords() throws Exception {
        MarkedTickets ticket = MarkedTickets.random(new Random(SEED + 5), "WO-77", 9, 9);
        assertThat(ticket.mark()).isNotEmpty();
        Path file = folder.resolve("one.csv");
        MarkedTickets.write(file, List.of(ticket));
        Path home = home("edited");
        try (Services services = HomeProcess.open(home)) {
            take(services, file);
            String id = services.store().cases().list(null, 1).getFirst();
            FaultCase c = services.store().cases().find(id).orElseThrow();
            List<Symptom> symptoms = new ArrayList<>(c.symptoms());
            symptoms.add(new Symptom(
                    "听到ownwords声", Language.ZH, 1, c.symptoms().getFirst().evidence()));
            Article article = new Article(c.scope(), c.cause(), symptoms, c.fixes(), c.checks(), null, null);
            Change edit = new Change(new Actor("p-editor"), java.time.Instant.EPOCH, "clearer");
            services.store().cases().edit(id, c.version(), article, edit);
            ForgetSummary done =
                    services.forget(new ForgetRequest(List.of("WO-77"), List.of(), List.of(), null), Progress.NONE);
            assertThat(done.forgotten().kept()).extracting(KeptCase::caseId).containsExactly(id);
            assertThat(services.store().cases().find(id).orElseThrow().symptoms())
                    .extracting(Symptom::text)
                    .containsExactly("听到ownwords声");
            assertThat(services.verify().problems()).isEmpty();
        }
        assertNoTrace(home, List.of(ticket), List.of(), List.of(), List.of());
        assertThat(traces(home, Set.of("ownwords"))).isNotEmpty();
    }

    private static ImportSummary take(Services services, Path file) {
        return services.importTickets(TicketImport.of(List.of(file), "default"), Progress.NONE);
    }

    private Path home(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.write(home.resolve("key"), KEY);
        return home;
    }

    private Path equipment(List<MarkedTickets> tickets) throws IOException {
        Path file = folder.resolve("equipment.csv");
        StringBuilder csv = new StringBuilder("serialNumber,class,type,manufacturer,model\n");
        tickets.stream()
                .map(MarkedTickets::serial)
                .distinct()
                .forEach(serial -> csv.append(serial).append(",pump,circulating-pump,海泓,HLS65-125\n"));
        return Files.writeString(file, csv.toString());
    }

    private static void assertNoTrace(
            Path home, List<MarkedTickets> gone, List<MarkedTickets> left, List<String> serials, List<String> persons)
            throws IOException {
        Masker masker = new Masker(KEY);
        Set<String> words = new TreeSet<>();
        gone.forEach(t -> words.addAll(t.traces()));
        words.addAll(serials);
        for (String person : persons) {
            words.add(person);
            PersonTokens.of(masker, person).forEach(token -> words.add(token.substring(1, token.length() - 1)));
        }
        left.forEach(t -> words.removeAll(t.traces()));
        assertThat(traces(home, words)).isEmpty();
        try (Stream<Path> generations = Files.list(home.resolve("index"))) {
            assertThat(generations.filter(Files::isDirectory)).hasSize(1);
        }
    }

    /** Each word that stands in a file of the home, in any case, with the file's name. */
    private static List<String> traces(Path home, Set<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // one character per byte, so that bytes of any meaning can be searched
                String bytes =
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (String word : words) {
                    String asBytes = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT);
                    if (bytes.contains(asBytes)) {
                        found.add(home.relativize(file) + ": " + word);
                    }
                }
            }
        }
        return found;
    }

    private static String statistics(Services services) {
        return java.util.HexFormat.of()
                .formatHex(services.store()
                        .statistics()
                        .latest(ProductLine.DEFAULT, "retrieval")
                        .orElseThrow()
                        .payload());
    }

    private static List<String> cases(Services services) {
        return services.store().cases().list(null, Integer.MAX_VALUE).stream()
                .map(id -> Objects.requireNonNull(
                                services.store().cases().find(id).orElse(null))
                        .toString()
                        .replaceAll("(revision|sourceVersion)=\\d+", "$1"))
                .toList();
    }
}
