package org.faultbook.indexer.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.faultbook.indexer.manual.ManualUnderstanding;
import org.faultbook.indexer.manual.UnderstoodManual;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.access.ProductLine;
import org.faultbook.kb.batch.ImportCounts;
import org.faultbook.kb.faultcase.Change;
import org.faultbook.kb.faultcase.ManualEntry;
import org.faultbook.kb.manual.Manual;
import org.faultbook.kb.port.ManualStore;
import org.faultbook.kb.port.Store;

/**
 * Takes manuals into the store, each in one transaction: its edition, its file, its passages and the cases its rows join. A
 * file whose content is there already is not read again, so a killed import goes on behind the last manual it took in when
 * it is called again with the same files.
 */
public final class ManualImporter {
    private final Store store;
    private final DocumentReader reader;
    private final ManualUnderstanding understanding;
    private final Path rejects;
    private final Clock clock;

    /** @param rejects folder for rejects files */
    public ManualImporter(
            Store store, DocumentReader reader, ManualUnderstanding understanding, Path rejects, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.understanding = understanding;
        this.rejects = rejects;
        this.clock = clock;
    }

    /** The rejects file of a batch, whether there is one or not. */
    public Path rejectsFile(String batch) {
        return rejects.resolve(batch + ".csv");
    }

    /**
     * One file; the batch has begun.
     *
     * @param progress told after each page
     */
    public ManualResult run(ManualFiles.Named file, String batch, DocumentReader.Progress progress) {
        ManualResult result = read(file, batch, progress);
        new RejectsFile(rejects, batch).append(file.name(), result.problems());
        if (result.rejected()) {
            store.transact(() -> {
                store.imports().count(batch, new ImportCounts(1, 0, 0, 0, 1, 0));
                return result;
            });
        }
        return result;
    }

    private ManualResult read(ManualFiles.Named file, String batch, DocumentReader.Progress progress) {
        String hash;
        try {
            hash = hash(file.path());
        } catch (IOException e) {
            return ManualResult.rejected(file.name(), unreadable(e));
        }
        Optional<Manual> known = store.manuals().ofContent(hash);
        if (known.isPresent()) {
            return again(file, known.get(), batch);
        }
        Document document;
        try {
            document = reader.read(file.path(), progress);
        } catch (UnreadableDocument e) {
            return ManualResult.rejected(file.name(), e.problem());
        }
        UnderstoodManual understood = understanding.understand(document, hash, 1, ProductLine.DEFAULT);
        if (understood.passages().isEmpty()) {
            PageProblem empty = document.problems().isEmpty()
                    ? noText()
                    : document.problems().getFirst();
            return ManualResult.rejected(file.name(), empty);
        }
        return put(file, document.problems(), understood, batch);
    }

    /** Brought once more: nothing changes but that this batch brought it too. */
    private ManualResult again(ManualFiles.Named file, Manual known, String batch) {
        ManualStore manuals = store.manuals();
        UnderstoodManual understood = new UnderstoodManual(
                known,
                manuals.passages(known.id(), known.version()),
                manuals.entries(known.id(), known.version()),
                List.of());
        return put(file, List.of(), understood, batch);
    }

    private ManualResult put(
            ManualFiles.Named file, List<PageProblem> problems, UnderstoodManual understood, String batch) {
        Change change = new Change(Actor.INDEXER, clock.instant(), "import " + batch);
        ManualStore.Put put = store.transact(() -> {
            ManualStore.Put done = store.manuals()
                    .put(
                            understood.manual(),
                            understood.passages(),
                            understood.entries(),
                            () -> Files.newInputStream(file.path()),
                            batch,
                            change);
            store.imports().count(batch, counts(done));
            return done;
        });
        boolean changed = put == ManualStore.Put.NEW || put == ManualStore.Put.NEW_EDITION;
        return new ManualResult(
                file.name(),
                put,
                understood.manual(),
                problems,
                understood.passages().size(),
                understood.entries().size(),
                changed ? cases(understood.entries()) : 0,
                understood.warnings());
    }

    private static ImportCounts counts(ManualStore.Put put) {
        return switch (put) {
            case NEW -> new ImportCounts(1, 1, 0, 0, 0, 0);
            case NEW_EDITION -> new ImportCounts(1, 0, 1, 0, 0, 0);
            case SAME, OLDER -> new ImportCounts(1, 0, 0, 1, 0, 0);
        };
    }

    private static int cases(List<ManualEntry> entries) {
        Set<String> keys = new HashSet<>();
        entries.forEach(entry -> keys.add(entry.key().text()));
        return keys.size();
    }

    private static PageProblem noText() {
        return PageProblem.of(
                0,
                "NO_TEXT",
                "文件里没有读到文字。请确认文件内容，或换一份清晰的扫描件再导入。",
                "No text was found in this file. Check what it holds, or import a clearer scan.");
    }

    private static PageProblem unreadable(IOException e) {
        String why = e.getClass().getSimpleName();
        return PageProblem.of(
                0,
                "FILE_UNREADABLE",
                "文件打不开（" + why + "）。请检查路径和读取权限。",
                "The file cannot be opened (" + why + "). Check its path and who may read it.");
    }

    private static String hash(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new java.nio.file.FileSystemException(file.toString(), null, "is a folder");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
