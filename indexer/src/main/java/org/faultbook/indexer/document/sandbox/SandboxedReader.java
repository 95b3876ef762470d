package org.faultbook.indexer.document.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;

/**
 * Reads a manual of any format in a process of its own, under {@link Limits}. A page that hangs or fills the memory is
 * passed over, and the file read anew without it.
 */
public final class SandboxedReader implements DocumentReader {
    private final Limits limits;
    private final Class<?> main;

    public SandboxedReader() {
        this(Limits.DEFAULT);
    }

    public SandboxedReader(Limits limits) {
        this(limits, ReadingProcess.class);
    }

    /** @param main what runs in the process, for tests of those that misbehave */
    SandboxedReader(Limits limits, Class<?> main) {
        this.limits = limits;
        this.main = main;
    }

    @Override
    public Document read(Path file, Progress progress) throws UnreadableDocument {
        long size = size(file);
        long end = System.nanoTime() + limits.document().toNanos();
        Set<Integer> without = new TreeSet<>();
        List<PageProblem> passed = new ArrayList<>();
        Progress forward = forward(progress);
        while (true) {
            try {
                Document read = new ReadingTry(file, limits, forward).read(main, size, without, end);
                return passed.isEmpty() ? read : with(passed, read);
            } catch (UnreadableDocument e) {
                PageProblem problem = e.problem();
                boolean again = problem.page() > 0 && without.size() < limits.retries() && without.add(problem.page());
                if (!again) {
                    throw new UnreadableDocument(whole(problem, passed));
                }
                passed.add(problem);
            }
        }
    }

    /** Why the file is given up: not for want of text where the pages with text were passed over. */
    private PageProblem whole(PageProblem last, List<PageProblem> passed) {
        boolean nothingLeft = last.equals(Reasons.NO_TEXT) && !passed.isEmpty();
        PageProblem why = nothingLeft ? passed.getFirst() : last;
        if (why.page() == 0) {
            return why;
        }
        return why.equals(Reasons.tooSlow(why.page(), limits))
                ? Reasons.tooSlow(0, limits)
                : Reasons.tooMuchMemory(0, limits);
    }

    private long size(Path file) throws UnreadableDocument {
        try {
            if (!Files.exists(file)) {
                // a link to nowhere or in a circle is there all the same
                throw new UnreadableDocument(Files.isSymbolicLink(file) ? Reasons.CANNOT_OPEN : Reasons.NO_SUCH_FILE);
            }
            if (!Files.isRegularFile(file)) {
                throw new UnreadableDocument(Reasons.NOT_A_FILE);
            }
            if (!Files.isReadable(file)) {
                throw new UnreadableDocument(Reasons.CANNOT_OPEN);
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableDocument(Reasons.EMPTY);
            }
            if (size > limits.fileBytes()) {
                throw new UnreadableDocument(Reasons.fileTooLarge(limits));
            }
            return size;
        } catch (IOException e) {
            throw new UnreadableDocument(Reasons.CANNOT_OPEN);
        }
    }

    /** Whoever waits sees pages count up only, also where they are read again. */
    private static Progress forward(Progress progress) {
        int[] last = {0};
        return (page, of) -> {
            if (page > last[0]) {
                last[0] = page;
                progress.page(page, of);
            }
        };
    }

    private static Document with(List<PageProblem> passed, Document read) {
        List<PageProblem> all = new ArrayList<>(read.problems());
        all.addAll(passed);
        all.sort(Comparator.comparingInt(PageProblem::page));
        return new Document(read.name(), read.format(), read.title(), read.pages(), read.blocks(), all);
    }
}
