package org.faultbook.diagnosis.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.faultbook.diagnosis.ask.QuestionWords;
import org.faultbook.diagnosis.render.Wording;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of signing in and of the account read.
 *
 * @param version of the style sheets
 * @param path of this page, for the link to the other language
 * @param mark that the page's forms carry
 * @param account who is signed in; null on pages before that
 * @param name what was typed as name, blank where nothing was
 * @param next where signing in leads
 * @param secret of the first administrator's link, blank elsewhere
 * @param trouble what went wrong, in words
 * @param note what went well, in words
 * @param agreesToBeNamed whether colleagues may be shown that this account closed a ticket like theirs
 */
public record AccountPage(
        Language language,
        String version,
        String path,
        String mark,
        @Nullable Account account,
        String name,
        String next,
        String secret,
        @Nullable String trouble,
        @Nullable String note,
        boolean agreesToBeNamed) {
    public String say(String key, Object... values) {
        return Wording.of(Problem.class, language).say(key, values);
    }

    /** Words of being named to colleagues. */
    public QuestionWords naming() {
        return new QuestionWords(language);
    }

    /** Whether there is the switch; a partner has none. */
    public boolean maySwitchNaming() {
        return account != null && account.role() != Role.PARTNER;
    }

    public String languageTag() {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    public Language otherLanguage() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    public String homeLink() {
        return "/?lang=" + language.code();
    }

    /** This page in the other language. */
    public String otherLanguageLink() {
        StringBuilder link =
                new StringBuilder(path).append("?lang=").append(otherLanguage().code());
        append(link, "next", next.equals(ReturnPath.HOME) ? "" : next);
        append(link, "token", secret);
        return link.toString();
    }

    private static void append(StringBuilder link, String name, String value) {
        if (!value.isBlank()) {
            link.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    AccountPage after(String typedName, @Nullable String wentWrong, @Nullable String wentWell) {
        return new AccountPage(
                language, version, path, mark, account, typedName, next, secret, wentWrong, wentWell, agreesToBeNamed);
    }
}
