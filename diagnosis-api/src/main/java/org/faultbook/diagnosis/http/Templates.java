package org.faultbook.diagnosis.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;

/** Answers with pages made of templates; what browsers may do with a page is the same for all. */
final class Templates {
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    void answer(Context ctx, String template, Object page) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template, page, html);
        ctx.header("Content-Security-Policy", POLICY)
                .header("Vary", "Accept-Language, Cookie")
                .contentType("text/html; charset=utf-8")
                .result(html.toByteArray());
    }
}
