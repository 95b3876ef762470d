package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.port.AccountStore;
import org.jspecify.annotations.Nullable;

/** Renders the pages of signing in and of the account, and those that say that somebody is not let in. */
final class AccountPages {
    private final Templates templates;
    private final Forms forms;
    private final Assets assets;
    private final AccountStore accounts;

    AccountPages(Templates templates, Forms forms, Assets assets, AccountStore accounts) {
        this.templates = templates;
        this.forms = forms;
        this.assets = assets;
        this.accounts = accounts;
    }

    /** @param secret of the first administrator's link, blank on other pages */
    AccountPage page(Context ctx, String secret) {
        @Nullable String next = OwnPages.mayChange(ctx) ? ctx.formParam("next") : ctx.queryParam("next");
        return new AccountPage(
                PageLanguage.of(ctx),
                assets.version(),
                ctx.path(),
                forms.mark(ctx),
                Visitor.of(ctx).account(),
                "",
                ReturnPath.safe(next),
                secret,
                null,
                null,
                agrees(Visitor.of(ctx).account()));
    }

    private boolean agrees(@Nullable Account account) {
        return account != null && accounts.agreedToBeNamed().stream().anyMatch(a -> a.id().equals(account.id()));
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
            tell(ctx, page.say("refused.title"), e.kind(), page.say("detail." + e.key()));
        }
    }

    /** Says on a page what went wrong. */
    void tell(Problem problem, Context ctx) {
        String title = Wording.of(Problem.class, PageLanguage.of(ctx)).say("problem", problem.kind());
        tell(ctx, title, problem.kind(), problem.detail());
    }

    private void tell(Context ctx, String title, Problem.Kind kind, String detail) {
        AccountPage page = page(ctx, "").after("", detail.isBlank() ? null : detail, null);
        templates.answer(ctx.status(kind.status()), "problem.jte", new ProblemPage(page, title));
    }
}
