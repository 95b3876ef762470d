package org.faultbook.diagnosis.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.faultbook.diagnosis.answer.DiagnosisRequest;
import org.faultbook.kb.access.Actor;
import org.faultbook.kb.account.Account;
import org.faultbook.kb.account.Role;
import org.faultbook.kb.faultcase.Audience;
import org.faultbook.kb.faultcase.Confidence;
import org.faultbook.kb.faultcase.FaultCase;
import org.faultbook.kb.photo.KeptPhoto;
import org.faultbook.kb.search.SearchFilter;
import org.faultbook.kb.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param actor whom to name for what is done
 * @param role null for somebody who is not signed in
 * @param account null for that, and while there are no accounts
 * @param token of the session; null where there is none
 */
record Visitor(
        Actor actor,
        @Nullable Role role,
        @Nullable Account account,
        @Nullable String token) {
    /** The person at the keyboard while there are no accounts. */
    static final Visitor LOCAL = new Visitor(Actor.LOCAL, Role.ADMIN, null, null);

    /** Somebody who is not signed in; nothing is ever recorded in this name. */
    static final Visitor NOBODY = new Visitor(new Actor("nobody"), null, null, null);

    private static final String ATTRIBUTE = "faultbook.visitor";

    static Visitor signedIn(Account account, String token) {
        return new Visitor(account.actor(), account.role(), account, token);
    }

    void attachTo(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }

    /** Of a request that passed the gate; nobody for all others. */
    static Visitor of(Context ctx) {
        Visitor visitor = ctx.attribute(ATTRIBUTE);
        return visitor == null ? NOBODY : visitor;
    }

    /** The language of the account. */
    Optional<Language> language() {
        return Optional.ofNullable(account).map(Account::language);
    }

    /** Whether only what is meant for partners may be shown. */
    boolean limited() {
        return role == null || role == Role.PARTNER;
    }

    /** Whether routes of these rights take this visitor. */
    boolean may(Rights rights) {
        return role != null && rights.takes(role);
    }

    DiagnosisRequest within(DiagnosisRequest request) {
        return limited() ? request.forPartners() : request;
    }

    SearchFilter within(SearchFilter filter) {
        return limited() ? filter.forPartners() : filter;
    }

    /** Whether a photograph may be shown: it may show the site of another customer, so partners see their own only. */
    boolean sees(KeptPhoto photo) {
        return !limited() || photo.actor().equals(actor());
    }

    /** Whether a case may be shown by its id. */
    boolean sees(FaultCase c) {
        return !limited()
                || Audience.FOR_PARTNERS.contains(c.state().audience())
                        && c.state().confidence() != Confidence.WORK_IN_PROGRESS;
    }
}
