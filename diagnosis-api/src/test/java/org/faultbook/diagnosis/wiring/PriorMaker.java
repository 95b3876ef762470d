package org.faultbook.diagnosis.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.faultbook.diagnosis.base.Toolkit;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.learn.StatisticsCodec;
import org.faultbook.kb.retrieval.LearnedStatistics;
import org.faultbook.kb.retrieval.StatisticsJob;
import org.faultbook.kb.text.Language;

/**
 * Learns the shipped prior, {@code data/prior/statistics.bin}, from the sample tickets: {@code PriorMaker HOME}, a folder
 * that is empty. To be run again when the analyzer, the lexicon or a model changes.
 */
public final class PriorMaker {
    private PriorMaker() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(System.getProperty("faultbook.root", ".")).resolve("data");
        try (OpenHome home = new OpenHome(Path.of(args[0]), Clock.systemUTC(), Language.EN);
                Stream<Path> files = Files.list(data.resolve("tickets"))) {
            home.importTickets(TicketImport.of(files.sorted().toList(), "prior"), Progress.NONE);
            Toolkit kit = home.toolkit();
            LearnedStatistics learned = new StatisticsJob(kit.analyzer(), kit.embedders()).learn(home.store(), "prior");
            byte[] bytes = StatisticsCodec.encode(learned);
            Path prior = data.resolve("prior/statistics.bin");
            Files.createDirectories(data.resolve("prior"));
            Files.write(prior, bytes);
            System.out.printf(
                    "%s: %,d bytes, %.0f symptoms%n",
                    prior, bytes.length, learned.rarity().symptoms());
        }
    }
}
