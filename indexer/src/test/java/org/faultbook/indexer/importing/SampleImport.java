package org.faultbook.indexer.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.faultbook.indexer.equipment.EquipmentList;
import org.faultbook.indexer.source.TicketSource;
import org.faultbook.indexer.source.TicketSourceOptions;
import org.faultbook.kb.content.ShippedContent;
import org.faultbook.kb.lexicon.Lexicon;
import org.faultbook.kb.port.Store;
import org.faultbook.kb.sqlite.SqliteStore;
import org.faultbook.kb.taxonomy.Taxonomy;

/** A store in a folder that takes in ticket files as an import does, the sample's installed base known. */
public final class SampleImport implements AutoCloseable {
    public static final Taxonomy TAXONOMY = ShippedContent.taxonomy();
    public static final Lexicon LEXICON = ShippedContent.lexicon();
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final Path DATA =
            Path.of(System.getProperty("faultbook.root", "..")).resolve("data");

    private final SqliteStore store;
    private final Path folder;
    private final int chunk;

    /** @param chunk rows committed together */
    public SampleImport(Path folder, int chunk) {
        this.folder = folder;
        this.chunk = chunk;
        store = SqliteStore.open(folder.resolve("faultbook.db"), KEY, Clock.systemUTC());
        store.transact(() -> {
            EquipmentList.read(DATA.resolve("equipment.csv"))
                    .units()
                    .forEach(unit -> store.equipment().put(unit));
            return true;
        });
    }

    /** The sample's ticket files in the order of their names. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.list(DATA.resolve("tickets"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path gold(String name) {
        return DATA.resolve("gold").resolve(name);
    }

    public ImportResult take(Path file) {
        TicketSource source = TicketSource.open(file, TicketSourceOptions.in(ZoneId.of("Asia/Shanghai")), KEY);
        return new TicketImporter(
                        store,
                        new TicketUnderstanding(TAXONOMY, LEXICON, store.equipment()),
                        KEY,
                        folder,
                        Clock.systemUTC(),
                        chunk)
                .run(source, "test", position -> {});
    }

    public Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
