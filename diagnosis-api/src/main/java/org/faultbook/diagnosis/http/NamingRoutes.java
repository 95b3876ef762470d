package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.port.AccountStore;

/** The switch on one's own account: whether colleagues may be shown that one closed a ticket like theirs. */
final class NamingRoutes {
    private final AccountStore accounts;

    NamingRoutes(AccountStore accounts) {
        this.accounts = accounts;
    }

    void register(RoutesConfig routes) {
        routes.post("/account/named", this::change, Rights.STAFF);
    }

    private void change(Context ctx) {
        Account account = Visitor.of(ctx).account();
        if (account == null) {
            ctx.redirect(ReturnPath.HOME, HttpStatus.SEE_OTHER);
            return;
        }
        accounts.agreeToBeNamed(account.id(), ctx.formParam("agree") != null);
        ctx.redirect("/account?named&lang=" + PageLanguage.of(ctx).code(), HttpStatus.SEE_OTHER);
    }
}
