package org.faultbook.indexer.normalise;

/** One meaning of a word: its role, and within the role its group (empty where the role has none). */
public record Cue(CueKind kind, String group) {}
