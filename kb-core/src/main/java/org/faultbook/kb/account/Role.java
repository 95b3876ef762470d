package org.faultbook.kb.account;

/** What an account may do, the fewest rights first. Which route takes whom is written at the route. */
public enum Role {
    /** Of another company: sees only what is meant for partners. */
    PARTNER,
    ENGINEER,
    CURATOR,
    MANAGER,
    ADMIN
}
