package org.faultbook.kb.account;

/** A session with its account as it is now. */
public record OpenSession(Session session, Account account) {
    public OpenSession {
        if (!session.accountId().equals(account.id())) {
            throw new IllegalArgumentException("a session of another account");
        }
    }
}
