package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.faultbook.diagnosis.export.CaseColumns;
import org.faultbook.diagnosis.export.CaseSheet;
import org.faultbook.diagnosis.export.CsvSheet;
import org.faultbook.diagnosis.export.XlsxSheet;
import org.faultbook.diagnosis.home.Services;
import org.faultbook.diagnosis.page.CasesRequest;
import org.faultbook.diagnosis.page.PageWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.listing.CaseList;
import org.faultbook.kb.listing.CaseQuery;

/** The list of cases, as somebody narrowed it down, as a file; written while it is read, page by page. */
final class CaseExports {
    private static final int PAGE = 500;

    private final Services services;
    private final EnginePool pool;
    private final Pages pages;
    private final Clock clock;

    CaseExports(Services services, EnginePool pool, Pages pages, Clock clock) {
        this.services = services;
        this.pool = pool;
        this.pages = pages;
        this.clock = clock;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/cases.csv",
                ctx -> send(ctx, "csv", "text/csv; charset=utf-8", (out, words) -> new CsvSheet(out)),
                Rights.STAFF);
        routes.get(
                "/cases.xlsx",
                ctx -> send(
                        ctx,
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        (out, words) -> new XlsxSheet(
                                out,
                                Wording.of(CaseColumns.class, words.language()).say("sheet"))),
                Rights.STAFF);
    }

    private interface Opening {
        CaseSheet open(OutputStream out, PageWords words) throws IOException;
    }

    private void send(Context ctx, String ending, String type, Opening opening) throws Exception {
        PageWords words = pages.words(ctx);
        CasesRequest request = CasePages.request(ctx);
        Visitor visitor = Visitor.of(ctx);
        // a failure before the first row is answered as any other
        CaseList list = read(request, visitor, 1);
        ctx.contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"faultbook-cases-" + LocalDate.now(clock) + "." + ending + "\"");
        CaseColumns columns = new CaseColumns(words);
        // what changes while the list is read moves to its top: no case stands in the file twice
        Set<String> told = new HashSet<>();
        try (CaseSheet sheet = opening.open(ctx.outputStream(), words)) {
            sheet.row(columns.head());
            for (int page = 1; page <= list.pages(); page++) {
                list = page == 1 ? list : read(request, visitor, page);
                for (FaultCase c : list.cases()) {
                    if (visitor.sees(c) && told.add(c.id())) {
                        sheet.row(columns.row(c));
                    }
                }
            }
        }
    }

    private CaseList read(CasesRequest request, Visitor visitor, int page) throws Exception {
        CaseQuery query =
                new CaseQuery(services.mask(request.text()), request.chosen(), request.orderUsed(), page, PAGE);
        return pool.call(() -> CasePages.list(services, query, visitor));
    }
}
