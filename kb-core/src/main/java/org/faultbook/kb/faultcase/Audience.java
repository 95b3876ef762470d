package org.faultbook.kb.faultcase;

/** Who may see a case; each audience sees its own and the wider ones. */
public enum Audience {
    INTERNAL,
    PARTNER,
    CUSTOMER
}
