package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.CRC32;
import org.faultbook.diagnosis.render.Wording;
import org.jspecify.annotations.Nullable;

/** Renders the pages of signing in and of the account, and those that say that somebody is not let in. */
final class AccountPages {
    private static final String SHEET = "/org/faultbook/diagnosis/http/account.css";

    private final Templates templates;
    private final Forms forms;
    private final byte[] sheet = read();

    AccountPages(Templates templates, Forms forms) {
        this.templates = templates;
        this.forms = forms;
    }

    void register(RoutesConfig routes) {
        routes.get(
                "/assets/account.css",
                ctx -> ctx.contentType("text/css; charset=utf-8")
                        .header("Cache-Control", "public, max-age=31536000, immutable")
                        .result(sheet),
                Rights.ALWAYS);
    }

    /** @param secret of the first administrator's link, blank on other pages */
    AccountPage page(Context ctx, String secret) {
        CRC32 sum = new CRC32();
        sum.update(sheet);
        @Nullable String next = OwnPages.mayChange(ctx) ? ctx.formParam("next") : ctx.queryParam("next");
        return new AccountPage(
                PageLanguage.of(ctx),
                HexFormat.of().toHexDigits((int) sum.getValue()),
                ctx.path(),
                forms.mark(ctx),
                Visitor.of(ctx).account(),
                "",
                ReturnPath.safe(next),
                secret,
                null,
                null);
    }

    void answer(Context ctx, int status, String template, AccountPage page) {
        templates.answer(ctx.status(status), template, page);
    }

    /** Says why somebody is not let in; who only has to sign in is led there. */
    void refuse(RefusedException e, Context ctx) {
        if (!Gate.isPage(ctx.path())) {
            Wording wording = Wording.of(Problem.class, RequestLanguage.of(ctx));
            new Problem(e.kind(), wording.say("detail." + e.key())).answer(ctx);
            if (e.kind() == Problem.Kind.NOT_SIGNED_IN) {
                ctx.header("WWW-Authenticate", "Cookie realm=\"faultbook\"");
            }
        } else if (e.kind() == Problem.Kind.NOT_SIGNED_IN) {
            SignInRoutes.sendToSignIn(ctx, ReturnPath.of(ctx));
        } else {
            AccountPage page = page(ctx, "");
            String why = page.say("detail." + e.key());
            answer(ctx, e.kind().status(), "refused.jte", page.after("", why, null));
        }
    }

    private static byte[] read() {
        try (InputStream in = AccountPages.class.getResourceAsStream(SHEET)) {
            return Objects.requireNonNull(in, SHEET + " is not in the jar").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SHEET, e);
        }
    }
}
