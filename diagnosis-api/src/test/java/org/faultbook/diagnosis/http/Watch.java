package org.faultbook.diagnosis.http;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** What the pages of a test complained of, and what they asked of anybody but the server that they came from. */
final class Watch {
    private final List<String> found = new CopyOnWriteArrayList<>();
    private final List<String> meant = new CopyOnWriteArrayList<>();

    /** Complaints that hold these words are expected: of an answer of 404, which a browser itself complains of. */
    void meant(String words) {
        meant.add(words);
    }

    /** Watches all pages of a context; the first address it opens is that of its server. */
    BrowserContext over(BrowserContext context) {
        AtomicReference<String> own = new AtomicReference<>("");
        context.onConsoleMessage(message -> note("console: " + message.text() + " at " + message.location()));
        context.onWebError(error -> note("error: " + error.error()));
        context.onDialog(dialog -> {
            note("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(request -> {
            String asked = origin(request.url());
            own.compareAndSet("", asked);
            if (!asked.equals(own.get())) {
                note("asked of another: " + request.url());
            }
        });
        return context;
    }

    private void note(String complaint) {
        if (meant.stream().noneMatch(complaint::contains)) {
            found.add(complaint);
        }
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
