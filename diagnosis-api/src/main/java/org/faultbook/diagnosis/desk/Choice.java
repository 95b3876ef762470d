package org.faultbook.diagnosis.desk;

/** One of several to choose from by a link. */
public record Choice(String label, String link, boolean chosen) {}
