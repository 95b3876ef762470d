package org.faultbook.kb.codes;

/** What a code names, as far as its shape and the words around it tell. */
public enum CodeKind {
    /** Shown by the equipment when it fails: E-OC2, Err 31, 0x117381. */
    FAULT_CODE,
    /** A part, a model, a refrigerant: 6205-2RS, MC4, LCV-450W, R410A. */
    PART_NUMBER
}
