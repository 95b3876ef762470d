package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.faultbook.diagnosis.account.AccountException;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.port.AccountStore;

/** The page on which the first administrator chooses name and password, behind the link that the console shows. */
final class FirstAdminRoutes {
    private final FirstAdminLink link;
    private final Accounts accounts;
    private final AccountStore store;
    private final SignInRoutes signIn;
    private final AccountPages pages;
    private final EnginePool hashing;

    FirstAdminRoutes(
            FirstAdminLink link,
            Accounts accounts,
            AccountStore store,
            SignInRoutes signIn,
            AccountPages pages,
            EnginePool hashing) {
        this.link = link;
        this.accounts = accounts;
        this.store = store;
        this.signIn = signIn;
        this.pages = pages;
        this.hashing = hashing;
    }

    void register(RoutesConfig routes) {
        routes.get(FirstAdminLink.PATH, this::form, Rights.FIRST_ADMIN);
        routes.post(FirstAdminLink.PATH, this::add, Rights.FIRST_ADMIN);
    }

    private void form(Context ctx) {
        pages.answer(ctx, 200, "firstadmin.jte", pages.page(ctx, shown(ctx.queryParam("token"))));
    }

    private String shown(@org.jspecify.annotations.Nullable String token) {
        if (token == null || !link.opens(token)) {
            throw new RefusedException(Problem.Kind.FORBIDDEN, "first.link");
        }
        return token;
    }

    private void add(Context ctx) throws Exception {
        String secret = shown(ctx.formParam("token"));
        String name = SignInRoutes.typed(ctx, "name");
        String display = SignInRoutes.typed(ctx, "display");
        String password = SignInRoutes.typed(ctx, "password");
        AccountPage page = pages.page(ctx, secret);
        if (!password.equals(SignInRoutes.typed(ctx, "again"))) {
            pages.answer(ctx, 400, "firstadmin.jte", page.after(name, page.say("account.not.the.same"), null));
            return;
        }
        try {
            Account account = hashing.call(() -> accounts.addFirst(name, display, page.language(), password));
            store.passwordHash(account.id()).ifPresent(hash -> signIn.enter(ctx, account, hash));
            ctx.redirect(page.homeLink(), HttpStatus.SEE_OTHER);
        } catch (AccountException e) {
            pages.answer(ctx, 400, "firstadmin.jte", page.after(name, e.in(page.language()), null));
        }
    }
}
