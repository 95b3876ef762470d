package org.faultbook.indexer.document.sandbox;

import java.awt.Dimension;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.Document;
import org.faultbook.indexer.document.DocumentFormat;
import org.faultbook.indexer.document.DocumentReader;
import org.faultbook.indexer.document.PageProblem;
import org.faultbook.indexer.document.UnreadableDocument;

/**
 * The child: reads the one file that its parent orders and tells what it found. It ends when its parent is gone. What it
 * guards itself (connections, the size of pictures) saves the parent from having to end it; the parent trusts none of it.
 */
public final class ReadingProcess {
    /** Enough for the depth that readers allow. */
    private static final long STACK = 64L << 20;

    private final OutputStream out;

    private ReadingProcess(OutputStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        // whatever a library prints must not stand between the messages
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        closeNetwork();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Message.Order order = (Message.Order) Message.JSON.readValue(in.readLine(), Message.class);
        Thread.ofPlatform().daemon().name("parent").start(() -> endWith(in));
        ReadingProcess process = new ReadingProcess(out);
        Thread reading = new Thread(null, () -> process.read(order), "reading", STACK);
        reading.start();
        reading.join();
        Runtime.getRuntime().halt(0);
    }

    private static void endWith(BufferedReader parent) {
        try {
            while (parent.readLine() != null) {
                // it says nothing more
            }
        } catch (IOException e) {
            // gone as well
        }
        Runtime.getRuntime().halt(1);
    }

    /** No class of the runtime opens a connection from here on, nor asks for the address of a name. */
    @SuppressWarnings("deprecation") // there is no other way to have sockets made by ourselves
    private static void closeNetwork() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedIOException(NoSockets.refused());
        });
        Set<String> local = Set.of("file", "jar", "jrt", "jmod");
        URL.setURLStreamHandlerFactory(protocol -> local.contains(protocol)
                ? null
                : new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL url) throws IOException {
                        throw NoSockets.refused();
                    }
                });
    }

    private void read(Message.Order order) {
        try {
            tell(told(order));
        } catch (UnreadableDocument e) {
            tell(new Message.Refused(e.problem()));
        } catch (StackOverflowError e) {
            tell(new Message.Refused(Reasons.TOO_DEEP));
        } catch (RuntimeException e) {
            e.printStackTrace();
            tell(new Message.Refused(Reasons.BROKEN_FILE));
        }
    }

    private Message told(Message.Order order) throws UnreadableDocument {
        Path file = Path.of(order.file());
        FormatByContent found = FormatByContent.of(file);
        DocumentReader reader = Readers.of(found.format());
        if (found.format() == DocumentFormat.IMAGE) {
            checkPicture(file, order);
        }
        tell(new Message.Found(found.format()));
        Document document = reader.read(file, order.without(), (page, of) -> tell(new Message.Page(page, of)));
        if (document.blocks().isEmpty() && document.problems().isEmpty()) {
            throw new UnreadableDocument(Reasons.NO_TEXT);
        }
        if (found.misnamed() != null) {
            tell(new Message.Trouble(found.misnamed()));
        }
        for (PageProblem problem : document.problems()) {
            tell(new Message.Trouble(problem));
        }
        for (Block block : document.blocks()) {
            tell(new Message.Part(block));
        }
        return new Message.Done(document.title(), document.pages());
    }

    private static void checkPicture(Path file, Message.Order order) throws UnreadableDocument {
        Dimension size = PictureSize.of(file);
        boolean tooLarge = Math.max(size.width, size.height) > order.pictureSide()
                || (long) size.width * size.height > order.picturePixels();
        if (tooLarge) {
            throw new UnreadableDocument(
                    Reasons.pictureTooLarge(size.width, size.height, order.pictureSide(), order.picturePixels()));
        }
    }

    private void tell(Message message) {
        try {
            byte[] line = Message.JSON.writeValueAsBytes(message);
            out.write(line);
            out.write('\n');
            if (!(message instanceof Message.Part)) {
                out.flush();
            }
        } catch (IOException e) {
            // nobody listens
            Runtime.getRuntime().halt(1);
        }
    }
}
