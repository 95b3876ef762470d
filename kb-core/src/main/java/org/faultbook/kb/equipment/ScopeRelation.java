package org.faultbook.kb.equipment;

/** How one equipment scope lies to another. */
public enum ScopeRelation {
    SAME,
    /** The other lies inside this one. */
    NARROWER,
    /** The other covers this one. */
    WIDER,
    /** Neither covers the other, and they may share a level: another model of the same type, say. */
    BESIDE,
    /** Another equipment class. */
    APART
}
