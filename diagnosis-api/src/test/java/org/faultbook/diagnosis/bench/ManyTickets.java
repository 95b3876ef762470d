package org.faultbook.diagnosis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faultbook.diagnosis.home.ImportSummary;
import org.faultbook.diagnosis.home.Progress;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.home.TicketImport;
import org.faultbook.diagnosis.wiring.OtherModels;
import org.faultbook.kb.onnx.OnnxEmbedder;
import org.faultbook.kb.onnx.OnnxModel;
import org.faultbook.kb.port.Embedder;
import org.faultbook.kb.text.Language;

/**
 * Imports many recombined tickets into a home and prints time and memory by stage, with the shipped models also the time
 * these need alone: {@code ManyTickets HOME COUNT hash|real [VARIANTS [SEED]]}. The home may be asked afterwards.
 */
public final class ManyTickets {
    private ManyTickets() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[0]);
        int count = Integer.parseInt(args[1]);
        boolean real = args[2].equals("real");
        int variants = args.length > 3 ? Integer.parseInt(args[3]) : 100;
        long seed = args.length > 4 ? Long.parseLong(args[4]) : 1;
        Files.createDirectories(home);
        Path csv = home.resolve("tickets-" + count + "-" + seed + ".csv");
        new RecombinedTickets(
                        Path.of(System.getProperty("faultbook.root", ".")).resolve("data/tickets"), seed, variants)
                .write(csv, count);
        System.out.printf(
                "%,d tickets, %d variants a model, seed %d, %,d MB of CSV; models: %s%n",
                count, variants, seed, Files.size(csv) >> 20, args[2]);
        List<RememberedTexts> remembered = new ArrayList<>();
        Map<Language, Embedder> models = new TreeMap<>();
        (real ? shipped() : hashing()).forEach((language, model) -> {
            remembered.add(new RememberedTexts(model));
            models.put(language, remembered.getLast());
        });
        long begun = System.nanoTime();
        try (MemoryWatch memory = new MemoryWatch();
                Services services = OtherModels.open(home, models)) {
            Stages stages = new Stages(memory);
            ImportSummary summary = services.importTickets(TicketImport.of(List.of(csv), "bench"), stages);
            stages.finish();
            System.out.printf(
                    "%nall: %,d s; %s; %s; %,d cases%n",
                    seconds(begun),
                    memory.peaks(),
                    summary,
                    services.store().cases().count());
            if (real) {
                compare(seconds(begun), remembered);
            }
        }
    }

    /** The whole import beside the bare models on the same texts, one model after the other on all cores. */
    private static void compare(long whole, List<RememberedTexts> models) {
        double bare = 0;
        for (RememberedTexts model : models) {
            double seconds = model.bareSeconds();
            System.out.printf("%s: %,d texts, bare %.0f s%n", model.model(), model.count(), seconds);
            bare += seconds;
        }
        System.out.printf("import at %.2f of the bare rate%n", bare / whole);
    }

    private static Map<Language, Embedder> hashing() {
        return Map.of(Language.ZH, new HashEmbedder("hash-zh", 512), Language.EN, new HashEmbedder("hash-en", 384));
    }

    private static Map<Language, Embedder> shipped() {
        return Map.of(
                Language.ZH, new OnnxEmbedder(OnnxModel.ZH_INT8), Language.EN, new OnnxEmbedder(OnnxModel.EN_INT8));
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    /** Prints how long each stage took and the highest memory so far. */
    private static final class Stages implements Progress {
        private final MemoryWatch memory;
        private long begun = System.nanoTime();
        private long told;
        private String stage = "opening";

        Stages(MemoryWatch memory) {
            this.memory = memory;
        }

        @Override
        public void start(Stage next, long total) {
            finish();
            stage = next.name();
        }

        @Override
        public void at(long done) {
            if (done - told >= 50_000) {
                told = done;
                System.out.printf("%s %,d: %,d s; %s%n", stage, done, seconds(begun), memory.peaks());
            }
        }

        @Override
        public void finish() {
            if (!stage.isEmpty()) {
                System.out.printf("%s: %,d s; %s%n", stage, seconds(begun), memory.peaks());
            }
            stage = "";
            begun = System.nanoTime();
            told = 0;
        }
    }
}
