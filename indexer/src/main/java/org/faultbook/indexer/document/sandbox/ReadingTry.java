package org.faultbook.indexer.document.sandbox;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader.Progress;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;

/** One process reading one file: what it tells becomes the document, or the reason that there is none. */
final class ReadingTry {
    private final Path file;
    private final Limits limits;
    private final Progress progress;
    private final List<Block> blocks = new ArrayList<>();
    private final List<PageProblem> problems = new ArrayList<>();
    private @Nullable DocumentFormat format;
    private @Nullable Document document;

    ReadingTry(Path file, Limits limits, Progress progress) {
        this.file = file;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * @param without pages to pass over
     * @param end of the whole document, in the time of {@link System#nanoTime}
     * @throws UnreadableDocument its problem names a page where that page is to blame
     */
    Document read(Class<?> main, long size, Set<Integer> without, long end) throws UnreadableDocument {
        try (ChildJava child = ChildJava.start(main, limits);
                Watch watch = new Watch(child.process(), limits, end)) {
            CountedInput in = new CountedInput(child.process().getInputStream(), limits.output(size));
            try {
                order(child.process().getOutputStream(), without);
                listen(in, watch);
            } catch (IOException e) {
                if (in.isOver()) {
                    throw new UnreadableDocument(Reasons.tooMuchText(limits));
                }
                // else it was ended, or broke; its exit tells
            }
            if (document != null) {
                return document;
            }
            throw new UnreadableDocument(why(child, watch));
        } catch (IOException e) {
            throw new UnreadableDocument(Reasons.CANNOT_START);
        }
    }

    private void order(OutputStream out, Set<Integer> without) throws IOException {
        Message order = new Message.Order(
                file.toAbsolutePath().toString(), without, limits.pictureSide(), limits.picturePixels());
        out.write((Message.JSON.writerFor(Message.class).writeValueAsString(order) + "\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void listen(CountedInput in, Watch watch) throws IOException, UnreadableDocument {
        try (MappingIterator<Message> messages =
                Message.JSON.readerFor(Message.class).readValues(in)) {
            while (document == null && messages.hasNextValue()) {
                take(messages.nextValue(), watch);
            }
        }
    }

    private void take(Message message, Watch watch) throws UnreadableDocument {
        switch (message) {
            case Message.Found found -> {
                format = found.format();
                if (format == DocumentFormat.PDF) {
                    watch.paged();
                }
            }
            case Message.Page page -> {
                if (page.of() > limits.pages()) {
                    throw new UnreadableDocument(Reasons.tooManyPages(limits));
                }
                watch.done(page.page(), page.of());
                progress.page(page.page(), page.of());
            }
            case Message.Part part -> {
                if (blocks.size() >= limits.blocks()) {
                    throw new UnreadableDocument(Reasons.tooMuchText(limits));
                }
                blocks.add(part.block());
            }
            case Message.Trouble trouble -> problems.add(trouble.problem());
            case Message.Refused refused -> throw new UnreadableDocument(refused.problem());
            case Message.Done done -> {
                if (done.pages() > limits.pages()) {
                    throw new UnreadableDocument(Reasons.tooManyPages(limits));
                }
                if (format != null) {
                    document = new Document(
                            file.getFileName().toString(), format, done.title(), done.pages(), blocks, problems);
                }
            }
            case Message.Order order -> throw new UnreadableDocument(Reasons.STOPPED);
        }
    }

    private PageProblem why(ChildJava child, Watch watch) {
        int exit = child.exit();
        PageProblem ended = watch.ended();
        if (ended != null) {
            return ended;
        }
        return exit == ChildJava.OUT_OF_MEMORY ? Reasons.tooMuchMemory(watch.atWork(), limits) : Reasons.STOPPED;
    }
}
