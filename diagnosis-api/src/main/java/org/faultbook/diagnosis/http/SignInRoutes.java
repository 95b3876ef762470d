package org.faultbook.diagnosis.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.faultbook.diagnosis.account.AccountException;
import org.faultbook.diagnosis.account.Accounts;
import org.faultbook.diagnosis.account.Sessions;
import org.faultbook.diagnosis.account.SignIns;
import org.faultbook.kb.account.Account;
import org.jspecify.annotations.Nullable;

/** Signing in and out, and changing one's own password. */
final class SignInRoutes {
    private static final String SIGN_IN = "/sign-in";
    private static final String ACCOUNT = "/account";
    private static final int MOST_TYPED = 1_000;

    private final SignIns signIns;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Cookies cookies;
    private final AccountPages pages;
    private final EnginePool hashing;
    private final Listening listening;
    private final Clock clock;

    SignInRoutes(
            SignIns signIns,
            Accounts accounts,
            Sessions sessions,
            Cookies cookies,
            AccountPages pages,
            EnginePool hashing,
            Listening listening) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookies = cookies;
        this.pages = pages;
        this.hashing = hashing;
        this.listening = listening;
        this.clock = listening.clock();
    }

    void register(RoutesConfig routes) {
        routes.get(SIGN_IN, this::form, Rights.VISITORS);
        routes.post(SIGN_IN, this::signIn, Rights.VISITORS);
        routes.post("/sign-out", this::signOut, Rights.SIGNED_IN);
        routes.get(ACCOUNT, this::account, Rights.SIGNED_IN);
        routes.post(ACCOUNT + "/password", this::password, Rights.SIGNED_IN);
    }

    static void sendToSignIn(Context ctx, String next) {
        String query = next.equals(ReturnPath.HOME) ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        ctx.redirect(SIGN_IN + query, HttpStatus.SEE_OTHER);
    }

    private void form(Context ctx) {
        if (Visitor.of(ctx).equals(Visitor.LOCAL)) {
            ctx.redirect(ReturnPath.HOME, HttpStatus.SEE_OTHER);
            return;
        }
        pages.answer(ctx, 200, "signin.jte", pages.page(ctx, ""));
    }

    private void signIn(Context ctx) throws Exception {
        String name = typed(ctx, "name");
        String password = typed(ctx, "password");
        AccountPage page = pages.page(ctx, "");
        switch (attempt(ctx, name, password)) {
            case SignIns.Result.Right right -> {
                if (enter(ctx, right.account(), right.passwordHash())) {
                    // what a reader's own browser asks for stands before what was noted when the account was made
                    if (RequestLanguage.named(ctx.header("Accept-Language")) != null) {
                        PageLanguage.keep(ctx, page.language());
                    }
                    ctx.redirect(page.next(), HttpStatus.SEE_OTHER);
                } else {
                    wrong(ctx, page, name);
                }
            }
            case SignIns.Result.Refused refused -> refused(ctx, "signin.jte", page, name, refused.until());
            case SignIns.Result.Wrong none -> wrong(ctx, page, name);
        }
    }

    private void wrong(Context ctx, AccountPage page, String name) {
        pages.answer(ctx, 401, "signin.jte", page.after(name, page.say("signin.wrong"), null));
    }

    private SignIns.Result attempt(Context ctx, String name, String password) throws Exception {
        String address = Client.of(ctx, listening.behindProxy()).address();
        return hashing.call(() -> signIns.attempt(name, password, address));
    }

    /** Opens a session that nobody could have known of before; false where the account was changed meanwhile. */
    boolean enter(Context ctx, Account account, String passwordHash) {
        @Nullable String old = Visitor.of(ctx).token();
        Optional<String> token = sessions.open(account, passwordHash);
        if (token.isPresent()) {
            if (old != null) {
                sessions.close(old);
            }
            cookies.setSession(ctx, token.get(), sessions.life().absolute());
        }
        return token.isPresent();
    }

    private void refused(Context ctx, String template, AccountPage page, String name, Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        long seconds = Math.max(1, left.toSeconds());
        ctx.header("Retry-After", Long.toString(seconds));
        String why = page.say("signin.refused", (seconds + 59) / 60);
        pages.answer(ctx, 429, template, page.after(name, why, null));
    }

    private void signOut(Context ctx) {
        @Nullable String token = Visitor.of(ctx).token();
        if (token != null) {
            sessions.close(token);
        }
        cookies.dropSession(ctx);
        ctx.redirect(SIGN_IN, HttpStatus.SEE_OTHER);
    }

    private void account(Context ctx) {
        if (Visitor.of(ctx).account() == null) {
            ctx.redirect(ReturnPath.HOME, HttpStatus.SEE_OTHER);
            return;
        }
        AccountPage page = pages.page(ctx, "");
        @Nullable
        String saved = ctx.queryParam("named") == null ? null : page.naming().say("name.saved");
        @Nullable String note = ctx.queryParam("changed") == null ? saved : page.say("account.changed");
        pages.answer(ctx, 200, "account.jte", page.after("", null, note));
    }

    private void password(Context ctx) throws Exception {
        @Nullable Account account = Visitor.of(ctx).account();
        if (account == null) {
            ctx.redirect(ReturnPath.HOME, HttpStatus.SEE_OTHER);
            return;
        }
        String wanted = typed(ctx, "password");
        AccountPage page = pages.page(ctx, "");
        @Nullable String wrong = wrong(page, account, wanted, typed(ctx, "again"));
        if (wrong != null) {
            pages.answer(ctx, 400, "account.jte", page.after("", wrong, null));
            return;
        }
        switch (attempt(ctx, account.name(), typed(ctx, "old"))) {
            case SignIns.Result.Right right -> {
                String hash = hashing.call(() -> accounts.setPassword(account, wanted));
                enter(ctx, right.account(), hash);
                ctx.redirect(ACCOUNT + "?changed&lang=" + page.language().code(), HttpStatus.SEE_OTHER);
            }
            case SignIns.Result.Refused refused -> refused(ctx, "account.jte", page, "", refused.until());
            case SignIns.Result.Wrong none ->
                pages.answer(ctx, 400, "account.jte", page.after("", page.say("account.old.wrong"), null));
        }
    }

    /** What keeps a password from being taken, in words; null where nothing does. */
    static @Nullable String wrong(AccountPage page, Account account, String wanted, String again) {
        if (!wanted.equals(again)) {
            return page.say("account.not.the.same");
        }
        try {
            Accounts.check(account, wanted);
            return null;
        } catch (AccountException e) {
            return e.in(page.language());
        }
    }

    /** A field of the form; what is longer than any name or password is cut. */
    static String typed(Context ctx, String field) {
        String text = Objects.requireNonNullElse(ctx.formParam(field), "");
        return text.substring(0, Math.min(text.length(), MOST_TYPED));
    }
}
