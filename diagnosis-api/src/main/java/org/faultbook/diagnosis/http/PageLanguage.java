package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The language of a page: the one chosen on it, else that of the account, else the browser's. */
final class PageLanguage {
    private PageLanguage() {}

    static Language of(Context ctx) {
        @Nullable String chosen = ctx.queryParam("lang");
        if (chosen == null && OwnPages.mayChange(ctx)) {
            chosen = ctx.formParam("lang");
        }
        return "zh".equals(chosen) || "en".equals(chosen)
                ? Language.parse(chosen)
                : Visitor.of(ctx).language().orElseGet(() -> RequestLanguage.of(ctx));
    }
}
