package org.faultbook.indexer.document.sandbox;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.faultbook.indexer.document.Block;
import org.faultbook.indexer.document.DocumentFormat;

/** A reading process that misbehaves at its second page of three as the text of its file says. */
public final class BadChild {
    private BadChild() {}

    public static void main(String[] arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var order = (Message.Order) Message.JSON.readValue(in.readLine(), Message.class);
        String what = Files.readString(Path.of(order.file())).strip();
        tell(new Message.Found(DocumentFormat.PDF));
        if (what.equals("hang at first") && !order.without().contains(1) || what.equals("hang always")) {
            Thread.sleep(600_000);
        }
        if (what.equals("nothing but") && order.without().contains(2)) {
            tell(new Message.Refused(Reasons.NO_TEXT));
        }
        tell(new Message.Page(1, 3));
        if (!order.without().contains(2)) {
            misbehave(what);
        }
        tell(new Message.Page(2, 3));
        tell(new Message.Page(3, 3));
        for (int page : Set.of(1, 2, 3)) {
            if (!order.without().contains(page)) {
                tell(new Message.Part(new Block.Paragraph(page, "text of page " + page, 1)));
            }
        }
        tell(new Message.Done(null, 3));
    }

    private static void misbehave(String what) throws Exception {
        switch (what) {
            case "hang", "nothing but" -> Thread.sleep(600_000);
            case "fill heap" -> {
                List<byte[]> all = new ArrayList<>();
                while (true) {
                    all.add(new byte[1 << 20]);
                }
            }
            case "talk" -> {
                while (true) {
                    tell(new Message.Part(new Block.Paragraph(1, "x".repeat(1000), 1)));
                }
            }
            case "print" -> {
                System.out.println("not a message");
                Thread.sleep(600_000);
            }
            case "exit" -> System.exit(9);
            case "many pages" -> tell(new Message.Page(2, 1_000_000));
            case "deep" -> System.out.println("[".repeat(100_000));
            default -> {}
        }
    }

    private static void tell(Message message) throws Exception {
        System.out.println(Message.JSON.writeValueAsString(message));
        System.out.flush();
    }
}
