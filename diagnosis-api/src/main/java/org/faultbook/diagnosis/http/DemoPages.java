package org.faultbook.diagnosis.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.diagnosis.page.PageFrame;
import org.faultbook.diagnosis.page.PageFrame.Area;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.diagnosis.visit.DemoTicketPage;
import org.faultbook.diagnosis.visit.Visit;
import org.faultbook.kb.search.SearchFilter;

/** A ticket screen for demonstration: asks from the text of a ticket that is not saved, and takes the closing text. */
final class DemoPages {
    private static final int CAUSES = 3;

    private final Asking asking;
    private final Pages pages;

    DemoPages(Asking asking, Pages pages) {
        this.asking = asking;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(DemoTicketPage.PATH, this::ticket, Rights.SIGNED_IN);
    }

    private void ticket(Context ctx) throws Exception {
        PageWords words = pages.words(ctx);
        Visit visit = Visits.ofAddress(ctx);
        boolean asked = !visit.text().isBlank();
        Asking.Asked answer =
                asked ? asking.ask(ctx, request(visit, words), words.language()) : new Asking.Asked(null, null);
        String title = Wording.of(Visit.class, words.language()).say("demo.title");
        PageFrame frame = pages.frame(ctx, words, Area.DIAGNOSE, title, visit.to(DemoTicketPage.PATH));
        pages.show(
                ctx,
                "visit/demo.jte",
                new DemoTicketPage(
                        frame, visit, asked ? body(visit, words) : "", answer.diagnosis(), answer.trouble()));
    }

    private static DiagnosisRequest request(Visit visit, PageWords words) {
        return new DiagnosisRequest(
                visit.text(),
                "",
                words.language(),
                visit.equipment(),
                List.of(),
                List.of(),
                SearchFilter.ANSWERING,
                CAUSES);
    }

    /** The same as a ticket screen would send it. */
    private static String body(Visit visit, PageWords words) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("subject", visit.text());
        if (visit.equipment().model() != null || visit.equipment().serialNumber() != null) {
            ObjectNode equipment = json.putObject("equipment");
            if (!visit.model().isBlank()) {
                equipment.put("model", visit.model());
            }
            if (!visit.serial().isBlank()) {
                equipment.put("serialNumber", visit.serial());
            }
        }
        return json.put("language", words.language().code())
                .put("limit", CAUSES)
                .toPrettyString();
    }
}
