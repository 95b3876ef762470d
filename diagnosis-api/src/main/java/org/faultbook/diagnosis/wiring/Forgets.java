package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.folder.HomeFolder;
import org.faultbook.diagnosis.home.ForgetRequest;
import org.faultbook.diagnosis.home.ForgetSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.learn.Learning;
import org.faultbook.indexer.importing.RejectedRows;
import org.faultbook.indexer.masking.Masker;
import org.faultbook.indexer.masking.PersonTokens;
import org.faultbook.kb.forget.Forgetting;
import org.faultbook.kb.forget.Forgetting.TicketName;
import org.faultbook.kb.forget.Forgotten;
import org.faultbook.kb.forget.Mentions;
import org.faultbook.kb.kept.KeptEmbeddings;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.text.Language;

/**
 * Forgets in every file of a home: the rejects files, whose lines can only be found while the names are known, then the
 * store, then all that is derived from it. What is interrupted behind the store is taken up by the next one that opens the
 * home, since the store remembers that it is unfinished.
 */
final class Forgets {
    private final Store store;
    private final HomeFolder folder;
    private final Masker masker;
    private final Clock clock;
    private final Language language;

    Forgets(Store store, HomeFolder folder, Masker masker, Clock clock, Language language) {
        this.store = store;
        this.folder = folder;
        this.masker = masker;
        this.clock = clock;
        this.language = language;
    }

    /** What would go; nothing is changed. */
    ForgetSummary preview(ForgetRequest request) {
        Forgetting what = known(request);
        Forgotten seen = store.forgetting().preview(what, clock.instant());
        return new ForgetSummary(seen, rejects(request, what, seen, false), true);
    }

    /** The rejects files and the store; {@link #finish} has to follow. */
    ForgetSummary erase(ForgetRequest request) {
        Forgetting what = known(request);
        Forgotten seen = store.forgetting().preview(what, clock.instant());
        int rejects = rejects(request, what, seen, true);
        return new ForgetSummary(store.forgetting().forget(what, clock.instant()), rejects, false);
    }

    /** Leaves nothing of what was erased in any file of the home. */
    void finish(Toolkit toolkit, KeptEmbeddings kept, OpenBase base, Progress progress) {
        store.forgetting().compact();
        kept.watch();
        progress.start(Progress.Stage.EMBED, -1);
        new Learning(store, toolkit, clock).learn();
        progress.start(Progress.Stage.INDEX, -1);
        base.renew();
        progress.finish();
        kept.dropUnused();
        store.forgetting().finished();
    }

    /** {@link IllegalArgumentException} where one of the names is nowhere in the home: it may be misspelt. */
    private Forgetting known(ForgetRequest request) {
        List<TicketName> tickets = new ArrayList<>();
        Set<String> tokens = new TreeSet<>();
        List<String> unknown = new ArrayList<>();
        for (String number : request.tickets()) {
            TicketName name = new TicketName(request.source(), number.strip());
            tickets.add(name);
            check(number, Forgetting.of(List.of(name), List.of(), List.of()), unknown);
        }
        for (String serial : request.serials()) {
            check(serial, Forgetting.of(List.of(), List.of(serial), List.of()), unknown);
        }
        for (String person : request.persons()) {
            Set<String> ofPerson = PersonTokens.of(masker, person);
            tokens.addAll(ofPerson);
            check(person, Forgetting.of(List.of(), List.of(), ofPerson), unknown);
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    language == Language.ZH
                            ? "库里没有：" + String.join("、", unknown) + "。什么都没有改动；请核对写法（与原表一致）。"
                            : "nothing here goes by " + String.join(", ", unknown)
                                    + ". Nothing was changed; check that it is written as in the sheet.");
        }
        return Forgetting.of(tickets, request.serials(), tokens);
    }

    private void check(String name, Forgetting what, List<String> unknown) {
        if (!store.forgetting().knows(what)) {
            unknown.add(name);
        }
    }

    /** Lines that name any of it; removed where {@code remove}. */
    private int rejects(ForgetRequest request, Forgetting what, Forgotten seen, boolean remove) {
        Mentions named = new Mentions();
        named.addNames(request.tickets());
        named.addNames(request.serials());
        named.addNames(request.persons());
        named.addTokens(what.tokens());
        seen.tickets().forEach(key -> named.addNames(List.of(key.number())));
        try (Stream<Path> files = Files.list(folder.rejects())) {
            int lines = 0;
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                lines += remove
                        ? RejectedRows.remove(file, row -> names(row, named))
                        : RejectedRows.count(file, row -> names(row, named));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the rejects files in " + folder.rejects() + " cannot be cleaned", e);
        }
    }

    private static boolean names(CSVRecord row, Mentions named) {
        return row.stream().anyMatch(named::names);
    }
}
