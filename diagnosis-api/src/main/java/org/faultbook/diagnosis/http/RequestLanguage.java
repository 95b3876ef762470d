package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/** The language a client reads: the first of Accept-Language that is known here, else English. */
final class RequestLanguage {
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private RequestLanguage() {}

    static Language of(Context ctx) {
        return of(ctx.header("Accept-Language"));
    }

    static Language of(@Nullable String accepted) {
        Language named = named(accepted);
        return named == null ? Language.EN : named;
    }

    /** As {@link #of}; null where none that is known here was named. */
    static @Nullable Language named(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return null;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), KNOWN);
            return best == null ? null : Locale.CHINESE.equals(best) ? Language.ZH : Language.EN;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
