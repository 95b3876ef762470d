package org.faultbook.kb.faultcase;

import java.util.Set;

/** Who may see a case; each audience sees its own and the wider ones. */
public enum Audience {
    INTERNAL,
    PARTNER,
    CUSTOMER;

    /** What is limited to partners: theirs and what is meant for still more. */
    public static final Set<Audience> FOR_PARTNERS = Set.of(PARTNER, CUSTOMER);
}
