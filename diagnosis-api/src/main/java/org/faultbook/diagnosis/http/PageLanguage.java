package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.faultbook.diagnosis.page.PageLink;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The language of a page: the one its address names, which is kept in a cookie from then on; else the kept one, else that of the account, else the browser's. */
final class PageLanguage {
    private static final String COOKIE = "faultbook-lang";
    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private PageLanguage() {}

    static Language of(Context ctx) {
        Language chosen = known(ctx.queryParam(PageLink.LANGUAGE));
        if (chosen != null) {
            keep(ctx, chosen);
            return chosen;
        }
        // a form is answered in its own language, which nobody chose by sending it
        Language ofForm = OwnPages.mayChange(ctx) ? known(ctx.formParam(PageLink.LANGUAGE)) : null;
        if (ofForm != null) {
            return ofForm;
        }
        Language kept = known(ctx.cookie(COOKIE));
        return kept != null ? kept : Visitor.of(ctx).language().orElseGet(() -> RequestLanguage.of(ctx));
    }

    /** Pages stay in this language until another one is chosen. */
    static void keep(Context ctx, Language language) {
        boolean secure = "https".equals(ctx.scheme());
        ctx.cookie(new Cookie(COOKIE, language.code(), "/", YEAR_SECONDS, secure, true, null, SameSite.LAX));
    }

    private static @Nullable Language known(@Nullable String code) {
        return code != null && (code.equals("zh") || code.equals("en")) ? Language.parse(code) : null;
    }
}
